/** Deliveries and their attempts: reading and intervening. */
@NullMarked
package io.posthorn.api.delivery;

import org.jspecify.annotations.NullMarked;
