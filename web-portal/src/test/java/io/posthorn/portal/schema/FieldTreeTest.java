package io.posthorn.portal.schema;

import static io.posthorn.portal.schema.Field.Need.OPTIONAL;
import static io.posthorn.portal.schema.Field.Need.REQUIRED;
import static io.posthorn.portal.schema.Field.Need.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.wire.CatalogueTopic;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTreeTest {
    private static final ProfileCatalogue PROFILES = ProfileCatalogue.builtIn();

    @Test
    void listsNestedFieldsBelowTheirParent() {
        var fields = FieldTree.of("""
                {"type": "object", "required": ["id"], "properties": {
                  "id": {"type": "integer", "minimum": 1, "description": "The order."},
                  "lines": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/line"}}},
                 "$defs": {"line": {"type": "object", "properties": {"state": {"enum": ["new", "sent"]}}}}}
                """);

        assertThat(fields)
                .containsExactly(
                        new Field("/id", 0, "id", "integer", "", REQUIRED, "at least 1", "The order."),
                        new Field("/lines", 0, "lines", "object[]", "line", OPTIONAL, "items at least 1", ""),
                        new Field("/lines/[]/state", 1, "state", "string", "", OPTIONAL, "one of new, sent", ""));
    }

    @Test
    void whatStandsBesideAReferenceCountsBeforeTheType() {
        var fields = FieldTree.of("""
                {"properties": {"to": {"$ref": "#/$defs/place", "description": "Where to.", "required": ["id"]}},
                 "$defs": {"place": {"description": "A place.", "properties": {"id": {"type": "string"}}}}}
                """);

        assertThat(fields)
                .containsExactly(
                        new Field("/to", 0, "to", "object", "place", OPTIONAL, "", "Where to."),
                        new Field("/to/id", 1, "id", "string", "", REQUIRED, "", ""));
    }

    @Test
    void joinsAllThatAllOfSaysAboutAField() {
        var fields = FieldTree.of("""
                {"allOf": [{"properties": {"a": {"type": "string"}}},
                           {"required": ["a"], "properties": {"a": {"maxLength": 3}}}]}
                """);

        assertThat(fields).containsExactly(new Field("/a", 0, "a", "string", "", REQUIRED, "longest 3", ""));
    }

    @Test
    void showsTheFieldsOfWhatMayBeNull() {
        var fields = FieldTree.of("""
                {"properties": {"shipment": {"anyOf": [{"$ref": "#/$defs/Shipment"}, {"type": "null"}]},
                                "awb": {"type": ["string", "null"]}},
                 "$defs": {"Shipment": {"type": "object", "properties": {"id": {"type": "integer"}}}}}
                """);

        assertThat(fields)
                .extracting(Field::path, Field::type, Field::named)
                .containsExactly(
                        tuple("/shipment", "object | null", "Shipment"),
                        tuple("/shipment/id", "integer", ""),
                        tuple("/awb", "string | null", ""));
    }

    @Test
    void joinsWhatATopicSaysWithTheTypeThatMayBeNull() {
        var fields = fields("akinon", "package.shipment.awb_number");

        assertThat(fields)
                .filteredOn(field -> field.path().startsWith("/shipment"))
                .extracting(Field::path, Field::type, Field::need)
                .contains(
                        tuple("/shipment", "object", REQUIRED),
                        tuple("/shipment/awb_number", "string", REQUIRED),
                        tuple("/shipment/status", "string", OPTIONAL));
    }

    @Test
    void givesEachOfSeveralAlternativesItsLine() {
        var fields = FieldTree.of("""
                {"properties": {"by": {"oneOf": [{"$ref": "#/$defs/Person"}, {"$ref": "#/$defs/Machine"}]}},
                 "$defs": {"Person": {"type": "object", "properties": {"name": {"type": "string"}}},
                           "Machine": {"type": "object", "properties": {"serial": {"type": "string"}}}}}
                """);

        assertThat(fields)
                .extracting(Field::name, Field::depth, Field::need)
                .containsExactly(
                        tuple("by", 0, OPTIONAL),
                        tuple("as Person", 1, SHAPE),
                        tuple("name", 2, OPTIONAL),
                        tuple("as Machine", 1, SHAPE),
                        tuple("serial", 2, OPTIONAL));
    }

    @Test
    void namesFieldsThatHaveAnyName() {
        var fields = FieldTree.of("""
                {"properties": {"documents": {"type": "object", "additionalProperties": {"type": "string"}},
                                "sealed": {"type": "object", "additionalProperties": false}}}
                """);

        assertThat(fields)
                .extracting(Field::path, Field::type, Field::rules)
                .containsExactly(
                        tuple("/documents", "object", ""),
                        tuple("/documents/*", "string", ""),
                        tuple("/sealed", "object", "no other fields"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"type": "object", "properties": {"parent": {"$ref": "#"}}}""", """
                {"type": "array", "items": {"$ref": "#"}}""", """
                {"properties": {"n": {"$ref": "#/$defs/N"}},
                 "$defs": {"N": {"anyOf": [{"type": "null"}, {"type": "array", "items": {"$ref": "#/$defs/N"}}]}}}""", """
                {"properties": {"a": {"$ref": "#/properties/b"}, "b": {"$ref": "#/properties/a"}}}""", """
                {"properties": {"a": {"anyOf": [{"$ref": "#/$defs/B"}]}},
                 "$defs": {"A": {"anyOf": [{"$ref": "#/$defs/B"}]}, "B": {"anyOf": [{"$ref": "#/$defs/A"}]}}}"""})
    void endsWhereASchemaHoldsItself(String schema) {
        assertThat(FieldTree.of(schema)).hasSizeBetween(1, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{", "true", "{\"properties\":{\"a\":{\"$ref\":\"#/%zz\"}}}"})
    void hasNoFieldsForWhatIsNoSchema(String schema) {
        assertThat(FieldTree.of(schema)).isEmpty();
    }

    @Test
    void readsTheWholeStockItemOfTheCycleDocument() {
        var fields = fields("cyclesoftware", "warehouse_stock_item.updated");

        assertThat(fields)
                .hasSize(35)
                .allMatch(field -> field.need() == REQUIRED)
                .noneMatch(field -> field.description().isEmpty());
        assertThat(fields)
                .extracting(Field::path, Field::type)
                .contains(
                        tuple("/warehouse_location/rack_name", "string"),
                        tuple("/labels", "string[]"),
                        tuple("/sub_order_items", "object[]"),
                        tuple("/sub_order_items/[]/quantity_claimed", "integer"));
    }

    @Test
    void followsTheSharedTypesOfAReturnParcel() {
        var fields = fields("onestock", "return_parcel_created@v3");

        assertThat(fields)
                .extracting(Field::path, Field::type, Field::named)
                .contains(
                        tuple("/delivery", "object", "DeliveryV3"),
                        tuple("/delivery/destination/endpoint_id", "string", ""),
                        tuple("/documents/*", "string", ""),
                        tuple("/return_line_item_groups/[]/quantity", "integer", ""));
    }

    static Stream<CatalogueTopic> everyStandardTopic() {
        return PROFILES.all().stream().map(Profile::topics).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("everyStandardTopic")
    void knowsTheTypeOfEveryFieldInTheCatalogues(CatalogueTopic topic) {
        var fields = FieldTree.of(topic.schema());

        assertThat(fields).isNotEmpty().noneMatch(field -> field.type().isEmpty());
        assertThat(fields).extracting(Field::path).doesNotHaveDuplicates();
    }

    private static List<Field> fields(String profile, String topic) {
        return PROFILES.find(new ProfileName(profile))
                .flatMap(found -> found.topic(new TopicName(topic)))
                .map(found -> FieldTree.of(found.schema()))
                .orElseThrow();
    }
}
