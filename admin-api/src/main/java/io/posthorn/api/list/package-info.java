/** Lists: strict query parameters, opaque cursors, page objects and Link headers. */
@NullMarked
package io.posthorn.api.list;

import org.jspecify.annotations.NullMarked;
