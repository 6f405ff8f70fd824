/** Reads the settings and puts the parts together, once. */
@NullMarked
package io.posthorn.messaging.config;

import org.jspecify.annotations.NullMarked;
