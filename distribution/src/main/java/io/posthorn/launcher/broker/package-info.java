/** The embedded OpenMQ broker: a closed one, on loopback, with one queue. */
@NullMarked
package io.posthorn.launcher.broker;

import org.jspecify.annotations.NullMarked;
