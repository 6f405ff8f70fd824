package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.publish.CheckReport.Sendable;
import io.posthorn.domain.publish.CheckReport.Unsendable;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.Samples;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.Recipient;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.ThinPayload;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.WebhookRequest;
import io.posthorn.domain.wire.WireFormat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a check shows of the requests that would be sent. */
class CheckedRequestsTest {
    private final JudgedTenant tenant = new JudgedTenant("off");
    private final WebhookId thin = Ledgers.webhook(tenant.id(), "shop.packed", 10);
    private final WebhookId full = Ledgers.webhook(tenant.id(), "shop.packed", 10);

    @Test
    void aRequestThatCannotBeMadeHidesNoOther() {
        CheckReport report = check().check(tenant.id(), event("{\"a\":1,\"a\":2}"));

        assertThat(report.matched())
                .hasSize(2)
                .anySatisfy(match -> assertThat(match)
                        .isInstanceOfSatisfying(
                                Sendable.class,
                                sendable -> assertThat(sendable.webhook()).isEqualTo(full)))
                .anySatisfy(match -> assertThat(match).isInstanceOfSatisfying(Unsendable.class, unsendable -> {
                    assertThat(unsendable.webhook()).isEqualTo(thin);
                    assertThat(unsendable.why().code()).isEqualTo("cannot_render");
                    assertThat(unsendable.why().detail()).contains(thin.toString());
                }));
    }

    @Test
    void aRequestHasTheNumberThatPublishingWouldGiveItAndTakesNone() {
        Ledgers.run("update webhook set next_sequence = 42 where id = ?", full.value());

        check().check(tenant.id(), event("{}"));
        CheckReport report = check().check(tenant.id(), event("{\"a\":1}"));

        assertThat(report.matched())
                .extracting(match -> sequence(match.shown()))
                .containsExactlyInAnyOrder("1", "42");
    }

    private static String sequence(WebhookRequest request) {
        return request.headers().stream()
                .filter(field -> field.name().equals("posthorn-sequence"))
                .map(HeaderField::value)
                .collect(Collectors.joining());
    }

    private CheckEvent check() {
        Map<WebhookId, Recipient> recipients =
                Map.of(thin, recipient(thin, new ThinPayload(List.of("/a"))), full, recipient(full, ThinPayload.FULL));
        return new DryRun(
                TestDatabase.running().app(),
                new PgRoutes(new NoStandardTopics()),
                new Admission(Clock.systemUTC()),
                webhooks -> recipients,
                new WireFormat(ProfileCatalogue.builtIn()),
                Clock.systemUTC());
    }

    private Recipient recipient(WebhookId id, ThinPayload payload) {
        Recipient whole = Samples.recipient(tenant.id(), id, SafetyClass.IDEMPOTENT, Samples.threeTries());
        return new Recipient(
                id,
                tenant.id(),
                whole.version(),
                whole.url(),
                whole.method(),
                whole.profile(),
                whole.settings(),
                whole.headers(),
                whole.secrets(),
                whole.retry(),
                whole.safety(),
                whole.timeout(),
                payload,
                whole.onFailure(),
                whole.warned());
    }
}
