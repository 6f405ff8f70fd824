package io.posthorn.launcher.demo.receiver;

import java.util.Optional;

/** The proof that a request comes from its sender and that nobody has changed it. */
public sealed interface Signature permits BodySignature, OneStockSignature, StandardSignature {
    /** Where it stands. */
    String header();

    /** What it must be, for a person. */
    String demand();

    boolean holds(Arrival arrival);

    default Optional<Fault> fault(Arrival arrival) {
        return holds(arrival)
                ? Optional.empty()
                : Optional.of(new Fault(demand(), '<' + arrival.header(header()) + "> in " + header()));
    }
}
