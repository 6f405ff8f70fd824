/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.cycles.messaging.heads;

import org.jspecify.annotations.NullMarked;
