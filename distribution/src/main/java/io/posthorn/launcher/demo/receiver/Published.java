package io.posthorn.launcher.demo.receiver;

/**
 * A message that Posthorn has taken.
 *
 * @param event its id in the API
 */
public record Published(Message message, String event) {}
