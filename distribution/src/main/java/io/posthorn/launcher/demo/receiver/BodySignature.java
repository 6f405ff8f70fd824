package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * HMAC-SHA256 of the whole body in lower-case hexadecimal; the key is a text, taken as UTF-8.
 *
 * @param prefix what stands before the digits, may be empty
 */
record BodySignature(String header, String prefix, String secret) implements Signature {
    @Override
    public String demand() {
        return prefix + "<HMAC-SHA256 of the body by our secret>";
    }

    @Override
    public boolean holds(Arrival arrival) {
        return Hmac.isSame(arrival.header(header), prefix + Hmac.hex(secret.getBytes(UTF_8), arrival.body()));
    }

    /** The secret is not for printing. */
    @Override
    public String toString() {
        return header;
    }
}
