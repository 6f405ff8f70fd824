package io.posthorn.it.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code openapi.yaml} promises of answers. */
final class Contract {
    private static final String OF_A_TENANT = "/tenants/[^/]+(/.+)";

    private final Map<?, ?> root;

    private Contract(Map<?, ?> root) {
        this.root = root;
    }

    static Contract read() {
        try (InputStream file = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new Contract(map(new Yaml(new SafeConstructor(new LoaderOptions())).load(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What a route may answer with a status; nothing when it may not.
     *
     * @param path below {@code /api/v1}, with the tenant in front or without
     */
    Optional<Promise> promise(String method, String path, int status) {
        return operation(method, path).flatMap(operation -> {
            Map<?, ?> responses = at(operation, "responses");
            String other = status < 400 ? "" : "default";
            return Optional.<Object>ofNullable(responses.get(Integer.toString(status)))
                    .or(() -> Optional.ofNullable(responses.get(other)))
                    .map(found -> new Promise(at(resolved(found), "content"), at(root, "components")));
        });
    }

    /** @return whether there is such a route at all; what there is not is answered by a problem */
    boolean has(String method, String path) {
        return operation(method, path).isPresent();
    }

    private Optional<Map<?, ?>> operation(String method, String path) {
        return item(path)
                .or(() -> path.matches(OF_A_TENANT) ? item(path.replaceFirst(OF_A_TENANT, "$1")) : Optional.empty())
                .map(item -> item.get(method.toLowerCase(Locale.ROOT)))
                .map(Contract::map);
    }

    /** A path that says more is meant before one with a placeholder there. */
    private Optional<Map<?, ?>> item(String path) {
        return at(root, "paths").entrySet().stream()
                .filter(entry -> path.matches(String.valueOf(entry.getKey()).replaceAll("\\{\\w+}", "[^/]+")))
                .min(Comparator.comparing(
                        entry -> String.valueOf(entry.getKey()).split("\\{", -1).length))
                .map(entry -> map(entry.getValue()));
    }

    private Map<?, ?> resolved(Object node) {
        Object reference = map(node).get("$ref");
        if (reference == null) {
            return map(node);
        }
        return at(root, String.valueOf(reference).substring(2).split("/"));
    }

    /** What stands there; empty when nothing does, or no object. */
    static Map<?, ?> at(Map<?, ?> node, String... place) {
        Map<?, ?> here = node;
        for (String part : place) {
            here = map(here.get(part));
        }
        return here;
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
