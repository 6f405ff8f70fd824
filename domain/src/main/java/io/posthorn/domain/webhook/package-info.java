/** What a tenant registered: where to send what, and how. */
@NullMarked
package io.posthorn.domain.webhook;

import org.jspecify.annotations.NullMarked;
