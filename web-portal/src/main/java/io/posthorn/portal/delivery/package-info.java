/** The delivery log, one delivery with its attempts, and sending again. */
@NullMarked
package io.posthorn.portal.delivery;

import org.jspecify.annotations.NullMarked;
