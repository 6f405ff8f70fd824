/** How a delivery travels. */
@NullMarked
package io.posthorn.messaging;

import org.jspecify.annotations.NullMarked;
