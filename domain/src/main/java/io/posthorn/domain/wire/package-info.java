/** From a delivery to the exact bytes on the wire. */
@NullMarked
package io.posthorn.domain.wire;

import org.jspecify.annotations.NullMarked;
