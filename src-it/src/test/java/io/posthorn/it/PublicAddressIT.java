package io.posthorn.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.it.kit.Answer;
import io.posthorn.it.kit.Product;
import io.posthorn.it.kit.RawRequest;
import io.posthorn.it.kit.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where new things are is for the operator to say, not for whoever writes a Host into a request. */
final class PublicAddressIT extends Product {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/v1/webhooks           | {"url":"https://shop.example/hook","topics":["order.created"]}
            /compat/front/api/webhooks | {"url":"https://shop.example/hook","event":"SaleCreated"}
            """)
    void aNewThingIsAtTheAddressThatTheOperatorSays(String path, String body) {
        String key = Tenant.create().api().key();

        Answer made = RawRequest.of(
                        "POST " + path + " HTTP/1.1", "Host: elsewhere.example", "Authorization: Bearer " + key)
                .saying(body)
                .send()
                .expect(201);

        assertThat(made.headers().firstValue("Location").orElse("")).startsWith("http://127.0.0.1:");
    }
}
