/** Events that a topic's schema refused, kept until somebody decides about them. */
@NullMarked
package io.posthorn.domain.quarantine;

import org.jspecify.annotations.NullMarked;
