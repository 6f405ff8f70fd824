package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Arrival;
import io.posthorn.launcher.demo.receiver.Contract;
import io.posthorn.launcher.demo.receiver.Fault;
import io.posthorn.launcher.demo.receiver.Published;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at one request as its receiver would. */
record Judge(Contract contract, Published published) {

    /** The event's id, the vendor's other headers, and Posthorn's own three. */
    Optional<Fault> headers(Arrival arrival, int attempt, String sequence) {
        var expected = new TreeMap<>(contract.headers(published));
        expected.put(contract.idHeader(), contract.wireId(published.event()));
        expected.put("content-type", "application/json");
        expected.put("posthorn-topic", published.message().topic());
        expected.put("posthorn-attempt", String.valueOf(attempt));
        expected.put("posthorn-sequence", sequence);
        var came = new TreeMap<String, String>();
        expected.keySet().forEach(name -> came.put(name, arrival.header(name)));
        // What is right would only hide in a sentence what is not.
        expected.entrySet().removeIf(header -> came.remove(header.getKey(), header.getValue()));
        return Fault.between(expected, came);
    }

    /** Empty also for a vendor that signs nothing. */
    Optional<Fault> signature(Arrival arrival) {
        return contract.signature().flatMap(signature -> signature.fault(arrival));
    }

    Optional<Fault> body(Arrival arrival) {
        return contract.body(published).fault(arrival.body());
    }
}
