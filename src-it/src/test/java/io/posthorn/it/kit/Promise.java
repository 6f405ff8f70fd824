package io.posthorn.it.kit;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may hold.
 *
 * @param content schemas by media type; empty for no body
 * @param components what schemas refer to
 */
record Promise(Map<?, ?> content, Map<?, ?> components) {

    /** @return what breaks it, in words; empty when it is kept */
    String brokenBy(Answer answer) {
        String type = answer.contentType().replaceFirst(";.*", "").strip();
        if (content.isEmpty()) {
            return answer.body().length == 0 ? "" : "a body where none is promised";
        }
        if (!content.containsKey(type)) {
            return "a body of type '" + type + "', promised are " + content.keySet();
        }
        boolean isJson = type.equals("application/json") || type.endsWith("problem+json");
        return isJson ? faults(closed(Contract.at(content, type, "schema")), answer.text()) : "";
    }

    private String faults(Map<?, ?> schema, String body) {
        Map<Object, Object> document = new LinkedHashMap<>(schema);
        document.put("components", components);
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .createValidator();
        URI uri = validator.registerSchema(json(document));
        return validator.validate(uri, body).getErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .collect(Collectors.joining("; "));
    }

    /** Members that nobody promised are a fault, too, of the thing itself and of the rows of a list. */
    private Map<?, ?> closed(Map<?, ?> schema) {
        Object reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        String name = String.valueOf(reference).replaceFirst(".*/", "");
        Map<?, ?> row = Contract.at(components, "schemas", name, "properties", "data", "items");
        if (!row.isEmpty()) {
            Map<?, ?> rows = Map.of("data", Map.of("type", "array", "items", closed(row)));
            return Map.of("type", "object", "required", List.of("data", "page"), "properties", rows);
        }
        // Problems of other places have members of their own.
        return name.equals("Problem") ? schema : Map.of("$ref", reference, "unevaluatedProperties", false);
    }

    private static String json(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> Json.createValue(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof List<?> list) {
            return list.stream().map(Promise::json).collect(Collectors.joining(",", "[", "]"));
        }
        return node instanceof String text ? Json.createValue(text).toString() : String.valueOf(node);
    }
}
