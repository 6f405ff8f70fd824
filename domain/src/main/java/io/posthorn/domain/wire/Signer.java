package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.wire.SignatureRecipe.Keys;
import io.posthorn.domain.wire.SignatureRecipe.Scheme;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs one request as a recipe says. */
final class Signer {
    private final SignatureRecipe recipe;

    Signer(SignatureRecipe recipe) {
        this.recipe = recipe;
    }

    /** @return empty when the webhook has no secret: it chose to go unsigned */
    Optional<HeaderField> sign(ClaimedDelivery delivery, Body body, Instant now) {
        List<SigningSecret> secrets = delivery.recipient().secrets();
        if (secrets.isEmpty()) {
            return Optional.empty();
        }
        byte[] before = before(delivery.event().id().toString(), now);
        StringBuilder value = new StringBuilder();
        for (SigningSecret secret : recipe.keys() == Keys.ALL ? secrets : secrets.subList(0, 1)) {
            Scheme scheme = schemeFor(secret);
            byte[] signature = scheme.algorithm().sign(secret, before, body.head(), body.payload(), body.tail());
            value.append(value.isEmpty() ? "" : recipe.separator())
                    .append(scheme.prefix())
                    .append(recipe.encoding().of(signature));
        }
        return Optional.of(new HeaderField(recipe.header(), value.toString()));
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
        for (Scheme scheme : recipe.schemes()) {
            if (scheme.secret() == secret.kind()) {
                return scheme;
            }
        }
        throw new CannotRender("The profile cannot sign with a secret of the kind " + secret.kind() + ".");
    }
}
