/** Rules of structure over the compiled product; each has a wrong class under {@code wrong} that must break it. */
@NullMarked
package io.posthorn.architecture;

import org.jspecify.annotations.NullMarked;
