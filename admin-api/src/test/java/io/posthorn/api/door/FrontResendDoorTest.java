package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.delivery.TestDeliveries;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Getting again what was missed. */
class FrontResendDoorTest {
    private final FrontClient client = new FrontClient();

    @Test
    void anotherRunIsOfTheSameEvent() {
        String id = client.delivered(1, "{}", 404);

        Answer answer = client.resend("acme", id);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).startsWith("{\"webhookId\":").contains(id, "\"runsCounter\":1", "\"runs\":[]}");
        assertThat(client.door.here.actions()).contains("delivery.resend");
        assertThat(client.resend("acme", id).status()).isEqualTo(409);
        TestDeliveries.settle(client.recipient, 200);
        assertThat(client.ids("?success=false")).isEmpty();
        assertThat(client.ids("?success=true")).containsExactly(id);
    }

    @Test
    void aResendThatWaitsDoesNotTurnTheTimeOfTheLastRunBack() {
        String id = client.delivered(1, "{}", 404, 404);
        String before = client.list("acme", "");

        String waiting = client.resend("acme", id).body();

        String updated = before.replaceAll(".*(\"updatedDateTime\":\"[^\"]+\").*", "$1");
        assertThat(waiting).contains(updated);
    }

    @Test
    void aRepeatedResendIsOneRun() {
        String path = "front/api/WebhooksEvents/" + client.delivered(1, "{}", 404) + "/resend";
        Map<String, String> headers = Map.of("x-api-key", "acme", "Idempotency-Key", "k-1");

        Answer first = client.door.send("POST", path, "{}", headers);
        Answer second = client.door.send("POST", path, "{}", headers);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aResendTakesNoMembers() {
        String path = "front/api/WebhooksEvents/" + client.delivered(1, "{}", 404) + "/resend";

        assertThat(client.door
                        .send("POST", path, "{\"reason\":\"x\"}", Map.of("x-api-key", "acme"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatHadArrivedIsNotMissedWhileItIsSentAgain() {
        String id = client.delivered(1, "{}", 200);

        Answer answer = client.resend("acme", id);

        assertThat(answer.body()).contains("\"status\":\"OK\",\"statusCode\":200,\"success\":true,\"runsCounter\":1");
        assertThat(client.ids("?success=true")).containsExactly(id);
        assertThat(client.ids("?success=false")).isEmpty();
    }

    @Test
    void whatHadFailedIsMissedUntilItArrives() {
        String id = client.delivered(1, "{}", 404);

        Answer answer = client.resend("acme", id);

        assertThat(answer.body()).contains("\"statusCode\":404,\"success\":false,\"runsCounter\":1");
        assertThat(client.ids("?success=false")).containsExactly(id);
    }

    @Test
    void aResendThatFailsIsTheRecordsStatus() {
        String id = client.delivered(1, "{}", 200, 404);

        assertThat(client.list("acme", ""))
                .contains("\"status\":\"Not found\",\"statusCode\":404,\"success\":false,\"runsCounter\":2");
        assertThat(client.ids("?success=false")).containsExactly(id);
    }
}
