package io.posthorn.api.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * An address cut at its slashes.
 *
 * @param raw as they came, encoded
 * @param decoded the same, as they are meant
 */
public record PathParts(List<String> raw, List<String> decoded) {
    public PathParts {
        raw = List.copyOf(raw);
        decoded = List.copyOf(decoded);
    }

    /**
     * @param path encoded, without a slash at its start; one at its end is left out
     * @return empty when the path has parameters or empty parts, which two readers may read differently
     */
    public static Optional<PathParts> of(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (trimmed.indexOf(';') >= 0) {
            return Optional.empty();
        }
        List<String> raw = Arrays.asList(trimmed.split("/", -1));
        List<String> decoded = new ArrayList<>();
        try {
            raw.forEach(part -> decoded.add(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException brokenEncoding) {
            return Optional.empty();
        }
        return decoded.stream().anyMatch(part -> part.isEmpty() || part.indexOf('/') >= 0)
                ? Optional.empty()
                : Optional.of(new PathParts(raw, decoded));
    }

    public int size() {
        return raw.size();
    }

    /** @return the parts from there on */
    public PathParts from(int first) {
        return new PathParts(raw.subList(first, raw.size()), decoded.subList(first, raw.size()));
    }
}
