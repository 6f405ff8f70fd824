package io.posthorn.domain.topic;

import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
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
import java.util.List;
import java.util.stream.Stream;

/** A topic's schema, compiled once; thread-safe. References are resolved inside the schema only, nothing is fetched. */
public final class SchemaCheck {
    private static final int MOST_FAULTS = 50;

    private final Validator validator;
    private final URI schema;

    private SchemaCheck(Validator validator, URI schema) {
        this.validator = validator;
        this.schema = schema;
    }

    /**
     * @param schema JSON Schema 2020-12 as text
     * @throws Refused with pointer {@code /schema}
     */
    public static SchemaCheck compile(String schema) {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new JakartaJsonNode.Factory())
                .withEvaluatorFactory(OwnKeywords.all())
                .withDefaultDialect(new Dialects.Draft2020Dialect())
                .createValidator();
        try (JsonReader reader = Json.createReader(new StringReader(schema))) {
            JsonValue parsed = reader.readValue();
            SchemaWalk.check(parsed);
            return new SchemaCheck(validator, validator.registerSchema(parsed));
        } catch (InvalidSchemaException broken) {
            throw refused("The schema is not a JSON Schema 2020-12: " + firstOf(broken));
        } catch (JsonSchemaException | JsonException | IllegalArgumentException broken) {
            throw refused("The schema cannot be used: " + broken.getMessage());
        }
    }

    static Refused refused(String detail) {
        return Refused.invalid("/schema", "schema", detail);
    }

    private static String firstOf(InvalidSchemaException broken) {
        return broken.getErrors().stream()
                .findFirst()
                .map(error -> error.getError() + " at " + error.getInstanceLocation() + ".")
                .orElse("it does not follow its meta-schema.");
    }

    /** @return where the payload breaks the schema, as JSON Pointers into it; empty when it fits */
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
            Validator.Result result = validator.validate(schema, payload);
            return result.isValid()
                    ? List.of()
                    : result.getErrors().stream()
                            .flatMap(SchemaCheck::faults)
                            .limit(MOST_FAULTS)
                            .toList();
        } catch (StackOverflowError endless) {
            // A schema may refer to itself without an end. The stack is unwound here, so nothing else is harmed.
            return List.of(new Fault("", "schema_loop", "The schema refers to itself without an end."));
        } catch (JsonSchemaException broken) {
            return List.of(new Fault("", "schema_broken", "The schema cannot be applied: " + broken.getMessage()));
        }
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
