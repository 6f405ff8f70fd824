package io.posthorn.portal.user;

import java.time.Instant;

/** One row of a list of people. */
public record UserLine(String href, String name, String email, String role, boolean self, Instant created) {}
