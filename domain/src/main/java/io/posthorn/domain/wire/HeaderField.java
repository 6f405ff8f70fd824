package io.posthorn.domain.wire;

/** One header line as sent or received. Values hold no CR, LF or NUL. */
public record HeaderField(String name, String value) {}
