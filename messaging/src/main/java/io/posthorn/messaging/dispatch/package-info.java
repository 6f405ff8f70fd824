/** From ready webhooks to attempts and back into the ledger. */
@NullMarked
package io.posthorn.messaging.dispatch;

import org.jspecify.annotations.NullMarked;
