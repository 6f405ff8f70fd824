package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicSpellingsTest {
    private final TopicSpellings spellings = new TopicSpellings(List.of(
            topic("package.created", "package-created"),
            topic("package.status.packed", "package-status-packed", "packed"),
            topic("sale_made", "sale-made", "pos-sale"),
            topic("pos.opened", "pos-opened"),
            topic("package-lost")));

    @ParameterizedTest
    @CsvSource({
        "package.created, package.created",
        "package-created, package.created",
        "packed, package.status.packed",
        "unheard, unheard",
        "*, *",
        "package.*, package.*",
        "package-*, package-* package.created package.status.packed",
        "package-status-*, package-status-* package.status.packed",
        "pos-*, pos-* sale_made pos.opened",
        "unheard.*, unheard.*"
    })
    void aPatternMeansTopicsByTheirOwnNames(String pattern, String meant) {
        assertThat(spellings.meant(new TopicPattern(pattern)))
                .extracting(TopicPattern::value)
                .containsExactlyInAnyOrder(meant.split(" "));
    }

    @Test
    void aTopicsOwnNameGoesBeforeAnothersAlias() {
        TopicSpellings both = new TopicSpellings(List.of(topic("a-b"), topic("a.b", "a-b")));

        assertThat(both.find("a-b")).map(KnownTopic::name).hasValue(new TopicName("a-b"));
    }

    private static KnownTopic topic(String name, String... aliases) {
        return new KnownTopic(
                new TopicName(name),
                Stream.of(aliases).map(TopicName::new).toList(),
                name,
                "",
                "",
                KnownTopic.Origin.STANDARD,
                Optional.empty(),
                "",
                "",
                Map.of(),
                "",
                TriggerPointers.NONE,
                Lifecycle.CURRENT,
                Validation.OFF,
                Optional.empty());
    }
}
