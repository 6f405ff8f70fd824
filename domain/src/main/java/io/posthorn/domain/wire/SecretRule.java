package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import java.util.Base64;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which secrets a webhook of a profile may have.
 *
 * @param accepted kinds that a subscriber may bring
 * @param generated kind that is made when the subscriber brings none: {@code HMAC_KEY} or {@code TEXT}
 */
public record SecretRule(Set<SigningSecret.Kind> accepted, SigningSecret.Kind generated) {
    private static final int BYTES = 32;

    public SecretRule {
        accepted = Set.copyOf(accepted);
    }

    /** @throws Refused with pointer {@code /secret} when the profile does not sign with such a secret */
    public SigningSecret accept(String text) {
        SigningSecret secret = new SigningSecret(text);
        if (!accepted.contains(secret.kind())) {
            throw Refused.invalid("/secret", "secret_kind", "This profile takes " + inWords() + ".");
        }
        return secret;
    }

    private String inWords() {
        return accepted.contains(SigningSecret.Kind.TEXT)
                ? "a secret text that does not begin with whsec_ or whsk_"
                : "a secret that begins with whsec_ (HMAC) or whsk_ (ed25519)";
    }

    /** @param chance a secure generator; 256 bits are taken from it */
    public SigningSecret generate(RandomGenerator chance) {
        byte[] key = new byte[BYTES];
        chance.nextBytes(key);
        return new SigningSecret(
                generated == SigningSecret.Kind.TEXT
                        ? Base64.getUrlEncoder().withoutPadding().encodeToString(key)
                        : "whsec_" + Base64.getEncoder().encodeToString(key));
    }
}
