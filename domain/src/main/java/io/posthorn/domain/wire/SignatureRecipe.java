package io.posthorn.domain.wire;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * How a vendor signs. The word of each choice in {@code profile.json} is its name in lower case.
 *
 * @param header that carries the signatures
 * @param schemes one per kind of secret
 * @param encoding of the signature's bytes
 * @param signed what is signed
 * @param keys which of the webhook's secrets sign
 * @param separator between several signatures
 */
public record SignatureRecipe(
        String header, List<Scheme> schemes, Encoding encoding, Signed signed, Keys keys, String separator) {

    /** @param prefix before the encoded signature, for example {@code v1,} */
    public record Scheme(SigningSecret.Kind secret, SignatureAlgorithm algorithm, String prefix) {}

    /** Text of a signature. */
    public enum Encoding {
        HEX,
        BASE64;

        String of(byte[] signature) {
            return this == HEX
                    ? HexFormat.of().formatHex(signature)
                    : Base64.getEncoder().encodeToString(signature);
        }
    }

    /** The text to sign. */
    public enum Signed {
        BODY,
        /** Unix seconds of the attempt, a dot, the body. */
        TIMESTAMP_BODY,
        /** The event's id, a dot, unix seconds of the attempt, a dot, the body. */
        ID_TIMESTAMP_BODY
    }

    /** Which secrets sign while one is being replaced. */
    public enum Keys {
        NEWEST,
        ALL
    }

    public SignatureRecipe {
        schemes = List.copyOf(schemes);
    }
}
