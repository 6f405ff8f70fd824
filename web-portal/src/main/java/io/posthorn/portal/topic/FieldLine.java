package io.posthorn.portal.topic;

/**
 * One field of a payload, as a line of its schema's tree.
 *
 * @param depth 0 for the fields of the payload itself, at most 8
 * @param rules constraints in words, empty when there is none
 */
public record FieldLine(int depth, String name, String type, boolean required, String rules, String description) {}
