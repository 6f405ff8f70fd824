/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.vendors.api.compat.front;

import org.jspecify.annotations.NullMarked;
