package io.posthorn.portal.schema;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.portal.shell.Notices;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a JSON Schema as a list of fields for people. What it does not understand it leaves out; the schema stays below. */
public final class FieldTree {
    private static final int DEEPEST = 8;
    private static final int MOST = 600;
    private static final String ELEMENT = "[]";

    private final JsonObject root;
    private final List<Field> fields = new ArrayList<>();

    private FieldTree(JsonObject root) {
        this.root = root;
    }

    /** @return parents before their fields; empty for a schema that is missing or no object */
    public static List<Field> of(String schema) {
        if (schema.isBlank()) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(schema))) {
            FieldTree tree = new FieldTree(reader.readObject());
            Facets payload = Facets.of(tree.root, tree.root);
            tree.below(payload, "", 0, Set.of("#"));
            return tree.fields;
        } catch (JsonException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** @param above the types that hold this place, so that one that holds itself ends */
    private void below(Facets facets, String path, int depth, Set<String> above) {
        if (depth > DEEPEST) {
            return;
        }
        facets.properties().forEach((name, field) -> add(field, path, name, depth, facets.requires(name), above));
        facets.keyword("patternProperties")
                .filter(JsonObject.class::isInstance)
                .ifPresent(patterns -> patterns.asJsonObject()
                        .forEach((pattern, any) ->
                                add(Facets.of(root, any), path, "/" + pattern + "/", depth, false, above)));
        facets.below("additionalProperties").ifPresent(any -> add(any, path, "*", depth, false, above));
        elements(facets, path, depth, above);
        alternatives(facets, path, depth, above);
    }

    /** Elements have a line of their own where they are the payload or the place may be an object too; else their fields
     * stand right below the list. */
    private void elements(Facets facets, String path, int depth, Set<String> above) {
        facets.below("items").ifPresent(items -> {
            if (depth == 0 || !facets.properties().isEmpty()) {
                add(items, path, ELEMENT, depth, false, above);
            } else {
                descend(items, path + "/" + ELEMENT, depth, above);
            }
        });
    }

    /** One alternative beside null is the field itself; of several each has a line. */
    private void alternatives(Facets facets, String path, int depth, Set<String> above) {
        List<Facets> choices = FieldTypes.choices(facets);
        if (choices.size() == 1) {
            descend(choices.get(0), path, depth, above);
        } else if (choices.stream().anyMatch(FieldTree::holdsFields)) {
            for (int i = 0; i < choices.size(); i++) {
                String name = choices.get(i).named().orElse(Integer.toString(i + 1));
                add(choices.get(i), path, Notices.text("field.choice", name), depth, false, above);
            }
        }
    }

    private static boolean holdsFields(Facets facets) {
        return !facets.properties().isEmpty() || facets.below("items").isPresent();
    }

    private void add(Facets facets, String parent, String name, int depth, boolean required, Set<String> above) {
        if (fields.size() >= MOST) {
            return;
        }
        String path = JsonPointers.child(parent, name);
        fields.add(new Field(
                path,
                depth,
                name,
                FieldTypes.of(facets),
                named(facets),
                required,
                FieldRules.of(facets),
                facets.description()));
        descend(facets, path, depth + 1, above);
    }

    private void descend(Facets facets, String path, int depth, Set<String> above) {
        if (facets.references().stream().noneMatch(above::contains)) {
            Set<String> now = new LinkedHashSet<>(above);
            now.addAll(facets.references());
            below(facets, path, depth, now);
        }
    }

    /** The name of the type, of the elements' type, or of the alternatives' types. */
    private static String named(Facets facets) {
        if (!facets.references().isEmpty()) {
            return facets.named().orElse("");
        }
        Set<String> names = new TreeSet<>();
        facets.below("items").map(FieldTree::named).ifPresent(names::add);
        FieldTypes.choices(facets).forEach(choice -> names.add(named(choice)));
        return names.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(" | "));
    }
}
