/** Verb: try deliveries that are due. */
@NullMarked
package io.posthorn.domain.dispatch;

import org.jspecify.annotations.NullMarked;
