package io.posthorn.portal.delivery;

import java.nio.charset.StandardCharsets;

/**
 * Foreign bytes as text for a page. What receivers and tenants send is only ever shown, never interpreted.
 *
 * @param text at most the first 64 KiB
 * @param bytes length of the whole
 */
public record ShownText(String text, int bytes, boolean cut) {
    private static final int MOST = 64 * 1024;

    static ShownText of(byte[] bytes) {
        int shown = Math.min(bytes.length, MOST);
        return new ShownText(
                new String(bytes, 0, shown, StandardCharsets.UTF_8), bytes.length, shown < bytes.length);
    }
}
