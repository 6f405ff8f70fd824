/** One event for one webhook, its states and its attempts. */
@NullMarked
package io.posthorn.domain.delivery;

import org.jspecify.annotations.NullMarked;
