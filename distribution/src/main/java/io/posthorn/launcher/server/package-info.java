/** Payara Micro with the resource adapter and the WAR. */
@NullMarked
package io.posthorn.launcher.server;

import org.jspecify.annotations.NullMarked;
