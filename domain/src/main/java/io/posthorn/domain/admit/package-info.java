/** Verb: the life of a tenant. */
@NullMarked
package io.posthorn.domain.admit;

import org.jspecify.annotations.NullMarked;
