package io.posthorn.portal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaTreeTest {
    @Test
    void listsNestedFieldsBelowTheirParent() {
        var lines = SchemaTree.of("""
                {"type": "object", "required": ["id"], "properties": {
                  "id": {"type": "integer", "minimum": 1, "description": "The order."},
                  "lines": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/line"}}},
                 "$defs": {"line": {"type": "object", "properties": {"state": {"enum": ["new", "sent"]}}}}}
                """);

        assertThat(lines)
                .containsExactly(
                        new FieldLine(0, "id", "integer", true, "at least 1", "The order."),
                        new FieldLine(0, "lines", "object[]", false, "items at least 1", ""),
                        new FieldLine(1, "state", "any", false, "one of new, sent", ""));
    }

    @Test
    void endsWhereASchemaHoldsItself() {
        var lines = SchemaTree.of("""
                {"type": "object", "properties": {"parent": {"$ref": "#"}}}
                """);

        assertThat(lines).hasSizeLessThan(20);
    }

    @Test
    void hasNoFieldsForWhatIsNoSchema() {
        assertThat(SchemaTree.of("")).isEmpty();
        assertThat(SchemaTree.of("[1]")).isEmpty();
        assertThat(SchemaTree.of("{")).isEmpty();
    }
}
