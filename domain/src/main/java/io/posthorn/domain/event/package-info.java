/** What happened, with its exact bytes. */
@NullMarked
package io.posthorn.domain.event;

import org.jspecify.annotations.NullMarked;
