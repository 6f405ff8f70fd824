/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.code.server;

import org.jspecify.annotations.NullMarked;
