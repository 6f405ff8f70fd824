/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.cycles.portal.heads;

import org.jspecify.annotations.NullMarked;
