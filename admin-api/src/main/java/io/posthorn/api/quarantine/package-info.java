/** Events that a schema keeps out. */
@NullMarked
package io.posthorn.api.quarantine;

import org.jspecify.annotations.NullMarked;
