/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.code.setters;

import org.jspecify.annotations.NullMarked;
