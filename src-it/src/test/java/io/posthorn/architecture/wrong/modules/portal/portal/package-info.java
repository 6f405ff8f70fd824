/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.portal.portal;

import org.jspecify.annotations.NullMarked;
