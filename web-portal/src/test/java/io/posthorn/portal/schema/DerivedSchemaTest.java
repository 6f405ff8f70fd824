package io.posthorn.portal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.topic.SchemaCheck;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DerivedSchemaTest {
    private static final String EXAMPLE = """
            {"id": 7, "total": 1.5, "note": null, "labels": [],
             "lines": [{"sku": "a", "qty": 1}, {"sku": null, "gift": true, "qty": 2.5}]}
            """;

    @Test
    void takesItsOwnExample() {
        String schema = DerivedSchema.of(EXAMPLE).orElseThrow();

        var check = SchemaCheck.compile(schema);

        assertThat(check.faults(EXAMPLE.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(check.faults("{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void requiresWhatEachObjectOfAListHas() {
        var fields = FieldTree.of(DerivedSchema.of(EXAMPLE).orElseThrow());

        assertThat(fields)
                .extracting(
                        field -> field.path() + " " + field.type() + (field.need() == Field.Need.REQUIRED ? "" : "?"))
                .containsExactly(
                        "/id integer",
                        "/total number",
                        "/note null",
                        "/labels any[]",
                        "/lines object[]",
                        "/lines/[]/sku string | null",
                        "/lines/[]/qty number",
                        "/lines/[]/gift boolean?");
    }

    @Test
    void hasNoSchemaForWhatIsNoJson() {
        assertThat(DerivedSchema.of("")).isEmpty();
        assertThat(DerivedSchema.of("{")).isEmpty();
    }
}
