/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.code.grizzly;

import org.jspecify.annotations.NullMarked;
