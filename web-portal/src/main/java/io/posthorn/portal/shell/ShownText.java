package io.posthorn.portal.shell;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Foreign bytes as text for a page. What receivers and tenants send is only ever shown, never interpreted.
 *
 * @param text at most the first 64 KiB
 * @param bytes length of the whole
 */
public record ShownText(String text, int bytes, boolean cut) {
    private static final Pattern TURNING = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
    private static final int MOST = 64 * 1024;

    public static ShownText of(byte[] bytes) {
        int shown = Math.min(bytes.length, MOST);
        String text = new String(bytes, 0, shown, StandardCharsets.UTF_8);
        return new ShownText(visible(text), bytes.length, shown < bytes.length);
    }

    /** @return the text with the characters that turn its direction spelled out: it could read as what it is not */
    public static String visible(String text) {
        return TURNING.matcher(text)
                .replaceAll(match ->
                        String.format("\u27e8U+%04X\u27e9", (int) match.group().charAt(0)));
    }
}
