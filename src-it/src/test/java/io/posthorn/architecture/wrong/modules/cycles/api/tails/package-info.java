/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.cycles.api.tails;

import org.jspecify.annotations.NullMarked;
