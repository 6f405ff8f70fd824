package io.posthorn.messaging.http;

import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.util.Locale;
import java.util.Set;

/**
 * The last look at a request before it becomes bytes.
 *
 * <p>Registration and profiles check headers with better messages; this one makes sure that no stored value, however it
 * got there, can end a line on the wire or change where the body ends. The client itself would quietly write blanks.
 */
final class HeaderRules {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final Set<String> FRAMING = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "expect");

    private HeaderRules() {}

    static boolean hold(WebhookRequest request) {
        if (!isToken(request.method())) {
            return false;
        }
        for (HeaderField field : request.headers()) {
            if (!isToken(field.name()) || !isValue(field.value()) || isFraming(field.name())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFraming(String name) {
        return FRAMING.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && TOKEN_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isValue(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }
}
