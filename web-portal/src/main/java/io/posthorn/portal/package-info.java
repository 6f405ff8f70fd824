/** The human door. */
@NullMarked
package io.posthorn.portal;

import org.jspecify.annotations.NullMarked;
