package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.ErrorClass;
import java.util.List;
import org.apache.hc.core5.http.HttpHost;

/** Where a request may go, or why it goes nowhere. */
sealed interface Destination {
    /** Every host carries the address that was judged: nothing asks a name server between judging and dialling. */
    record Pinned(List<HttpHost> hosts) implements Destination {}

    record Closed(ErrorClass error) implements Destination {}
}
