package io.posthorn.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.PayloadFilter;
import io.posthorn.domain.wire.CatalogueTopics;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExampleTest {
    private static final ProfileCatalogue CATALOGUE = ProfileCatalogue.builtIn();
    private static final CatalogueTopics TOPICS = new CatalogueTopics(CATALOGUE);

    static Stream<KnownTopic> topics() {
        return CATALOGUE.all().stream().flatMap(profile -> TOPICS.of(profile.name()).stream());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theConditionThatIsOfferedIsMetByTheExample(KnownTopic topic) {
        Example example = Example.of(topic).orElseThrow();

        Optional<String> condition = example.condition();

        condition.ifPresent(
                cel -> assertThat(PayloadFilter.compile(cel).matches(topic.name(), Optional.empty(), example.payload()))
                        .as(cel)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "standard, order.created, payload.currency == \"EUR\"",
        "onestock, order_state_changed, payload.new_state == \"claimed\"",
        "akinon, shipment.status.updated, payload.status == \"in_transit\"",
        "front, SaleCreated, payload.currency == \"NOK\"",
        "ongoing, order.status_changed, payload.orderStatus.text == \"Sent\""
    })
    void conditionsSpeakOfStatusAndWordsNotOfIds(String profile, String topic, String condition) {
        assertThat(Example.of(topic(profile, topic)).orElseThrow().condition()).contains(condition);
    }

    @Test
    void tellsAStatusInAllItsSpellings() {
        Example example = Example.of(topic("ongoing", "order.status_changed")).orElseThrow();

        assertThat(example.at(List.of("/orderStatus/number", "/orderStatus/text", "/nowhere")))
                .containsExactly("450", "Sent");
    }

    private static KnownTopic topic(String profile, String name) {
        return TOPICS.find(new ProfileName(profile), new TopicName(name)).orElseThrow();
    }
}
