package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.TestDeliveries;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a webhook got. */
class FrontEventsDoorTest {
    private static final String TIME = "\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d*[1-9])?\"";

    private final FrontClient client = new FrontClient();

    @Test
    void aRecordHasTheMembersOfTheGuide() {
        String id = client.delivered(1, "{}", 404);

        Answer answer = client.events(
                "acme",
                client.webhook.value() + "?success=false&includePayload=false&includeRuns=false&from=1970-01-01");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body())
                .matches("\\[\\{\"webhookId\":\"" + client.webhook.value() + "\",\"webhookEventId\":\"" + id
                        + "\",\"createdDateTime\":" + TIME + ",\"updatedDateTime\":null,\"status\":\"Not found\","
                        + "\"statusCode\":404,\"success\":false,\"runsCounter\":1,\"runs\":\\[]}]");
    }

    @Test
    void nothingIsAnEmptyArray() {
        assertThat(client.list("acme", "")).isEqualTo("[]");
    }

    @Test
    void runsTellWhatEachTryCameTo() {
        client.delivered(1, "{}", 404, 200);

        assertThat(client.list("acme", "?includeRuns=true"))
                .matches(".*\"updatedDateTime\":" + TIME + ",\"status\":\"OK\",\"statusCode\":200,\"success\":true,"
                        + "\"runsCounter\":2,\"runs\":\\[\\{\"run\":1,\"dateTime\":" + TIME
                        + ",\"status\":\"Not found\",\"statusCode\":404,\"success\":false,\"durationMs\":3},"
                        + "\\{\"run\":2,\"dateTime\":" + TIME
                        + ",\"status\":\"OK\",\"statusCode\":200,\"success\":true,\"durationMs\":3}]}]");
    }

    @Test
    void thePayloadIsTheBytesThatCame() {
        client.delivered(1, "{ \"n\" : 1.50,\\n \"name\":\"\\\\u0041é\" }".replace("\\n", "\n"));

        assertThat(client.list("acme", "?includePayload=true"))
                .endsWith(",\"payload\":{ \"n\" : 1.50,\n \"name\":\"\\\\u0041é\" }}]");
        assertThat(client.list("acme", "")).doesNotContain("payload");
    }

    @Test
    void aPayloadThatWasDroppedIsNull() {
        client.delivered(1, "{}", 404);
        Ledgers.run("delete from payload where tenant_id = ?", client.tenant.value());

        assertThat(client.list("acme", "?includePayload=true")).endsWith(",\"payload\":null}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?includePayload=true&includeRuns=true"})
    void everythingIsListedTheOldestFirst(String query) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 201; i++) {
            all.add(Ledgers.delivery(client.tenant, client.webhook, i, "{}")
                    .value()
                    .toString());
        }

        assertThat(client.ids(query)).isEqualTo(all);
    }

    @Test
    void aFailureOnTheWayIsAnAnswerOfItsOwn() {
        for (int i = 1; i <= 201; i++) {
            Ledgers.delivery(client.tenant, client.webhook, i, "{}");
        }
        client.door.deliveries.failAfterPages(1);

        Answer answer = client.events("acme", client.webhook.value().toString());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body()).startsWith("{\"type\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/webhookevents/", "API/WebHookEvents/", "api/WebhooksEvents/", "api/%57ebhooksEvents/"})
    void everySpellingOfTheAddressIsTaken(String path) {
        String id = client.delivered(1, "{}", 404);

        assertThat(client.door
                        .send("GET", "front/" + path + client.webhook.value(), "", Map.of("x-api-key", "acme"))
                        .body())
                .contains(id);
    }

    @Test
    void successTellsWhatArrivedFromWhatDidNot() {
        String arrived = client.delivered(1, "{}", 200);
        String failed = client.delivered(2, "{}", 404);
        String waiting = client.delivered(3, "{}", 503);
        String untried = client.delivered(4, "{}");

        assertThat(client.ids("?success=true")).containsExactly(arrived);
        assertThat(client.ids("?success=false")).containsExactly(failed, waiting);
        assertThat(client.ids("")).containsExactly(arrived, failed, waiting, untried);
        assertThat(client.list("acme", ""))
                .contains("\"status\":\"Queued\",\"statusCode\":null,\"success\":false,\"runsCounter\":0");
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2021-12-09&to=2021-12-09, 1",
        "?from=2021-12-10, 0",
        "?to=2021-12-08, 0",
        "?to=2021-12-09, 1",
        "?from=2021-12-09T08:50:46.02&to=2021-12-09T08:50:46.02, 1",
        "?from=2021-12-09T08:50:46.021, 0",
        "?to=2021-12-09T08:50:46.019, 0",
        "?from=2021-12-09T08:50:46.02Z, 1",
        "?from=2021-12-09T09:50:46.02%2B01:00, 1",
        "?from=2021-12-09T08:50, 1",
    })
    void theRangeIncludesBothOfItsEnds(String query, int records) {
        long millis = Instant.parse("2021-12-09T08:50:46.020Z").toEpochMilli();
        Ledgers.run("""
                create table if not exists delivery_2021 partition of delivery
                    for values from ('017d0000-0000-0000-0000-000000000000') to ('017e0000-0000-0000-0000-000000000000')
                """);
        Ledgers.run(
                "insert into delivery (id, tenant_id, webhook_id, event_id, topic, sequence) values (?, ?, ?, ?, 'a', 1)",
                new UUID(millis << 16 | 0x7fff, UUID.randomUUID().getLeastSignificantBits()),
                client.tenant.value(),
                client.webhook.value(),
                UUID.randomUUID());

        assertThat(client.ids(query)).hasSize(records);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=yesterday                     | from
            from=2021-13-01                    | from
            from=2021-12-01%2008:00:00         | from
            from=1969-12-31                    | from
            from=                              | from
            to=2021-02-30                      | to
            to=%2B999999999-12-31              | to
            to=%2B999999999-12-31T00:00:00     | to
            from=2021-12-02&to=2021-12-01      | to
            from=2021-12-02T00:00:01&to=2021-12-02T00:00:00 | to
            from=2021-12-01&from=2021-12-02    | from
            success=maybe                      | success
            success=True                       | success
            includePayload=1                   | includePayload
            includeRuns=                       | includeRuns
            limit=5                            | limit
            From=2021-12-01                    | From
            """)
    void aParameterThatCannotBeReadIsNamed(String query, String parameter) {
        Answer answer = client.events("acme", client.webhook.value() + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
    }

    @Test
    void idsAreReadInAnyCaseAndInNoOtherShape() {
        String id = client.delivered(1, "{}", 404);
        String upper = client.webhook.value().toString().toUpperCase(Locale.ROOT);

        assertThat(client.events("acme", upper).body()).contains(id);
        assertThat(client.events("acme", client.webhook.toString()).status()).isEqualTo(404);
        assertThat(client.events("acme", "1-1-1-1-1").status()).isEqualTo(404);
        assertThat(client.resend("acme", new DeliveryId(UUID.fromString(id)).toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anothersThingsAreLikeNone() {
        String id = client.delivered(1, "{}", 404);
        WebhookId nobodys = WebhookId.next();

        assertThat(client.events("other", client.webhook.value().toString()))
                .isEqualTo(client.events("acme", nobodys.value().toString()))
                .extracting(Answer::status)
                .isEqualTo(404);
        assertThat(client.resend("other", id))
                .isEqualTo(client.resend("acme", DeliveryId.next().value().toString()))
                .extracting(Answer::status)
                .isEqualTo(404);
        assertThat(client.ids("?success=false")).containsExactly(id);
        assertThat(client.door.here.actions()).doesNotContain("delivery.resend");
    }

    @Test
    void aWebhookOfAnotherProfileIsLikeNone() {
        WebhookId standard =
                client.door.registers(Registering.draft().topics("*")).webhook().id();
        DeliveryId id = Ledgers.delivery(client.tenant, standard, 1, "{}");
        TestDeliveries.settle(
                Samples.recipient(client.tenant, standard, SafetyClass.NOT_IDEMPOTENT, Samples.threeTries()), 404);

        assertThat(client.events("acme", standard.value().toString()).status()).isEqualTo(404);
        assertThat(client.resend("acme", id.value().toString()).status()).isEqualTo(404);
    }

    @Test
    void listsWithTheScopeOfEventsAndNoLess() {
        assertThat(client.events("reader", client.webhook.value().toString()).body())
                .contains("scope_missing");
        assertThat(client.resend("reader", client.webhook.value().toString()).body())
                .contains("scope_missing");
    }
}
