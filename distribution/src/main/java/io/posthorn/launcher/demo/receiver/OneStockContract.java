package io.posthorn.launcher.demo.receiver;

import java.util.Optional;

/**
 * OneStock, by its page on topics and its page on signatures: the bare structure of the topic, signed with its time.
 * No message says what it is about; that stands in Posthorn's own headers.
 *
 * @param hashKey any text
 */
public record OneStockContract(String hashKey) implements Contract {
    @Override
    public String profile() {
        return "onestock";
    }

    @Override
    public Body body(Published published) {
        return new BareBody(published.message().payload());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(new OneStockSignature(hashKey));
    }

    /** The key is not for printing. */
    @Override
    public String toString() {
        return profile();
    }
}
