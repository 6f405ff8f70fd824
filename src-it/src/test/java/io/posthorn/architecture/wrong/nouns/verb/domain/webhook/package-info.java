/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.nouns.verb.domain.webhook;

import org.jspecify.annotations.NullMarked;
