/** Verb: the life of a webhook. */
@NullMarked
package io.posthorn.domain.register;

import org.jspecify.annotations.NullMarked;
