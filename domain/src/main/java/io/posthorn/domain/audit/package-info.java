/** Who did what, and why. */
@NullMarked
package io.posthorn.domain.audit;

import org.jspecify.annotations.NullMarked;
