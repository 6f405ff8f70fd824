/** Named kinds of events. */
@NullMarked
package io.posthorn.domain.topic;

import org.jspecify.annotations.NullMarked;
