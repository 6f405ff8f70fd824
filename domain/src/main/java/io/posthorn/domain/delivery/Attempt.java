package io.posthorn.domain.delivery;

import io.posthorn.domain.wire.Body;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** One HTTP try. Written by the ledger when it has ended, never changed by people. */
@Entity
@IdClass(AttemptKey.class)
@Table(name = "attempt")
class Attempt {
    @Id
    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Id
    private int number;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private Instant at;

    private String trigger;

    private String outcome;

    private int code;

    private String error;

    @Column(name = "duration_ms")
    private int durationMs;

    private String address;

    @Column(name = "request_line")
    private String requestLine;

    @Column(name = "request_headers")
    private String requestHeaders;

    @Column(name = "body_head")
    private byte[] bodyHead;

    @Column(name = "body_tail")
    private byte[] bodyTail;

    @Column(name = "response_headers")
    private String responseHeaders;

    @Column(name = "response_body")
    private byte[] responseBody;

    @Column(name = "response_truncated")
    private boolean responseTruncated;

    private boolean reduced;

    @SuppressWarnings("NullAway.Init")
    Attempt() {}

    /** @param payload of the event, empty when retention dropped it */
    AttemptRow row(Optional<byte[]> payload) {
        return new AttemptRow(
                number,
                at,
                Trigger.valueOf(trigger.toUpperCase(Locale.ROOT)),
                Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                code,
                ErrorClass.of(error),
                Duration.ofMillis(durationMs),
                address,
                requestLine,
                HeaderText.read(requestHeaders),
                reduced ? Optional.of(bodyHead) : payload.map(this::around),
                HeaderText.read(responseHeaders),
                responseBody,
                responseTruncated);
    }

    private byte[] around(byte[] payload) {
        return new Body(bodyHead, payload, bodyTail).bytes();
    }
}
