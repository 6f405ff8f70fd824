/** Registering and looking after webhooks. */
@NullMarked
package io.posthorn.portal.webhook;

import org.jspecify.annotations.NullMarked;
