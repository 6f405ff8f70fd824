package io.posthorn.domain.release;

import io.posthorn.domain.quarantine.QuarantineId;
import java.util.Optional;

/**
 * What one call let go.
 *
 * @param stillBroken how many were refused again and stay, with their faults renewed
 * @param next where to go on; empty when no later event of the topic is left
 */
public record ReleaseReport(int released, int stillBroken, Optional<QuarantineId> next) {}
