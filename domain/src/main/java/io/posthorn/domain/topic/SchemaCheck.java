package io.posthorn.domain.topic;

import dev.harrel.jsonschema.Dialect;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.InvalidSchemaException;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A topic's schema, compiled once; thread-safe. References are resolved inside the schema only, nothing is fetched. */
public final class SchemaCheck {
    static final String POINTER = "/schema";

    private static final int MOST_FAULTS = 1_000;

    /** Characters of all faults together: pointers are as long as a payload's names, sentences as what a schema allows. */
    private static final int MOST_TOLD = 131_072;

    private static final Dialect DIALECT = new Dialects.Draft2020Dialect();
    private static final EvaluatorFactory KEYWORDS =
            Effort.counted(EvaluatorFactory.compose(OwnKeywords.all(), DIALECT.getEvaluatorFactory()));

    private final Validator validator;
    private final URI schema;

    private SchemaCheck(Validator validator, URI schema) {
        this.validator = validator;
        this.schema = schema;
    }

    /**
     * @param schema JSON Schema 2020-12 as text
     * @throws Refused with pointers to {@code /schema} or into it
     */
    public static SchemaCheck compile(String schema) {
        return compiled(read(schema));
    }

    /** As {@link #compile}, and refuses other dialects. One that was stored once goes on being judged by its own. */
    static SchemaCheck compileNew(String schema) {
        JsonValue parsed = read(schema);
        SchemaWalk.checkDialect(parsed);
        SchemaCheck check = compiled(parsed);
        SchemaReferences.check(parsed);
        return check;
    }

    private static JsonValue read(String schema) {
        try (JsonReader reader = Json.createReader(new StringReader(schema))) {
            return reader.readValue();
        } catch (JsonException broken) {
            throw refused(POINTER, "The schema cannot be used: " + broken.getMessage());
        }
    }

    private static SchemaCheck compiled(JsonValue schema) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .withEvaluatorFactory(KEYWORDS)
                .withDefaultDialect(DIALECT)
                .createValidator();
        try {
            SchemaWalk.check(schema);
            return new SchemaCheck(validator, validator.registerSchema(schema));
        } catch (InvalidSchemaException broken) {
            throw Refused.invalid(faultsOf(broken));
        } catch (JsonSchemaException | IllegalArgumentException broken) {
            throw refused(POINTER, "The schema cannot be used: " + broken.getMessage());
        }
    }

    /** @param pointer {@value #POINTER} or into it */
    static Refused refused(String pointer, String detail) {
        return Refused.invalid(pointer, "schema", detail);
    }

    /** The first error of a place says most; {@code allOf} only repeats that a part of it is wrong. */
    private static List<Fault> faultsOf(InvalidSchemaException broken) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        broken.getErrors().stream()
                .filter(error -> !"allOf".equals(error.getKeyword()))
                .limit(MOST_FAULTS)
                .forEach(error -> faults.putIfAbsent(
                        error.getInstanceLocation(),
                        new Fault(POINTER + error.getInstanceLocation(), "schema", sentence(error))));
        return faults.isEmpty()
                ? List.of(new Fault(POINTER, "schema", "This is not a JSON Schema 2020-12."))
                : List.copyOf(faults.values());
    }

    private static String sentence(Error error) {
        String place = error.getInstanceLocation().isEmpty() ? "" : " at " + error.getInstanceLocation();
        return "This is not a JSON Schema 2020-12: " + error.getError() + place + ".";
    }

    /** @return every place where the payload breaks the schema, as JSON Pointers into it; empty when it fits */
    public List<Fault> faults(byte[] payload) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
            return faults(reader.readValue());
        } catch (JsonException broken) {
            return List.of(new Fault("", "json", "The payload is not JSON: " + broken.getMessage()));
        }
    }

    /** @return as {@link #faults(byte[])} */
    public List<Fault> faults(JsonValue payload) {
        try {
            Validator.Result result = Effort.limited(payload, () -> validator.validate(schema, payload));
            return result.isValid()
                    ? List.of()
                    : bounded(result.getErrors().stream()
                            .flatMap(SchemaCheck::faults)
                            .toList());
        } catch (Effort.Exceeded given) {
            return List.of(new Fault(
                    "", "schema_effort", "To check the payload by the schema takes more than is spent on one."));
        } catch (StackOverflowError endless) {
            // A schema may refer to itself without an end. The stack is unwound here, so nothing else is harmed.
            return List.of(new Fault("", "schema_loop", "The schema refers to itself without an end."));
        } catch (JsonSchemaException broken) {
            return List.of(new Fault("", "schema_broken", "The schema cannot be applied: " + broken.getMessage()));
        }
    }

    /** All of them, unless it is the schema that is wrong rather than the payload; then the last fault counts the others. */
    private static List<Fault> bounded(List<Fault> all) {
        List<Fault> told = new ArrayList<>();
        long characters = 0;
        for (Fault fault : all) {
            characters += fault.pointer().length() + fault.detail().length();
            if (told.size() == MOST_FAULTS || characters > MOST_TOLD) {
                told.add(new Fault("", "more", "There are " + (all.size() - told.size()) + " more faults."));
                break;
            }
            told.add(fault);
        }
        return told;
    }

    private static Stream<Fault> faults(Error error) {
        String keyword = error.getKeyword();
        if (keyword == null) {
            return Stream.of(new Fault(error.getInstanceLocation(), "not_allowed", "The schema allows no value here."));
        }
        return MissingMembers.KEYWORDS.contains(keyword)
                ? MissingMembers.faults(error)
                : Stream.of(new Fault(error.getInstanceLocation(), keyword, error.getError() + "."));
    }
}
