package io.posthorn.launcher.demo.receiver;

import java.time.Instant;

/**
 * What is published.
 *
 * @param payload JSON, byte for byte as the receiver has to see it
 */
public record Message(String topic, Instant occurredAt, byte[] payload) {}
