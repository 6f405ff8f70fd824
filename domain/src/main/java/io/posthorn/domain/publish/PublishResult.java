package io.posthorn.domain.publish;

import io.posthorn.domain.kernel.Refused;

/** What became of one event of a batch. */
public sealed interface PublishResult {
    record Accepted(Receipt receipt) implements PublishResult {}

    record Rejected(Refused why) implements PublishResult {}
}
