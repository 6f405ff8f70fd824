/** RFC 9457 problems: every error of the machine door, in one place and one shape. */
@NullMarked
package io.posthorn.api.problem;

import org.jspecify.annotations.NullMarked;
