/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.modules.http;

import org.jspecify.annotations.NullMarked;
