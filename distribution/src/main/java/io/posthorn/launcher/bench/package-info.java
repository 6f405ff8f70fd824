/** Runs the load harness beside the product. */
@NullMarked
package io.posthorn.launcher.bench;

import org.jspecify.annotations.NullMarked;
