/** Who may call: API keys and portal users. */
@NullMarked
package io.posthorn.domain.access;

import org.jspecify.annotations.NullMarked;
