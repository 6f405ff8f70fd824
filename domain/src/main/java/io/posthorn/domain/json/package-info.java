/** Our own pass over JSON bytes: bounded, exact, and able to cut a value out byte for byte. */
@NullMarked
package io.posthorn.domain.json;

import org.jspecify.annotations.NullMarked;
