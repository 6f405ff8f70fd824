/** Figures for operators. */
@NullMarked
package io.posthorn.messaging.metrics;

import org.jspecify.annotations.NullMarked;
