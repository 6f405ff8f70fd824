package io.posthorn.api.spec;

import io.posthorn.api.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** openapi.yaml, read for tests. */
public record Contract(Map<?, ?> root) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    /**
     * One operation.
     *
     * @param shared parameters of its path
     */
    record Operation(Contract contract, Map<?, ?> node, List<?> shared) {
        Set<String> parameters(String in) {
            Set<String> names = new TreeSet<>();
            List<Object> all = new ArrayList<>(shared);
            all.addAll(list(node.get("parameters")));
            for (Object parameter : all) {
                Map<?, ?> resolved = contract.resolved(map(parameter));
                if (in.equals(resolved.get("in"))) {
                    names.add(String.valueOf(resolved.get("name")));
                }
            }
            return names;
        }

        List<String> scopes() {
            List<String> scopes = new ArrayList<>();
            list(node.get("security"))
                    .forEach(one -> list(map(one).get("key")).forEach(scope -> scopes.add(String.valueOf(scope))));
            return scopes;
        }
    }

    public static Contract read() {
        try (InputStream file = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new Contract(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @return operations by method and path, for example {@code POST /events} */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        map(root.get("paths"))
                .forEach((path, item) -> map(item).forEach((verb, node) -> {
                    if (VERBS.contains(verb)) {
                        String name = String.valueOf(verb).toUpperCase(Locale.ROOT) + ' ' + path;
                        operations.put(
                                name,
                                new Operation(this, map(node), list(map(item).get("parameters"))));
                    }
                }));
        return operations;
    }

    Operation operation(String route) {
        return Objects.requireNonNull(operations().get(route), route);
    }

    /** @return what a keyword such as {@code maxLength} says of a schema's member */
    public int limit(String schema, String member, String keyword) {
        Map<?, ?> properties =
                map(resolved(Map.of("$ref", "#/components/schemas/" + schema)).get("properties"));
        return (Integer)
                Objects.requireNonNull(resolved(map(properties.get(member))).get(keyword), member);
    }

    String text(String name) {
        return String.valueOf(root.get(name));
    }

    List<String> danglingReferences() {
        List<String> dangling = new ArrayList<>();
        collect(root, dangling);
        return dangling;
    }

    private void collect(Object node, List<String> dangling) {
        if (node instanceof Map<?, ?> map) {
            Object reference = map.get("$ref");
            if (reference != null && target(String.valueOf(reference)).isEmpty()) {
                dangling.add(String.valueOf(reference));
            }
            map.values().forEach(value -> collect(value, dangling));
        } else {
            list(node).forEach(value -> collect(value, dangling));
        }
    }

    /** An example and the schema beside it. */
    record Example(Object schema, Object value) {}

    List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        collectExamples(root, examples);
        return examples;
    }

    private static void collectExamples(Object node, List<Example> examples) {
        if (node instanceof Map<?, ?> map) {
            Object schema = map.get("schema");
            if (schema != null) {
                Optional.ofNullable(map.get("example")).ifPresent(value -> examples.add(new Example(schema, value)));
                map(map.get("examples"))
                        .values()
                        .forEach(one ->
                                examples.add(new Example(schema, Objects.requireNonNull(map(one).get("value")))));
            }
            map.values().forEach(value -> collectExamples(value, examples));
        } else {
            list(node).forEach(value -> collectExamples(value, examples));
        }
    }

    /** @return the schema as a document of its own, with everything it may refer to */
    String document(Object schema) {
        Map<String, @Nullable Object> document = new TreeMap<>();
        map(schema).forEach((name, value) -> document.put(String.valueOf(name), value));
        document.put("components", root.get("components"));
        return json(document);
    }

    static String json(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> Json.of(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(Contract::json).collect(Collectors.joining(",", "[", "]"));
        }
        return node instanceof String text ? Json.of(text).text() : String.valueOf(node);
    }

    private Map<?, ?> resolved(Map<?, ?> node) {
        Object reference = node.get("$ref");
        return reference == null ? node : map(target(String.valueOf(reference)).orElseThrow());
    }

    private Optional<Object> target(String reference) {
        Object node = root;
        for (String part : reference.substring(2).split("/", -1)) {
            node = map(node).get(part);
        }
        return Optional.ofNullable(node);
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> list ? list : List.of();
    }
}
