package io.posthorn.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.quarantine.QuarantineId;
import io.posthorn.domain.quarantine.QuarantinedEvent;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseAllTest {
    private final Releasing releasing = new Releasing();
    private final Releases releases = releasing.releases();
    private final TenantId tenant = releasing.tenant;
    private final WebhookId webhook = releasing.webhook;

    @AfterEach
    void close() {
        releasing.close();
    }

    @Test
    void allOfATopicGoInTheOrderOfTheirArrival() {
        List<QuarantineId> ids = IntStream.rangeClosed(1, 4)
                .mapToObj(
                        n -> releasing.quarantined(Releasing.event("", "{\"order_id\":" + (n == 3 ? "true" : n) + "}")))
                .toList();
        releasing.schema("number");

        ReleaseReport report =
                releases.releaseAll(tenant, Releasing.SOMEONE, Releasing.TOPIC, Optional.empty(), "mended");

        assertThat(report).isEqualTo(new ReleaseReport(3, 1, Optional.empty()));
        assertThat(Ledgers.texts("""
                        select d.sequence || ' ' || convert_from(p.body, 'UTF8')
                        from delivery d join payload p on p.event_id = d.event_id
                        where d.webhook_id = ? order by d.sequence
                        """, webhook.value()))
                .containsExactly("1 {\"order_id\":1}", "2 {\"order_id\":2}", "3 {\"order_id\":4}");
        assertThat(releasing.held()).extracting(QuarantinedEvent::id).containsExactly(ids.get(2));
        assertThat(releasing.held().get(0).faults().get(0).detail()).contains("number");
        assertThat(releasing.audited()).hasSize(3).allMatch(line -> line.endsWith(" mended"));
    }

    @Test
    void oneCallLetsAtMostFiveHundredGoAndTellsWhereToGoOn() {
        int all = Releases.MOST_AT_ONCE + 2;
        List<NewEvent> events = IntStream.rangeClosed(1, all)
                .mapToObj(n -> Releasing.event("u" + n, "{\"order_id\":" + n + "}"))
                .toList();
        releasing.publish().publishAll(tenant, events).toCompletableFuture().join();
        releasing.schema("number");

        ReleaseReport first = releases.releaseAll(tenant, Releasing.SOMEONE, Releasing.TOPIC, Optional.empty(), "");
        ReleaseReport second = releases.releaseAll(tenant, Releasing.SOMEONE, Releasing.TOPIC, first.next(), "");

        assertThat(first.released()).isEqualTo(Releases.MOST_AT_ONCE);
        assertThat(first.next()).isPresent();
        assertThat(second).isEqualTo(new ReleaseReport(2, 0, Optional.empty()));
        assertThat(Ledgers.texts("""
                        select count(*) from delivery d join event e on e.id = d.event_id
                        where d.webhook_id = ? and e.uid = 'u' || d.sequence
                        """, webhook.value())).containsExactly(Integer.toString(all));
    }

    @Test
    void largePayloadsGoInSeveralCommitsOfOneCall() {
        String large = "x".repeat(200_000);
        for (int n = 1; n <= 45; n++) {
            releasing.quarantined(Releasing.event("u" + n, "{\"order_id\":" + n + ",\"text\":\"" + large + "\"}"));
        }
        releasing.schema("number");

        ReleaseReport report = releases.releaseAll(tenant, Releasing.SOMEONE, Releasing.TOPIC, Optional.empty(), "");

        assertThat(report).isEqualTo(new ReleaseReport(45, 0, Optional.empty()));
    }
}
