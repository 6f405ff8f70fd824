package io.posthorn.messaging.http;

import java.time.Duration;

/**
 * How the sender is built.
 *
 * @param maxConnections sockets open at once, in use and idle; at least the number of attempts in flight
 * @param ioThreads threads that read and write all of them
 * @param connectTimeout for TCP; the TLS handshake has the same again
 * @param userAgent for example {@code Posthorn/1.0}
 */
public record SenderSettings(int maxConnections, int ioThreads, Duration connectTimeout, String userAgent) {
    public SenderSettings {
        if (maxConnections < 1 || ioThreads < 1) {
            throw new IllegalArgumentException("The sender needs at least one connection and one thread.");
        }
        if (connectTimeout.isNegative() || connectTimeout.isZero()) {
            throw new IllegalArgumentException("The connect timeout is more than zero.");
        }
    }

    /** 2,000 connections, 2 threads, 3 s to connect. */
    public static SenderSettings usual(String version) {
        return new SenderSettings(2_000, 2, Duration.ofSeconds(3), "Posthorn/" + version);
    }
}
