package io.posthorn.launcher.demo;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What a receiver knows of a profile. Written from the published documents, not from Posthorn's code. */
sealed interface Contract permits StandardContract, CycleSoftwareContract {
    /** The profile's name. */
    String profile();

    /** What this receiver tells its vendor when it registers. */
    JsonObject settings();

    /** A secret of the subscriber's own choice. */
    String chooseSecret(RandomGenerator chance);

    /** The header that says which event a request is about. */
    String idHeader();

    /** How an event's id of the API is written in that header. */
    String wireId(String event);

    /** The headers a request must have, beside the signature. */
    Map<String, String> headers(Published published);

    /** The members that must stand before the payload, in order. */
    JsonObject envelope(Published published);

    /** The last member of the body. */
    String payloadMember();

    boolean isSigned(Arrival arrival, String secret);
}
