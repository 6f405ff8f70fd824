/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.api.api;

import org.jspecify.annotations.NullMarked;
