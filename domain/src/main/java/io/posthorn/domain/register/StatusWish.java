package io.posthorn.domain.register;

import io.posthorn.domain.webhook.WebhookStatus;

/** Reads the status that a draft asks for; to disable a webhook is a deed of its own. */
final class StatusWish {
    private StatusWish() {}

    static boolean isPaused(Member<String> wanted, boolean present, Faults faults) {
        String usual = WebhookStatus.ACTIVE.word();
        String word = wanted.over(present ? WebhookStatus.PAUSED.word() : usual, usual);
        boolean isPaused = word.equals(WebhookStatus.PAUSED.word());
        if (!isPaused && !word.equals(usual)) {
            faults.add("/status", "status", "The status can be set to active or paused.");
        }
        return isPaused;
    }
}
