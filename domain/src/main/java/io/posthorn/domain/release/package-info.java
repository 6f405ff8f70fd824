/** Verb: let quarantined events go. */
@NullMarked
package io.posthorn.domain.release;

import org.jspecify.annotations.NullMarked;
