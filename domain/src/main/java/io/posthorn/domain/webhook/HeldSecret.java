package io.posthorn.domain.webhook;

import io.posthorn.domain.wire.SigningSecret;
import java.time.Instant;
import java.util.Optional;

/**
 * A recipient's secret, opened. It knows its end itself, because recipients are kept for a while and an overlap may end
 * meanwhile.
 *
 * @param until end of the overlap; empty for the current secret
 */
public record HeldSecret(SigningSecret secret, Optional<Instant> until) {

    boolean signs(Instant now) {
        return until.map(now::isBefore).orElse(true);
    }
}
