package io.posthorn.portal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDraft;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicFormTest {
    private static final KnownTopic PARCEL = Samples.standard("onestock", "return_parcel_created");

    private final TopicForm form = new TopicForm();

    @Test
    void saysAgainWhatItRead() {
        form.read(PARCEL);

        TopicDraft draft = form.draft();

        assertThat(draft.name()).isEqualTo(PARCEL.name());
        assertThat(draft.title()).isEqualTo(PARCEL.title());
        assertThat(draft.keys()).isEqualTo(PARCEL.keys());
        assertThat(draft.orderingKey()).isEqualTo("/id");
        assertThat(draft.triggers()).isEqualTo(PARCEL.triggers());
        assertThat(draft.validation()).isEqualTo("warn");
        assertThat(draft.group()).isEqualTo("Returns");
    }

    @Test
    void aTopicWithoutAPlaceKeepsNone() {
        form.read(Samples.own("till.opened"));

        assertThat(form.draft().group()).isEmpty();
    }

    @Test
    void theNextVersionBeginsWithoutAnEnd() {
        form.readAs(Samples.standard("onestock", "rules_over"), "rules_over@v2");

        assertThat(form.draft().name()).hasToString("rules_over@v2");
        assertThat(form.draft().deprecated()).isFalse();
        assertThat(form.draft().replacedBy()).isEmpty();
    }

    @Test
    void rowsThatAreBlankAreNoKeys() {
        form.getKeys().getAll().get(0).setName("order");
        form.getKeys().getAll().get(0).setPointer("/order_id ");
        form.getKeys().add();

        assertThat(form.draft().keys()).isEqualTo(Map.of("order", "/order_id"));
    }

    @Test
    void putsEachFaultAtItsField() {
        form.setSchema("{}");
        form.getKeys().getAll().get(0).setName("a/b");

        form.tell(Refused.invalid(List.of(
                new Fault("/title", "title", "No title."),
                new Fault("/status/from", "pointer", "No pointer."),
                new Fault("/keys/a~1b", "key_name", "No key."),
                new Fault("/example/lines/0/qty", "minimum", "Too few."),
                new Fault("/schema/type", "schema", "No type."),
                new Fault("/example", "required", "No id."))));

        assertThat(form.getFaults())
                .isEqualTo(Map.of("title", "No title.", "status/from", "No pointer.", "schema", "No type."));
        assertThat(form.getKeys().getAll().get(0).getFault()).isEqualTo("No key.");
        assertThat(form.getPlaces())
                .containsExactly(
                        new TopicFaults.Place("/lines/0/qty", "Too few."), new TopicFaults.Place("", "No id."));
    }

    @Test
    void forgetsFaultsBeforeItIsJudgedAnew() {
        form.getKeys().getAll().get(0).setName("A");
        form.tell(Refused.invalid(List.of(new Fault("/keys/A", "key_name", "No key."))));
        form.tell(Refused.conflict("topic_taken", "Taken."));
        assertThat(form.getFaults()).containsEntry("name", "Taken.");

        form.judgedAnew();

        assertThat(form.getFaults()).isEmpty();
        assertThat(form.getKeys().getAll().get(0).getFault()).isEmpty();
    }

    @Test
    void beginsASchemaButNeverInPlaceOfOne() {
        form.setExample("{\"id\": 1}");
        form.derive();
        String derived = form.getSchema();
        form.setExample("{\"other\": 1}");
        form.derive();

        assertThat(derived).contains("\"id\"");
        assertThat(form.getSchema()).isEqualTo(derived);
        assertThat(form.getFaults()).containsKey("schema");
    }

    @Test
    void tellsThatThereIsNothingToBeginWith() {
        form.derive();

        assertThat(form.getFaults()).containsOnlyKeys("example");
        assertThat(form.getSchema()).isEmpty();
    }
}
