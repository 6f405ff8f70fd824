/** The receiver: takes every request, counts each event. */
@NullMarked
package io.posthorn.benchmark.sink;

import org.jspecify.annotations.NullMarked;
