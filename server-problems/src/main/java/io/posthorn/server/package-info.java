/**
 * Runs inside the server, not inside the WAR, and is the only place that knows Grizzly. See ADR 17 and 18.
 */
@NullMarked
package io.posthorn.server;

import org.jspecify.annotations.NullMarked;
