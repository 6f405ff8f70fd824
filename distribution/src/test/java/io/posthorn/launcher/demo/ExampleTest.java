package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExampleTest {
    @ParameterizedTest
    @EnumSource(Example.class)
    void isWhatTheCatalogueShowsByteForByte(Example example) throws IOException {
        assertThat(catalogue()).contains("\"example\": " + new String(example.payload(), UTF_8) + "\n");
    }

    @Test
    void isFoundAgainInsideABody() {
        var event = Json.createObjectBuilder().add("topic", "t").build();

        var body = Spliced.with(event, "payload", Example.STOCK_ITEM.payload());

        assertThat(Spliced.holds(body, "payload", Example.STOCK_ITEM.payload())).isTrue();
        assertThat(Spliced.holds(body, "data", Example.STOCK_ITEM.payload())).isFalse();
        assertThat(Spliced.holds(body, "payload", Example.OUTBOUND_ORDER.payload()))
                .isFalse();
        assertThat(new String(body, UTF_8))
                .startsWith("{\"topic\":\"t\",\"payload\":{\n    \"warehouse_stock_item_id\"");
    }

    private static String catalogue() throws IOException {
        var file = "/profiles/cyclesoftware/topics.json";
        try (var catalogue = Objects.requireNonNull(ExampleTest.class.getResourceAsStream(file), file)) {
            return new String(catalogue.readAllBytes(), UTF_8);
        }
    }
}
