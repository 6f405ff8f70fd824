package io.posthorn.domain.delivery;

import io.posthorn.domain.wire.HeaderField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One attempt as the log keeps it.
 *
 * @param code 0 when nobody answered
 * @param requestLine method and URL, for example {@code POST https://shop.example/hook}
 * @param requestBody exact bytes sent; empty when the payload was dropped by retention
 * @param responseBody at most the first 16 KiB
 */
public record AttemptRow(
        int number,
        Instant at,
        Trigger trigger,
        Outcome outcome,
        int code,
        Optional<ErrorClass> error,
        Duration duration,
        String address,
        String requestLine,
        List<HeaderField> requestHeaders,
        Optional<byte[]> requestBody,
        List<HeaderField> responseHeaders,
        byte[] responseBody,
        boolean truncated) {}
