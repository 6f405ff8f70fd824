package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.wire.SigningSecret.Kind;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which secrets a webhook of a profile may have.
 *
 * @param accepted kinds that a subscriber may bring; none when the profile signs nothing
 * @param generated kind that is made when the subscriber brings none: {@code HMAC_KEY} or {@code TEXT}; empty when such a
 *     webhook goes unsigned
 */
public record SecretRule(Set<Kind> accepted, Optional<Kind> generated) {
    /** Of a profile that signs nothing. */
    public static final SecretRule NONE = new SecretRule(Set.of(), Optional.empty());

    private static final int BYTES = 32;

    public SecretRule {
        accepted = Set.copyOf(accepted);
    }

    /** @throws Refused with pointer {@code /secret} when the profile does not sign with such a secret */
    public SigningSecret accept(String text) {
        if (accepted.isEmpty()) {
            throw Refused.invalid("/secret", "secret_kind", "This profile signs nothing, so it takes no secret.");
        }
        SigningSecret secret = new SigningSecret(text);
        Kind kind = kindOf(secret);
        if (!accepted.contains(kind)) {
            throw Refused.invalid("/secret", "secret_kind", "This profile takes " + inWords() + ".");
        }
        secret.key(kind);
        return secret;
    }

    /** @return the only accepted kind, whatever the secret looks like; with several, what its spelling says */
    Kind kindOf(SigningSecret secret) {
        return accepted.size() == 1 && accepted.contains(Kind.TEXT) ? Kind.TEXT : secret.spelling();
    }

    private String inWords() {
        return accepted.contains(Kind.TEXT)
                ? "a secret text that does not begin with whsec_ or whsk_"
                : "a secret that begins with whsec_ (HMAC) or whsk_ (ed25519)";
    }

    /**
     * Makes the secret of a webhook that brought none.
     *
     * @param chance a secure generator; 256 bits are taken from it
     * @return a text of the generated kind; where none is generated, of an accepted one
     */
    public SigningSecret generate(RandomGenerator chance) {
        byte[] key = new byte[BYTES];
        chance.nextBytes(key);
        boolean isText = generated.map(Kind.TEXT::equals).orElse(accepted.contains(Kind.TEXT));
        return new SigningSecret(
                isText
                        ? Base64.getUrlEncoder().withoutPadding().encodeToString(key)
                        : "whsec_" + Base64.getEncoder().encodeToString(key));
    }
}
