package io.posthorn.domain.dispatch;

import io.posthorn.domain.delivery.AttemptResult;
import io.posthorn.domain.wire.WebhookRequest;

/** What was sent as a test, and what came back. */
public record TestReport(WebhookRequest request, AttemptResult result) {}
