package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.delivery.DeliveryId;
import io.posthorn.domain.delivery.TestDeliveries;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a webhook got, and getting it again. */
class FrontEventsDoorTest {
    private static final Pattern EVENT_ID = Pattern.compile("\"webhookEventId\":\"([^\"]+)\"");
    private static final String TIME = "\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d*[1-9])?\"";

    private final WebhooksDoor door = new WebhooksDoor();
    private final TenantId tenant = door.here.tenantId();
    private final WebhookId webhook = door.registers(
                    Registering.draft().profile("front").topics("SaleCreated"))
            .webhook()
            .id();
    private final Recipient recipient =
            Samples.recipient(tenant, webhook, SafetyClass.NOT_IDEMPOTENT, Samples.threeTries());

    private String list(String key, String query) {
        return events(key, webhook.value() + query).body();
    }

    private Answer events(String key, String rest) {
        return door.send("GET", "front/api/WebhooksEvents/" + rest, "", Map.of("x-api-key", key));
    }

    private Answer resend(String key, String id) {
        return door.send("POST", "front/api/WebhooksEvents/" + id + "/resend", "", Map.of("x-api-key", key));
    }

    private List<String> ids(String query) {
        return EVENT_ID.matcher(list("acme", query))
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();
    }

    private String delivered(long sequence, String payload, int... codes) {
        DeliveryId id = Ledgers.delivery(tenant, webhook, sequence, payload);
        for (int i = 0; i < codes.length; i++) {
            if (i > 0) {
                resend("acme", id.value().toString());
            }
            TestDeliveries.settle(recipient, codes[i]);
        }
        return id.value().toString();
    }

