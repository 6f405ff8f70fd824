/** Verb: take events in and fan them out. */
@NullMarked
package io.posthorn.domain.publish;

import org.jspecify.annotations.NullMarked;
