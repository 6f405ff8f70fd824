/** Webhooks: registering, changing, pausing, testing, secrets. */
@NullMarked
package io.posthorn.api.webhook;

import org.jspecify.annotations.NullMarked;
