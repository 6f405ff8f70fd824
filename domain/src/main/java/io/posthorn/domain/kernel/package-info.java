/** The few things every noun needs. */
@NullMarked
package io.posthorn.domain.kernel;

import org.jspecify.annotations.NullMarked;
