package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Mailbox;

/**
 * A webhook that is registered, and the receiver behind it.
 *
 * @param ledger of this webhook
 * @param registration what was found when it was registered
 */
record Webhook(Ledger ledger, Mailbox mailbox, Findings registration) {}
