/** Events: publishing, checking, reading. */
@NullMarked
package io.posthorn.api.event;

import org.jspecify.annotations.NullMarked;
