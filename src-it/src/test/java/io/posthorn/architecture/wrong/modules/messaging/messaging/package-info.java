/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.messaging.messaging;

import org.jspecify.annotations.NullMarked;
