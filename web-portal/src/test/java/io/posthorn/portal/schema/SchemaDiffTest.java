package io.posthorn.portal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.portal.schema.FieldChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
    private static final String BEFORE = """
            {"required": ["id", "note"], "properties": {
              "id": {"type": "string"},
              "note": {"type": "string", "description": "Old words."},
              "count": {"type": "integer"},
              "at": {"type": "object", "properties": {"rack": {"type": "string"}, "bin": {"type": "string"}}},
              "gone": {"type": "object", "properties": {"with": {"type": "string"}}}}}
            """;
    private static final String AFTER = """
            {"required": ["id", "count"], "properties": {
              "id": {"type": ["string", "null"]},
              "note": {"type": "string", "description": "New words."},
              "count": {"type": "integer", "minimum": 0},
              "new": {"type": "string"},
              "at": {"type": "object", "properties": {"rack": {"type": "string"}}}}}
            """;

    private final SchemaDiff diff = SchemaDiff.between(FieldTree.of(BEFORE), FieldTree.of(AFTER));

    @Test
    void tellsWhatCameWentAndChanged() {
        assertThat(diff.changes())
                .extracting(change -> change.getField().path(), FieldChange::kind)
                .containsExactly(
                        tuple("/id", Kind.CHANGED),
                        tuple("/note", Kind.CHANGED),
                        tuple("/count", Kind.CHANGED),
                        tuple("/new", Kind.ADDED),
                        tuple("/at", Kind.SAME),
                        tuple("/at/rack", Kind.SAME),
                        tuple("/at/bin", Kind.REMOVED),
                        tuple("/gone", Kind.REMOVED),
                        tuple("/gone/with", Kind.REMOVED));
        assertThat(List.of(diff.getAdded(), diff.getRemoved(), diff.getChanged(), diff.getSame()))
                .containsExactly(1L, 3L, 3L, 2L);
    }

    @Test
    void tellsWhatAboutAFieldChanged() {
        assertThat(diff.changes().subList(0, 3))
                .extracting(FieldChange::isTypeChanged, FieldChange::isNeedChanged, FieldChange::isRulesChanged)
                .containsExactly(tuple(true, false, false), tuple(false, true, false), tuple(false, true, true));
    }

    @Test
    void breaksForAReceiverWhereItCannotRelyOnAFieldAnyMore() {
        assertThat(diff.changes().stream().filter(FieldChange::breaking))
                .extracting(change -> change.getField().path())
                .containsExactly("/id", "/note", "/at/bin", "/gone");
    }

    @Test
    void showsWhatDiffersBelowWhatHoldsIt() {
        assertThat(diff.getDiffering())
                .extracting(change -> change.getField().path())
                .containsExactly("/id", "/note", "/count", "/new", "/at", "/at/bin", "/gone", "/gone/with");
    }

    @Test
    void otherWordsAreNoDifference() {
        var fields = FieldTree.of("{\"properties\":{\"a\":{\"description\":\"One.\"}}}");
        var reworded = FieldTree.of("{\"properties\":{\"a\":{\"description\":\"Another.\"}}}");

        assertThat(SchemaDiff.between(fields, reworded).getDiffering()).isEmpty();
    }

    @Test
    void comparesTheReturnParcelsOfOneStock() {
        Profile onestock =
                ProfileCatalogue.builtIn().find(new ProfileName("onestock")).orElseThrow();

        var versions = SchemaDiff.between(
                fields(onestock, "return_parcel_created"), fields(onestock, "return_parcel_created@v3"));

        assertThat(versions.changes())
                .extracting(change -> change.getField().path(), FieldChange::kind)
                .contains(
                        tuple("/documents", Kind.ADDED),
                        tuple("/return_note_id", Kind.REMOVED),
                        tuple("/returned_line_items/[]/reason", Kind.REMOVED),
                        tuple("/return_line_item_groups/[]/quantity", Kind.ADDED),
                        tuple("/delivery/carrier/name", Kind.SAME))
                .doesNotHaveDuplicates();
    }

    private static List<Field> fields(Profile profile, String topic) {
        return FieldTree.of(profile.topic(new TopicName(topic)).orElseThrow().schema());
    }
}
