/** The posthorn command. */
@NullMarked
package io.posthorn.launcher;

import org.jspecify.annotations.NullMarked;
