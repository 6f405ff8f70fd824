/** Measures Posthorn. */
@NullMarked
package io.posthorn.benchmark;

import org.jspecify.annotations.NullMarked;
