package io.posthorn.portal.schema;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.portal.schema.Field.Need;
import io.posthorn.portal.shell.Notices;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
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
    private static final String ANY = "*";

    private final JsonObject root;
    private final List<Field> fields = new ArrayList<>();

    private FieldTree(JsonObject root) {
        this.root = root;
    }

    /**
     * Where the walk through the schema is.
     *
     * @param above the types that hold this place, so that one that holds itself ends
     */
    private record Place(String path, int depth, Set<String> above) {
        Place step(String name) {
            return new Place(JsonPointers.child(path, name), depth, above);
        }

        Place inside(Facets facets) {
            Set<String> now = new LinkedHashSet<>(above);
            now.addAll(facets.references());
            return new Place(path, depth, now);
        }

        Place below() {
            return new Place(path, depth + 1, above);
        }
    }

    /** @return parents before their fields; empty for a schema that is missing or no object */
    public static List<Field> of(String schema) {
        if (schema.isBlank()) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(schema))) {
            FieldTree tree = new FieldTree(reader.readObject());
            Facets payload = Facets.of(tree.root, tree.root);
            tree.below(whole(payload), new Place("", 0, Set.of("#")));
            return tree.fields;
        } catch (JsonException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private void below(Facets facets, Place place) {
        if (place.depth() > DEEPEST) {
            return;
        }
        facets.properties().forEach((name, field) -> add(field, place.step(name), name, need(facets, name)));
        facets.keyword("patternProperties")
                .filter(JsonObject.class::isInstance)
                .ifPresent(patterns -> patterns.asJsonObject()
                        .forEach((pattern, field) -> add(
                                Facets.of(root, field),
                                place.step("/" + pattern + "/"),
                                "/" + pattern + "/",
                                Need.OPTIONAL)));
        facets.below("additionalProperties")
                .ifPresent(field -> add(field, place.step(ANY), Notices.text("field.any"), Need.OPTIONAL));
        elements(facets, place);
        alternatives(facets, place);
    }

    private static Need need(Facets facets, String field) {
        return facets.requires(field) ? Need.REQUIRED : Need.OPTIONAL;
    }

    /** Fields of elements stand right below their list, unless that is the payload or may be an object as well. */
    private void elements(Facets facets, Place place) {
        facets.below("items").ifPresent(items -> {
            if (place.depth() == 0 || !facets.properties().isEmpty()) {
                add(items, place.step(ELEMENT), Notices.text("field.element"), Need.OPTIONAL);
            } else {
                descend(items, place.step(ELEMENT));
            }
        });
    }

    /** Of several alternatives each has a line; one beside null is the field itself. */
    private void alternatives(Facets facets, Place place) {
        List<Facets> choices = FieldTypes.choices(facets);
        if (choices.size() > 1 && choices.stream().anyMatch(FieldTree::holdsFields)) {
            for (int i = 0; i < choices.size(); i++) {
                String name = choices.get(i).named().orElse(Integer.toString(i + 1));
                add(choices.get(i), place.step(name), Notices.text("field.shape", name), Need.SHAPE);
            }
        }
    }

    private static boolean holdsFields(Facets facets) {
        return !facets.properties().isEmpty() || facets.below("items").isPresent();
    }

    private void add(Facets facets, Place place, String name, Need need) {
        if (fields.size() >= MOST) {
            return;
        }
        fields.add(new Field(
                place.path(),
                place.depth(),
                name,
                FieldTypes.of(facets),
                named(facets),
                need,
                FieldRules.of(facets),
                facets.description()));
        descend(facets, place.below());
    }

    private void descend(Facets facets, Place place) {
        Facets whole = whole(facets);
        if (Collections.disjoint(whole.references(), place.above())) {
            below(whole, place.inside(whole));
        }
    }

    /** The place with what its only alternative beside null says, which says it of the same value. */
    private static Facets whole(Facets facets) {
        Facets whole = facets;
        List<Facets> choices = FieldTypes.choices(facets);
        while (choices.size() == 1 && Collections.disjoint(choices.get(0).references(), whole.references())) {
            whole = whole.and(choices.get(0));
            choices = FieldTypes.choices(choices.get(0));
        }
        return whole;
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
