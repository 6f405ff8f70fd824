/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.vendors.api.compat.onestock;

import org.jspecify.annotations.NullMarked;
