/** What came of a run: percentiles, memory, processor time, as JSON. */
@NullMarked
package io.posthorn.benchmark.report;

import org.jspecify.annotations.NullMarked;
