package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicPatternTest {
    @ParameterizedTest
    @CsvSource({
        "order.created, order.created, true",
        "order.created, order.created.late, false",
        "order.*, order.created, true",
        "order.*, order, false",
        "order.*, orders.created, false",
        "parcel_*, parcel_state_changed, true",
        "parcel_*, parcels_state_changed, false",
        "return_parcel_created@*, return_parcel_created@v3, true",
        "return_parcel_created, return_parcel_created@v3, false",
        "*, SaleCreated, true"
    })
    void hearsANameAPrefixOrAll(String pattern, String topic, boolean heard) {
        assertThat(new TopicPattern(pattern).matches(new TopicName(topic))).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource({
        "package-*, true",
        "package.*, true",
        "package.created, true",
        "package-created, false",
        "parcel-*, false"
    })
    void onlyAWildcardHearsAnAlias(String pattern, boolean heard) {
        TopicFilter filter = TopicFilter.parse("nothing " + pattern);

        assertThat(filter.hears(new TopicName("package.created"), List.of(new TopicName("package-created"))))
                .isEqualTo(heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order*", "*.created", "order.**", ".*", "order created", "order.*.late"})
    void refusesWhatIsNoneOfThese(String pattern) {
        assertThatThrownBy(() -> new TopicPattern(pattern)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "return_parcel_created, return_parcel_created, 1",
        "return_parcel_created@v3, return_parcel_created, 3",
        "odd@vx, odd@vx, 1",
        "odd@v0, odd@v0, 1"
    })
    void aNameTellsItsVersion(String name, String base, int version) {
        assertThat(new TopicName(name).base()).isEqualTo(base);
        assertThat(new TopicName(name).version()).isEqualTo(version);
    }
}
