/** Answers that are not problems. */
@NullMarked
package io.posthorn.api.answer;

import org.jspecify.annotations.NullMarked;
