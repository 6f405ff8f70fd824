/** Verb: send again. */
@NullMarked
package io.posthorn.domain.resend;

import org.jspecify.annotations.NullMarked;
