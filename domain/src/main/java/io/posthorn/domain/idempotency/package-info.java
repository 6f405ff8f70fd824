/** Answers kept for requests that are sent twice. */
@NullMarked
package io.posthorn.domain.idempotency;

import org.jspecify.annotations.NullMarked;
