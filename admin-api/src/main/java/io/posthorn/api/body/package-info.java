/** Request bodies: their bytes, up to a limit. */
@NullMarked
package io.posthorn.api.body;

import org.jspecify.annotations.NullMarked;
