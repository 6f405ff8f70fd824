package io.posthorn.portal.shell;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form may send a browser back to: a path of this portal, never another site. */
public final class LocalPath {
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private LocalPath() {}

    /** @return empty when the text is missing or could lead elsewhere */
    public static Optional<String> of(@Nullable String text) {
        return Optional.ofNullable(text).filter(path -> SHAPE.matcher(path).matches());
    }
}
