package io.posthorn.domain.idempotency;

/**
 * An answer as it was first given.
 *
 * @param mediaType empty when there was no body
 * @param location empty when there was no such header
 */
public record KeptAnswer(int status, String mediaType, String location, byte[] body) {}
