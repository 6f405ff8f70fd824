package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.wire.SignatureRecipe.Keys;
import io.posthorn.domain.wire.SignatureRecipe.Scheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Signs one request as a recipe says. */
final class Signer {
    private final SignatureRecipe recipe;
    private final SecretRule rule;

    Signer(SignatureRecipe recipe, SecretRule rule) {
        this.recipe = recipe;
        this.rule = rule;
    }

    /** @return empty when the webhook has no secret: it chose to go unsigned */
    Optional<HeaderField> sign(ClaimedDelivery delivery, Body body, Instant now) {
        List<SigningSecret> secrets = delivery.recipient().signing(now);
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        byte[] before = before(delivery.event().id().toString(), now);
        List<String> parts = new ArrayList<>();
        recipe.timestamp().ifPresent(prefix -> parts.add(prefix + now.getEpochSecond()));
        int signing = recipe.keys() == Keys.ALL ? secrets.size() : 1;
        for (int number = 0; number < signing; number++) {
            parts.add(signature(secrets.get(number), number, before, body));
        }
        return Optional.of(new HeaderField(recipe.header(), String.join(recipe.separator(), parts)));
    }

    private String signature(SigningSecret secret, int number, byte[] before, Body body) {
        Scheme scheme = schemeFor(secret);
        byte[] signature =
                scheme.algorithm().sign(key(secret, scheme), before, body.head(), body.payload(), body.tail());
        return scheme.prefix(number) + recipe.encoding().of(signature);
    }

    private byte[] before(String id, Instant now) {
        String text = switch (recipe.signed()) {
            case BODY -> "";
            case TIMESTAMP_BODY -> now.getEpochSecond() + ".";
            case ID_TIMESTAMP_BODY -> id + "." + now.getEpochSecond() + ".";
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    // A secret that the profile cannot use must not turn into an unsigned request.
    private Scheme schemeFor(SigningSecret secret) {
        SigningSecret.Kind kind = rule.kindOf(secret);
        for (Scheme scheme : recipe.schemes()) {
            if (scheme.secret() == kind) {
                return scheme;
            }
        }
        throw new CannotRender("The profile cannot sign with a secret of the kind " + kind + ".");
    }

    private static byte[] key(SigningSecret secret, Scheme scheme) {
        try {
            return secret.key(scheme.secret());
        } catch (Refused unfit) {
            throw new CannotRender(unfit.detail());
        }
    }
}
