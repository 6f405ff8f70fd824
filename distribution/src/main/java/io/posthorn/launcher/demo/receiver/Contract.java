package io.posthorn.launcher.demo.receiver;

import java.util.Map;
import java.util.Optional;

/** What a receiver of one profile demands of each request, beside Posthorn's own three headers. */
public sealed interface Contract
        permits AkinonContract,
                CycleSoftwareContract,
                FrontContract,
                OneStockContract,
                OngoingContract,
                StandardContract {
    /** The profile's name. */
    String profile();

    /** The header that says which event a request is about: Posthorn's own, unless the vendor has one. */
    default String idHeader() {
        return "posthorn-id";
    }

    /** How an event's id of the API is written in that header. */
    default String wireId(String event) {
        return event;
    }

    /** The vendor's other headers, without the signature. */
    default Map<String, String> headers(Published published) {
        return Map.of();
    }

    Body body(Published published);

    /** Empty for a vendor that signs nothing. */
    Optional<Signature> signature();
}
