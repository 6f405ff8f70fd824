/** What one delivery costs in processor time: JMH benchmarks of the domain's hot code. */
@NullMarked
package io.posthorn.benchmark.micro;

import org.jspecify.annotations.NullMarked;
