package io.posthorn.messaging.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db:5433/shop?ssl=true   | db 5433",
                "jdbc:postgresql://db/shop                 | db 5432",
                "jdbc:postgresql://a:1,b,[fd00::5]:3/shop  | a 1, b 5432, fd00::5 3",
                "jdbc:postgresql://[fd00::5]/shop          | fd00::5 5432",
                "jdbc:postgresql://10.0.0.5                | 10.0.0.5 5432",
                "jdbc:postgresql:///shop                   | localhost 5432",
            })
    void readsWhereTheDatabaseIs(String url, String places) {
        assertThat(text(Place.ofDatabase(url))).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mq://127.0.0.1:40123/jms             | 127.0.0.1 40123",
                "mq://mq1:7676, mqs://mq2/ssljms      | mq1 7676, mq2 7676",
                "mq1,mq2:7677                         | mq1 7676, mq2 7677",
                "mqtcp://[fd00::7]:9/jms              | fd00::7 9",
            })
    void readsWhereTheBrokersAre(String addresses, String places) {
        assertThat(text(Place.ofBroker(addresses))).isEqualTo(places);
    }

    private static String text(List<Place> places) {
        return places.stream().map(place -> place.host() + " " + place.port()).collect(Collectors.joining(", "));
    }
}
