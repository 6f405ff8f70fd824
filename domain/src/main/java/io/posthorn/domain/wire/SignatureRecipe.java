package io.posthorn.domain.wire;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How a vendor signs. The word of each choice in {@code profile.json} is its name in lower case.
 *
 * @param header that carries the signatures
 * @param schemes one per kind of secret
 * @param encoding of the signature's bytes
 * @param signed what is signed
 * @param keys which of the webhook's secrets sign
 * @param separator between several signatures
 * @param timestamp what stands before the attempt's unix seconds when they are the first part; empty when they are not
 */
public record SignatureRecipe(
        String header,
        List<Scheme> schemes,
        Encoding encoding,
        Signed signed,
        Keys keys,
        String separator,
        Optional<String> timestamp) {

    /**
     * How secrets of one kind sign.
     *
     * @param prefix before the encoded signature, for example {@code v1,}
     * @param numbered whether the secret's number, 0 for the newest, and {@code =} follow the prefix: {@code h0=}
     */
    public record Scheme(SigningSecret.Kind secret, SignatureAlgorithm algorithm, String prefix, boolean numbered) {
        String prefix(int number) {
            return numbered ? prefix + number + "=" : prefix;
        }
    }

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
