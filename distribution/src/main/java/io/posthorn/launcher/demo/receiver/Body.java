package io.posthorn.launcher.demo.receiver;

import java.util.Optional;

/** What the body of a request must be. */
public sealed interface Body permits BareBody, WrappedBody, ThinBody {
    /** Empty if these bytes are what they must be. */
    Optional<Fault> fault(byte[] body);
}
