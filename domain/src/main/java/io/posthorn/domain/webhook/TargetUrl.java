package io.posthorn.domain.webhook;

import io.posthorn.domain.kernel.Refused;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a webhook points: an absolute http or https URL in one canonical spelling.
 *
 * <p>This is grammar only, judged before any name lookup. Two parsers that read a host differently are a way around every
 * address list, so every spelling with two readings is refused. Which schemes, ports and addresses may be dialled is the
 * egress guard's decision, because the operator may widen it.
 */
public final class TargetUrl {
    /** Characters a URL may have. */
    public static final int MAX_LENGTH = 2048;

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern QUAD = Pattern.compile(
            "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}");
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final URI uri;
    private final String host;

    private TargetUrl(URI uri, String host) {
        this.uri = uri;
        this.host = host;
    }

    /** @throws Refused with pointer {@code /url} when the text is not such a URL */
    public static TargetUrl of(String text) {
        requireShort(text);
        URI given = read(text);
        String scheme = lower(given.getScheme());
        if (!SCHEMES.contains(scheme)) {
            throw refused("scheme", "A webhook's URL starts with https:// (or http:// where the operator allows it).");
        }
        String rawAuthority = given.getRawAuthority();
        if (rawAuthority == null || rawAuthority.isEmpty()) {
            throw refused("host", "The URL names no host.");
        }
        if (rawAuthority.indexOf('@') >= 0) {
            throw refused("user_info", "A URL must not carry a user name or password; use a header.");
        }
        if (given.getRawFragment() != null) {
            throw refused("fragment", "A URL must not have a fragment (#…).");
        }
        String host = host(rawAuthority);
        return new TargetUrl(rebuilt(given, scheme, host, port(rawAuthority, scheme)), host);
    }

    private static void requireShort(String text) {
        if (text.length() > MAX_LENGTH) {
            throw refused("too_long", "A URL has at most " + MAX_LENGTH + " characters.");
        }
    }

    private static URI read(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || c == '\\') {
                throw refused("syntax", "The URL holds a space, backslash or control character at position " + i + ".");
            }
        }
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw refused("syntax", "This is not a URL: " + broken.getReason() + ".");
        }
    }

    private static String host(String authority) {
        if (authority.startsWith("[")) {
            int end = authority.indexOf(']');
            if (end < 0) {
                throw refused("host", "The IPv6 address has no closing bracket.");
            }
            return "[" + ipv6(authority.substring(1, end)) + "]";
        }
        int colon = authority.indexOf(':');
        return name(colon < 0 ? authority : authority.substring(0, colon));
    }

    private static String ipv6(String literal) {
        if (literal.indexOf('%') >= 0) {
            throw refused("host", "An IPv6 address must not carry a zone.");
        }
        return Ipv6Text.canonical(literal)
                .orElseThrow(() -> refused("host", "This is no IPv6 address, or one that stands for an IPv4 address."));
    }

    private static String name(String given) {
        String ascii;
        try {
            ascii = IDN.toASCII(given, 0).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            throw refused("host", "The host is not a valid name.");
        }
        if (ascii.endsWith(".")) {
            ascii = ascii.substring(0, ascii.length() - 1);
        }
        if (ascii.isEmpty() || ascii.length() > 253) {
            throw refused("host", "The host is empty or too long.");
        }
        String[] labels = ascii.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw refused("host", "The host is not a valid name.");
            }
        }
        if (NUMERIC.matcher(labels[labels.length - 1]).matches()
                && !QUAD.matcher(ascii).matches()) {
            throw refused("host", "An IPv4 address is written as four decimal numbers without leading zeros.");
        }
        return ascii;
    }

    private static int port(String authority, String scheme) {
        int after = authority.startsWith("[") ? authority.indexOf(']') : 0;
        int colon = authority.indexOf(':', after);
        if (colon < 0) {
            return "https".equals(scheme) ? 443 : 80;
        }
        String digits = authority.substring(colon + 1);
        if (!digits.matches("[1-9][0-9]{0,4}") || Integer.parseInt(digits) > 65535) {
            throw refused("port", "The port is a number from 1 to 65535.");
        }
        return Integer.parseInt(digits);
    }

    private static URI rebuilt(URI given, String scheme, String host, int port) {
        boolean usual = port == ("https".equals(scheme) ? 443 : 80);
        String path = given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        // ASCII on the wire: what a person pasted with other letters is percent-encoded once, here.
        String ascii = URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + path + query)
                .toASCIIString();
        requireShort(ascii);
        return URI.create(ascii);
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    private static Refused refused(String code, String detail) {
        return Refused.invalid("/url", code, detail);
    }

    public boolean isHttps() {
        return "https".equals(uri.getScheme());
    }

    /** @return lower-case ASCII name, dotted quad, or IPv6 literal in brackets */
    public String host() {
        return host;
    }

    /** @return the port to dial, never -1 */
    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isHttps() ? 443 : 80;
    }

    public URI uri() {
        return uri;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetUrl that && uri.equals(that.uri);
    }

    @Override
    public int hashCode() {
        return uri.hashCode();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
