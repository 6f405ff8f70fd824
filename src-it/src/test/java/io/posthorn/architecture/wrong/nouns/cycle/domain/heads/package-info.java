/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.nouns.cycle.domain.heads;

import org.jspecify.annotations.NullMarked;
