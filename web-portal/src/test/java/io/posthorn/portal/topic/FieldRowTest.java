package io.posthorn.portal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.portal.schema.FieldTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldRowTest {
    @Test
    void tellsWhatPosthornReadsFromAField() {
        assertThat(uses(Samples.standard("onestock", "return_parcel_created"), "/id"))
                .containsExactly("key return_parcel", "orders events");
        assertThat(uses(Samples.standard("onestock", "order_state_changed"), "/new_state"))
                .containsExactly("status after");
        assertThat(uses(Samples.standard("ongoing", "order.status_changed"), "/goodsOwnerId"))
                .contains("owner");
    }

    private static List<String> uses(KnownTopic topic, String path) {
        return FieldRow.of(FieldTree.of(topic.schema()), topic).stream()
                .filter(row -> row.field().path().equals(path))
                .findFirst()
                .orElseThrow()
                .uses();
    }
}
