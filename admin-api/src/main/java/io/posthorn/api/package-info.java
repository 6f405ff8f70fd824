/** The machine door. */
@NullMarked
package io.posthorn.api;

import org.jspecify.annotations.NullMarked;
