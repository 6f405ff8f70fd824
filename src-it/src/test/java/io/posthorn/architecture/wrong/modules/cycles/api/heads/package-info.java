/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.cycles.api.heads;

import org.jspecify.annotations.NullMarked;
