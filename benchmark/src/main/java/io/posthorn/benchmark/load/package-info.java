/** The producing application: prepares customers and publishes. */
@NullMarked
package io.posthorn.benchmark.load;

import org.jspecify.annotations.NullMarked;
