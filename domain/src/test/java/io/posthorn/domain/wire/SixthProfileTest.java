package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.retry.RetryStrategy;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.SchemaCheck;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.webhook.Ordering;
import io.posthorn.domain.webhook.SafetyClass;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A contract nobody programmed: a folder of data and golden files, mounted as an operator would. */
class SixthProfileTest {
    private static final Path MOUNTED = Path.of("src/test/resources/operator-profiles");
    private static final ProfileName KASSA = new ProfileName("kassa");

    private final ProfileCatalogue catalogue = ProfileCatalogue.with(MOUNTED);
    private final CatalogueTopics topics = new CatalogueTopics(catalogue);

    @TestFactory
    Stream<DynamicTest> rendersTheExactBytes() {
        return new GoldenCases(catalogue, Path.of("src/test/resources/operator-golden")).tests();
    }

    @Test
    void givesItsWebhooksTheirDefaults() {
        Profile profile = catalogue.find(KASSA).orElseThrow();

        assertThat(profile.defaults().ordering()).isEqualTo(Ordering.KEY);
        assertThat(profile.defaults().safety()).isEqualTo(SafetyClass.NOT_IDEMPOTENT);
        assertThat(profile.defaults().onFailure()).isEqualTo(new FailureReaction(2, 0));
        assertThat(profile.defaults().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(profile.defaults().retry().strategy()).isInstanceOf(RetryStrategy.Fixed.class);
        assertThat(profile.oneTopic()).isTrue();
        assertThat(profile.secrets().generated()).isEmpty();
        assertThat(profile.success().accepts(205)).isFalse();
    }

    @Test
    void bringsItsTopicsWithVersionsMarksAndAliases() {
        KnownTopic first = topics.find(KASSA, new TopicName("receipt-printed")).orElseThrow();

        assertThat(first.name()).isEqualTo(new TopicName("receipt_printed"));
        assertThat(first.lifecycle().since()).contains("2.0");
        assertThat(first.lifecycle().before()).contains("3.0");
        assertThat(first.lifecycle().replacedBy()).contains(new TopicName("receipt_printed@v2"));
        assertThat(first.triggers().to()).containsExactly("/receipt/state");
        assertThat(first.triggers().owner()).isEqualTo(Optional.of("/receipt/owner"));
        assertThat(topics.of(KASSA)).extracting(topic -> topic.name().version()).containsExactly(1, 2);
        assertThat(topics.of(KASSA)).extracting(topic -> topic.name().base()).containsOnly("receipt_printed");
    }

    @Test
    void schemasStandAloneWithTheTypesTheyShare() {
        KnownTopic first = topics.find(KASSA, new TopicName("receipt_printed")).orElseThrow();

        assertThat(SchemaCheck.compile(first.schema())
                        .faults("{\"receipt\":{\"number\":1,\"first_line\":{}}}".getBytes(StandardCharsets.UTF_8)))
                .extracting(fault -> fault.pointer())
                .contains("/receipt/first_line/article");
    }
}
