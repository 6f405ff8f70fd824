package io.posthorn.portal.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.Lifecycle;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicQueryTest {
    private static final KnownTopic OLD = Samples.own(
            "till.opened", "Counter", new Lifecycle(Optional.empty(), Optional.empty(), true, Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "q, PACKAGE-CREATED, true",
        "q, nothing like it, false",
        "profile, akinon, true",
        "profile, not a profile, false",
        "group, Package, true",
        "group, package, false",
        "own, yes, false",
        "deprecated, yes, false",
        "heard, yes, true"
    })
    void eachFilterTakesWhatItNames(String filter, String value, boolean taken) {
        KnownTopic topic = Samples.standard("akinon", "package.created");

        assertThat(new TopicQuery(Map.of(filter, value)).takes(topic, true)).isEqualTo(taken);
    }

    @Test
    void takesOnlyWhatAllFiltersName() {
        var query = new TopicQuery(Map.of("own", "yes", "deprecated", "yes", "group", "Counter"));

        assertThat(query.takes(OLD, false)).isTrue();
        assertThat(query.takes(Samples.own("till.closed", "Counter", Lifecycle.CURRENT), false))
                .isFalse();
        assertThat(new TopicQuery(Map.of("heard", "yes")).takes(OLD, false)).isFalse();
    }

    @Test
    void goesIntoTheAddressAndGetsWider() {
        var query = new TopicQuery(Map.of("q", "a&b"));

        assertThat(query.path()).isEqualTo("/topics?q=a%26b");
        assertThat(query.without("q").path()).isEqualTo("/topics");
        assertThat(query.without("q").isNarrow()).isFalse();
    }
}
