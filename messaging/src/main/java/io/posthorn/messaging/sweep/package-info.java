/** Repairs whatever a lost message or a dead node left behind. */
@NullMarked
package io.posthorn.messaging.sweep;

import org.jspecify.annotations.NullMarked;
