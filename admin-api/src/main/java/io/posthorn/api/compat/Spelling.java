package io.posthorn.api.compat;

import io.posthorn.api.access.PathParts;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Spells a vendor's paths as its routes do: words without regard to case, ids and topics as they came. */
record Spelling(List<Template> templates, List<Alias> aliases) {

    static Spelling of(Dialect dialect) {
        List<Template> templates = Arrays.stream(dialect.routes().getMethods())
                .map(method -> method.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(path -> new Template(words(path.value())))
                .distinct()
                // The more words a path says, the surer it is meant.
                .sorted(Comparator.comparing(Template::values))
                .toList();
        List<Alias> aliases = dialect.aliases().entrySet().stream()
                .map(alias -> new Alias(words(alias.getKey()), words(alias.getValue())))
                .toList();
        return new Spelling(templates, aliases);
    }

    private static List<String> words(String path) {
        return Stream.of(path.split("/")).filter(word -> !word.isEmpty()).toList();
    }

    /** @return the path below the profile as the routes spell it, empty when none of them is meant */
    Optional<String> of(PathParts path) {
        Stream<List<String>> meant =
                Stream.concat(Stream.of(path.raw()), aliases.stream().flatMap(alias -> alias.in(path.raw())));
        return meant.flatMap(parts -> templates.stream().flatMap(template -> template.spelled(parts)))
                .findFirst();
    }

    /** @param parts words, and values in braces */
    record Template(List<String> parts) {
        long values() {
            return parts.stream().filter(Template::isValue).count();
        }

        private static boolean isValue(String part) {
            return part.startsWith("{");
        }

        Stream<String> spelled(List<String> given) {
            if (given.size() != parts.size()) {
                return Stream.empty();
            }
            List<String> spelled = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                boolean isValue = isValue(parts.get(i));
                if (!isValue && !parts.get(i).equalsIgnoreCase(given.get(i))) {
                    return Stream.empty();
                }
                spelled.add(isValue ? given.get(i) : parts.get(i));
            }
            return Stream.of(String.join("/", spelled));
        }
    }

    /** Another beginning of a path, and the one that is meant. */
    record Alias(List<String> other, List<String> meant) {
        Stream<List<String>> in(List<String> given) {
            boolean begins = given.size() >= other.size()
                    && String.join("/", given.subList(0, other.size())).equalsIgnoreCase(String.join("/", other));
            return begins
                    ? Stream.of(Stream.concat(meant.stream(), given.stream().skip(other.size()))
                            .toList())
                    : Stream.empty();
        }
    }
}
