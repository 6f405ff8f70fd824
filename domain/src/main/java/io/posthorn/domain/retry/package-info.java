/** When to try again. */
@NullMarked
package io.posthorn.domain.retry;

import org.jspecify.annotations.NullMarked;
