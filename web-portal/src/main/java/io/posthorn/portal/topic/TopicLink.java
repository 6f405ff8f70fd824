package io.posthorn.portal.topic;

/**
 * Another topic that is mentioned.
 *
 * @param href empty when the tenant does not have it
 */
public record TopicLink(String name, String href) {}
