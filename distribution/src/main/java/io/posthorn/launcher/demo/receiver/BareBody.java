package io.posthorn.launcher.demo.receiver;

import java.util.Optional;

/** The payload and nothing else, byte for byte. */
record BareBody(byte[] payload) implements Body {
    @Override
    public Optional<Fault> fault(byte[] body) {
        return Fault.inBytes(payload, body);
    }
}
