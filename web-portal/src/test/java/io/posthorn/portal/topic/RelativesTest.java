package io.posthorn.portal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelativesTest {
    private static final List<KnownTopic> ALL = Stream.concat(
                    Samples.of("onestock").stream(),
                    Stream.of(Samples.own("a"), Samples.own("a@v4"), Samples.own("a@v2")))
            .toList();

    @Test
    void versionsStandInTheirOrder() {
        assertThat(names(of("a@v2").versions())).containsExactly("a", "a@v2", "a@v4");
        assertThat(names(of("return_parcel_created").versions()))
                .containsExactly("return_parcel_created", "return_parcel_created@v3");
        assertThat(of("order_state_changed").comparable()).isEmpty();
    }

    @Test
    void theVersionBeforeIsComparedFirst() {
        assertThat(names(of("a@v4").comparable())).containsExactly("a@v2", "a");
        assertThat(names(of("a").comparable())).containsExactly("a@v2", "a@v4");
    }

    @Test
    void aPairBeginsWithTheOlderOne() {
        assertThat(pair("a@v2", Optional.empty())).isEqualTo("a > a@v2");
        assertThat(pair("a@v2", Optional.of("a@v4"))).isEqualTo("a@v2 > a@v4");
        assertThat(pair("rules_over", Optional.empty())).isEqualTo("rules_over > orchestration_rules_over");
        assertThat(pair("orchestration_rules_over", Optional.empty()))
                .isEqualTo("rules_over > orchestration_rules_over");
    }

    @Test
    void nothingElseIsCompared() {
        assertThat(of("a").pair(Optional.of(new TopicName("order_state_changed"))))
                .isEmpty();
    }

    private static String pair(String topic, Optional<String> with) {
        var pair = of(topic).pair(with.map(TopicName::new)).orElseThrow();
        return pair.before().name() + " > " + pair.after().name();
    }

    private static Relatives of(String name) {
        KnownTopic topic = ALL.stream()
                .filter(known -> known.name().value().equals(name))
                .findFirst()
                .orElseThrow();
        return Relatives.of(topic, ALL);
    }

    private static List<String> names(List<KnownTopic> topics) {
        return topics.stream().map(topic -> topic.name().value()).toList();
    }
}
