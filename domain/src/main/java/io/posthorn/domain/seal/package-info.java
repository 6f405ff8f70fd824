/** Secrets at rest. */
@NullMarked
package io.posthorn.domain.seal;

import org.jspecify.annotations.NullMarked;
