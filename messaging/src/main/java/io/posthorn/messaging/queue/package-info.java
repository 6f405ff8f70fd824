/** JMS: the doorbell between nodes, and the clock of near retries. */
@NullMarked
package io.posthorn.messaging.queue;

import org.jspecify.annotations.NullMarked;
