package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.domain.quarantine.QuarantineId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarantineDoorTest {
    private static final String ID = FakeQuarantine.EVENT.id().toString();
    private static final String ONE = "quarantine/" + ID;
    private static final String BROKEN = "{\"topic\":\"broken\",\"payload\":{\"n\":1}}";

    private final Door door = new Door();

    @Test
    void aRejectedEventTellsWhereItIsKept() {
        Answer answer = door.post("acme", "events", BROKEN);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"schema_violation\"")
                .contains("\"pointer\":\"/payload/n\"")
                .endsWith(",\"quarantined\":\"" + ID + "\"}");
    }

    @Test
    void soDoesEachResultOfABatch() {
        Answer answer =
                door.post("acme", "events/batch", "{\"events\":[" + BROKEN + ",{\"topic\":\"fine\",\"payload\":1}]}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body())
                .matches("\\{\"results\":\\[\\{\"error\":.*\"quarantined\":\"" + ID + "\"}},\\{\"id\":\"evt_.*");
    }

    @Test
    void theListShowsFaultsAndNoPayload() {
        Answer list = door.get("acme", "quarantine?topic=broken&limit=5");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        "\"data\":[{\"id\":\"" + ID + "\",\"topic\":\"broken\",\"uid\":\"u1\",\"key\":null,"
                                + "\"occurred_at\":null,\"created_at\":\"2026-11-20T09:30:00Z\","
                                + "\"last_at\":\"2026-11-20T09:31:00Z\",\"arrivals\":2,\"payload_bytes\":13,"
                                + "\"faults\":[{\"pointer\":\"/payload/n\",\"code\":\"type\",\"detail\":\"A string is expected.\"}]}]")
                .contains("\"limit\":5");
        assertThat(door.get("acme", "quarantine?topic=other.*").body()).contains("\"data\":[]");
    }

    @Test
    void oneShowsThePayloadAsItCame() {
        assertThat(door.get("acme", ONE).body()).endsWith(",\"payload\":" + FakeQuarantine.PAYLOAD + "}");
    }

    @Test
    void aReleaseAnswersLikeAPublish() {
        Answer answer = door.post("acme", ONE + "/release", "{\"reason\":\"mended\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).matches("\\{\"id\":\"evt_\\w+\",\"duplicate\":false,\"matched\":\\[]}");
    }

    @Test
    void aReleaseThatIsTooEarlyTellsTheFaults() {
        Answer answer = door.post("acme", ONE + "/release", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("\"pointer\":\"/payload/n\"").contains("\"quarantined\":\"" + ID + "\"");
    }

    @Test
    void aRepeatedReleaseIsAnsweredOnce() {
        Map<String, String> key = Map.of("Idempotency-Key", "k-1");

        Answer first = door.send("POST", "acme", ONE + "/release", "{\"reason\":\"mended\"}", key);
        Answer second = door.send("POST", "acme", ONE + "/release", "{\"reason\":\"mended\"}", key);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(door.quarantine.deeds).containsExactly("release mended");
    }

    @Test
    void manyGoStepByStep() {
        Answer first = door.post("acme", "quarantine/releases", "{\"topic\":\"broken\",\"reason\":\"mended\"}");
        Answer second = door.post("acme", "quarantine/releases", "{\"topic\":\"broken\",\"after\":\"" + ID + "\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"released\":3,\"still_broken\":1,\"more\":true,\"next\":\"" + ID + "\"}");
        assertThat(second.body()).isEqualTo("{\"released\":3,\"still_broken\":1,\"more\":false,\"next\":null}");
        assertThat(door.quarantine.deeds)
                .containsExactly("release all of broken after nothing", "release all of broken after " + ID);
    }

    @Test
    void whatIsDiscardedAnswersNothing() {
        Answer answer = door.send("DELETE", "acme", ONE, "", Map.of());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(door.quarantine.deeds).containsExactly("discard");
    }

    @ParameterizedTest
    @CsvSource({"GET,", "DELETE,", "POST, /release"})
    void anothersEventIsLikeNone(String method, String below) {
        String end = below == null ? "" : below;
        String body = method.equals("POST") ? "{\"reason\":\"mended\"}" : "";

        Answer anothers = door.send(method, "other", ONE + end, body, Map.of());
        Answer unknown = door.send(method, "other", "quarantine/" + QuarantineId.next() + end, body, Map.of());
        Answer nonsense = door.send(method, "other", "quarantine/x" + end, body, Map.of());

        assertThat(anothers.status()).isEqualTo(404);
        assertThat(anothers).isEqualTo(unknown).isEqualTo(nonsense);
        assertThat(door.quarantine.deeds).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | quarantine?bogus=1     |                                  | 400 | "parameter":"bogus"
            GET    | quarantine?topic=a%20b |                                  | 400 | "parameter":"topic"
            GET    | quarantine?limit=0     |                                  | 400 | "parameter":"limit"
            POST   | quarantine/releases    | {}                               | 400 | "pointer":"/topic"
            POST   | quarantine/releases    | {"topic":"broken","all":true}    | 400 | "pointer":"/all"
            POST   | quarantine/releases    | {"topic":"a b"}                  | 422 | "pointer":"/topic"
            POST   | quarantine/releases    | {"topic":"broken","after":"x"}   | 422 | "pointer":"/after"
            DELETE | quarantine             |                                  | 405 | method_not_allowed
            """)
    void badRequestsAreTold(String method, String path, String body, int status, String text) {
        Answer answer = door.send(method, "acme", path, body == null ? "" : body, Map.of());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(text);
        assertThat(door.quarantine.deeds).isEmpty();
    }

    @Test
    void aReaderMayNeitherReleaseNorDiscard() {
        assertThat(door.get("reader", ONE).status()).isEqualTo(200);
        assertThat(door.post("reader", ONE + "/release", "{}").body()).contains("scope_missing");
        assertThat(door.post("reader", "quarantine/releases", "{\"topic\":\"broken\"}")
                        .body())
                .contains("scope_missing");
        assertThat(door.send("DELETE", "reader", ONE, "", Map.of()).body()).contains("scope_missing");
    }

    @Test
    void aPlatformKeyNamesTheTenant() {
        assertThat(door.get("platform", "tenants/acme/quarantine").body()).contains(ID);
        assertThat(door.get("platform", "tenants/other/quarantine").body()).contains("\"data\":[]");
        assertThat(door.get("platform", "quarantine").body()).contains("tenant_missing");
    }
}
