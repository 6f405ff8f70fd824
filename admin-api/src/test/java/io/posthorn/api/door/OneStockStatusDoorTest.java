package io.posthorn.api.door;

import static io.posthorn.api.door.OneStockClient.LEAST;
import static io.posthorn.api.door.OneStockClient.WHOLE;
import static io.posthorn.api.door.OneStockClient.body;
import static io.posthorn.api.door.OneStockClient.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pausing, disabling and enabling. */
class OneStockStatusDoorTest {
    private final OneStockClient client = new OneStockClient();

    @ParameterizedTest
    @CsvSource({"enabled, ACTIVE", "paused, PAUSED", "disabled, DISABLED"})
    void changesTheStatus(String word, WebhookStatus status) {
        String id = client.registered(WHOLE);

        Answer answer = client.patch(id, body("\"status\": \"" + word + "\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"id\":\"" + id + "\"", "\"status\":\"" + word + "\"");
        assertThat(client.stored(id).status()).isEqualTo(status);
        assertThat(client.stored(id).statusBy().value()).startsWith("key:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "status": "active"                       | word           | /status
            "status": true                           | type           | /status
            "state": "paused"                        | unknown_member | /state
            "state": "paused"                        | required       | /status
            "status": "paused", "status": "enabled"  | duplicate_member | /status
            """)
    void tellsWhatIsWrongWithAStatus(String rest, String code, String pointer) {
        String id = client.registered(LEAST);

        refuses(client.patch(id, body(rest)), code, pointer);
        assertThat(client.stored(id).status()).isEqualTo(WebhookStatus.ACTIVE);
    }

    @Test
    void nobodyChangesAnothersWebhookOrOneOfAnotherProfile() {
        String theirs = client.registered(LEAST);
        String foreign =
                client.door.registers(Registering.draft()).webhook().id().toString();
        String paused = "\"status\": \"paused\"";
        String byOther = body("other", "other", paused);

        assertThat(client.patch(theirs, byOther))
                .isEqualTo(client.patch(WebhookId.next().toString(), byOther));
        assertThat(client.patch(theirs, byOther).status()).isEqualTo(404);
        assertThat(client.patch(foreign, body(paused)).status()).isEqualTo(404);
        assertThat(client.stored(theirs).status()).isEqualTo(WebhookStatus.ACTIVE);
        assertThat(client.stored(foreign).status()).isEqualTo(WebhookStatus.ACTIVE);
    }
}
