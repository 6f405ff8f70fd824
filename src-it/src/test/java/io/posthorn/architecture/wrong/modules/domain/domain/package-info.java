/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.domain.domain;

import org.jspecify.annotations.NullMarked;
