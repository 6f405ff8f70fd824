package io.posthorn.api.compat;

import io.posthorn.api.access.PathParts;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Spells a vendor's paths as its routes do: words without regard to case, ids and topics as they came. */
record Spelling(List<Template> templates, List<Alias> aliases) {

    /**
     * A path that is meant.
     *
     * @param methods that its routes take
     */
    record Spelled(String path, Set<String> methods) {}

    static Spelling of(Dialect dialect) {
        Map<List<String>, Set<String>> methods = new HashMap<>();
        for (Method route : dialect.routes().getMethods()) {
            Path path = route.getAnnotation(Path.class);
            if (path != null) {
                methods.computeIfAbsent(words(path.value()), words -> new TreeSet<>())
                        .addAll(methods(route));
            }
        }
        List<Template> templates = methods.entrySet().stream()
                .map(route -> new Template(route.getKey(), route.getValue()))
                // The more words a path says, the surer it is meant.
                .sorted(Comparator.comparing(Template::values))
                .toList();
        List<Alias> aliases = dialect.aliases().entrySet().stream()
                .map(alias -> new Alias(words(alias.getKey()), words(alias.getValue())))
                .toList();
        return new Spelling(templates, aliases);
    }

    /** @return what the annotation says; where GET is, HEAD is too */
    private static List<String> methods(Method route) {
        return Arrays.stream(route.getAnnotations())
                .flatMap(annotation ->
                        Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .flatMap(method ->
                        method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method))
                .toList();
    }

    private static List<String> words(String path) {
        return Stream.of(path.split("/")).filter(word -> !word.isEmpty()).toList();
    }

    /** @return the path below the profile as the routes spell it, empty when none of them is meant */
    Optional<Spelled> of(PathParts path) {
        Stream<PathParts> meant =
                Stream.concat(Stream.of(path), aliases.stream().flatMap(alias -> alias.in(path)));
        return meant.flatMap(parts -> templates.stream().flatMap(template -> template.spelled(parts)))
                .findFirst();
    }

    /** A word may come in any case, and with its letters encoded, which makes it no other one (RFC 3986, 6.2.2). */
    private static boolean isWord(String word, String decoded) {
        return word.equalsIgnoreCase(decoded);
    }

    /** @param parts words, and values in braces */
    record Template(List<String> parts, Set<String> methods) {
        long values() {
            return parts.stream().filter(Template::isValue).count();
        }

        private static boolean isValue(String part) {
            return part.startsWith("{");
        }

        Stream<Spelled> spelled(PathParts given) {
            if (given.size() != parts.size()) {
                return Stream.empty();
            }
            List<String> spelled = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                boolean isValue = isValue(parts.get(i));
                if (!isValue && !isWord(parts.get(i), given.decoded().get(i))) {
                    return Stream.empty();
                }
                spelled.add(isValue ? given.raw().get(i) : parts.get(i));
            }
            return Stream.of(new Spelled(String.join("/", spelled), methods));
        }
    }

    /** Another beginning of a path, and the one that is meant. */
    record Alias(List<String> other, List<String> meant) {
        Stream<PathParts> in(PathParts given) {
            if (given.size() < other.size()) {
                return Stream.empty();
            }
            for (int i = 0; i < other.size(); i++) {
                if (!isWord(other.get(i), given.decoded().get(i))) {
                    return Stream.empty();
                }
            }
            PathParts rest = given.from(other.size());
            return Stream.of(new PathParts(joined(meant, rest.raw()), joined(meant, rest.decoded())));
        }

        private static List<String> joined(List<String> first, List<String> then) {
            return Stream.concat(first.stream(), then.stream()).toList();
        }
    }
}
