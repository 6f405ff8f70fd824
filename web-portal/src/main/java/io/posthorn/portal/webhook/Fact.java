package io.posthorn.portal.webhook;

import io.posthorn.portal.shell.Notices;

/**
 * One line of what is known about a webhook.
 *
 * @param code whether the text is one that machines read
 */
public record Fact(String label, String text, boolean code) {
    static Fact of(String key, String text) {
        return new Fact(Notices.text(key), text, false);
    }

    static Fact code(String key, String text) {
        return new Fact(Notices.text(key), text, true);
    }
}
