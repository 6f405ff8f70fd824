/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.verbs.domain.resend;

import org.jspecify.annotations.NullMarked;
