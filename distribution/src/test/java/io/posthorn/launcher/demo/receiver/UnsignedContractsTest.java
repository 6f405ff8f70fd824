package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsignedContractsTest {
    private static final String ORDER = """
            {"webhookOrdersId": 3, "orderId": 6120, "orderNumber": "Q-6120", "goodsOwnerId": 7, "goodsOwnerName": "Tents"}""";

    @Test
    void frontAndOngoingSignNothing() {
        assertThat(new FrontContract().signature()).isEmpty();
        assertThat(new OngoingContract(true).signature()).isEmpty();
    }

    @Test
    void frontSendsThePayloadAlone() {
        assertThat(accepts(new FrontContract(), ORDER)).isTrue();
        assertThat(accepts(new FrontContract(), ORDER.replace("6120", "6121"))).isFalse();
        assertThat(accepts(new FrontContract(), ORDER + " ")).isFalse();
    }

    @Test
    void ongoingSendsAFullPayloadAlone() {
        assertThat(accepts(new OngoingContract(false), ORDER)).isTrue();
        assertThat(accepts(new OngoingContract(false), ORDER.replace("6120", "6121")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"orderId":6120,"orderNumber":"Q-6120","goodsOwnerId":7}                           | true
            {"orderId": 6120, "orderNumber": "Q-6120", "goodsOwnerId": 7}                      | true
            {"orderId":6121,"orderNumber":"Q-6120","goodsOwnerId":7}                           | false
            {"orderId":6120,"orderNumber":"Q-6120"}                                            | false
            {"orderId":6120,"orderNumber":"Q-6120","goodsOwnerId":7,"goodsOwnerName":"Tents"}  | false
            [6120]                                                                             | false
            Q-6120                                                                             | false
            """)
    void ongoingReducesAThinPayloadToIds(String body, boolean holds) {
        assertThat(accepts(new OngoingContract(true), body)).isEqualTo(holds);
    }

    private static boolean accepts(Contract contract, String body) {
        var message = new Message("order", Instant.EPOCH, ORDER.getBytes(UTF_8));
        return contract.body(new Published(message, "evt_1"))
                .fault(body.getBytes(UTF_8))
                .isEmpty();
    }
}