    @Test
    void aRecordHasTheMembersOfTheGuide() {
        String id = delivered(1, "{}", 404);

        Answer answer = events(
                "acme", webhook.value() + "?success=false&includePayload=false&includeRuns=false&from=1970-01-01");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body())
                .matches("\\[\\{\"webhookId\":\"" + webhook.value() + "\",\"webhookEventId\":\"" + id
                        + "\",\"createdDateTime\":" + TIME + ",\"updatedDateTime\":null,\"status\":\"Not found\","
                        + "\"statusCode\":404,\"success\":false,\"runsCounter\":1,\"runs\":\\[]}]");
    }

    @Test
    void nothingIsAnEmptyArray() {
        assertThat(list("acme", "")).isEqualTo("[]");
    }

    @Test
    void runsTellWhatEachTryCameTo() {
        delivered(1, "{}", 404, 200);

        assertThat(list("acme", "?includeRuns=true"))
                .matches(".*\"updatedDateTime\":" + TIME + ",\"status\":\"OK\",\"statusCode\":200,\"success\":true,"
                        + "\"runsCounter\":2,\"runs\":\\[\\{\"run\":1,\"dateTime\":" + TIME
                        + ",\"status\":\"Not found\",\"statusCode\":404,\"success\":false,\"durationMs\":3},"
                        + "\\{\"run\":2,\"dateTime\":" + TIME
                        + ",\"status\":\"OK\",\"statusCode\":200,\"success\":true,\"durationMs\":3}]}]");
    }

    @Test
    void thePayloadIsTheBytesThatCame() {
        delivered(1, "{ \"n\" : 1.50,\\n \"name\":\"\\\\u0041é\" }".replace("\\n", "\n"));

        assertThat(list("acme", "?includePayload=true"))
                .endsWith(",\"payload\":{ \"n\" : 1.50,\n \"name\":\"\\\\u0041é\" }}]");
        assertThat(list("acme", "")).doesNotContain("payload");
    }

    @Test
    void aPayloadThatWasDroppedIsNull() {
        delivered(1, "{}", 404);
        Ledgers.run("delete from payload where tenant_id = ?", tenant.value());

        assertThat(list("acme", "?includePayload=true")).endsWith(",\"payload\":null}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?includePayload=true&includeRuns=true"})
    void everythingIsListedTheOldestFirst(String query) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 201; i++) {
            all.add(Ledgers.delivery(tenant, webhook, i, "{}").value().toString());
        }

        assertThat(ids(query)).isEqualTo(all);
    }

    @Test
    void successTellsWhatArrivedFromWhatDidNot() {
        String arrived = delivered(1, "{}", 200);
        String failed = delivered(2, "{}", 404);
        String waiting = delivered(3, "{}", 503);
        String untried = delivered(4, "{}");

        assertThat(ids("?success=true")).containsExactly(arrived);
        assertThat(ids("?success=false")).containsExactly(failed, waiting);
        assertThat(ids("")).containsExactly(arrived, failed, waiting, untried);
        assertThat(list("acme", ""))
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
                tenant.value(),
                webhook.value(),
                UUID.randomUUID());

        assertThat(ids(query)).hasSize(records);
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
        Answer answer = events("acme", webhook.value() + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
    }

    @Test
    void anotherRunIsOfTheSameEvent() {
        String id = delivered(1, "{}", 404);

        Answer answer = resend("acme", id);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).startsWith("{\"webhookId\":").contains(id, "\"runsCounter\":1", "\"runs\":[]}");
        assertThat(door.here.actions()).contains("delivery.resend");
        assertThat(resend("acme", id).status()).isEqualTo(409);
        TestDeliveries.settle(recipient, 200);
        assertThat(ids("?success=false")).isEmpty();
        assertThat(ids("?success=true")).containsExactly(id);
    }

    @Test
    void aRepeatedResendIsOneRun() {
        String path = "front/api/WebhooksEvents/" + delivered(1, "{}", 404) + "/resend";
        Map<String, String> headers = Map.of("x-api-key", "acme", "Idempotency-Key", "k-1");

        Answer first = door.send("POST", path, "{}", headers);
        Answer second = door.send("POST", path, "{}", headers);

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aResendTakesNoMembers() {
        String path = "front/api/WebhooksEvents/" + delivered(1, "{}", 404) + "/resend";

        assertThat(door.send("POST", path, "{\"reason\":\"x\"}", Map.of("x-api-key", "acme"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void idsAreReadInAnyCaseAndInNoOtherShape() {
        String id = delivered(1, "{}", 404);
        String upper = webhook.value().toString().toUpperCase(Locale.ROOT);

        assertThat(events("acme", upper).body()).contains(id);
        assertThat(events("acme", webhook.toString()).status()).isEqualTo(404);
        assertThat(events("acme", "1-1-1-1-1").status()).isEqualTo(404);
        assertThat(resend("acme", new DeliveryId(UUID.fromString(id)).toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anothersThingsAreLikeNone() {
        String id = delivered(1, "{}", 404);
        WebhookId nobodys = WebhookId.next();

        assertThat(events("other", webhook.value().toString()))
                .isEqualTo(events("acme", nobodys.value().toString()))
                .extracting(Answer::status)
                .isEqualTo(404);
        assertThat(resend("other", id))
                .isEqualTo(resend("acme", DeliveryId.next().value().toString()))
                .extracting(Answer::status)
                .isEqualTo(404);
        assertThat(ids("?success=false")).containsExactly(id);
        assertThat(door.here.actions()).doesNotContain("delivery.resend");
    }

    @Test
    void aWebhookOfAnotherProfileIsLikeNone() {
        WebhookId standard =
                door.registers(Registering.draft().topics("*")).webhook().id();
        DeliveryId id = Ledgers.delivery(tenant, standard, 1, "{}");
        TestDeliveries.settle(
                Samples.recipient(tenant, standard, SafetyClass.NOT_IDEMPOTENT, Samples.threeTries()), 404);

        assertThat(events("acme", standard.value().toString()).status()).isEqualTo(404);
        assertThat(resend("acme", id.value().toString()).status()).isEqualTo(404);
    }

    @Test
    void listsWithTheScopeOfEventsAndNoLess() {
        assertThat(events("reader", webhook.value().toString()).body()).contains("scope_missing");
        assertThat(resend("reader", webhook.value().toString()).body()).contains("scope_missing");
    }
}
