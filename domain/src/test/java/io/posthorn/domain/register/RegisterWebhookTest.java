package io.posthorn.domain.register;

import static io.posthorn.domain.register.Registering.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.retry.RetryPolicy;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.webhook.SafetyClass;
import io.posthorn.domain.webhook.TestWebhooks;
import io.posthorn.domain.webhook.Webhook;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.webhook.WebhookStatus;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.ProfileName;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RegisterWebhookTest {
    private static final String WAITING = "select pid from pg_locks where locktype = 'advisory' and not granted";

    private final Registering here = new Registering();

    @Test
    void takesDefaultsFromTheProfile() {
        Registered registered = here.register(draft());

        Webhook webhook = here.find(registered.webhook().id()).orElseThrow();
        assertThat(webhook.terms().profile()).isEqualTo(ProfileName.STANDARD);
        assertThat(webhook.terms().method()).isEqualTo("POST");
        assertThat(webhook.terms().timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(webhook.terms().maxInFlight()).isEqualTo(10);
        assertThat(webhook.terms().ratePerSecond()).isZero();
        assertThat(webhook.terms().safety()).isEqualTo(SafetyClass.IDEMPOTENT);
        assertThat(webhook.status()).isEqualTo(WebhookStatus.ACTIVE);
        assertThat(registered.secretShownOnce().orElseThrow()).startsWith("whsec_");
        assertThat(here.actions()).containsExactly("webhook.register");
    }

    @Test
    void keepsWhatWasGiven() {
        Registered registered = here.register(draft().uid(Member.of("my-1"))
                .description(Member.of("Stock"))
                .headers(Map.of("X-Token", "t0p"))
                .secret(Member.cleared())
                .retry(Member.of(
                        Json.createObjectBuilder().add("strategy", "none").build()))
                .safety(Member.of("not_idempotent"))
                .filter(Member.of("event.topic == 'order.created'"))
                .timeoutSeconds(Member.of(5))
                .maxInFlight(Member.of(1))
                .ratePerSecond(Member.of(10_000))
                .status(Member.of("paused")));

        Webhook webhook = here.find(registered.webhook().id()).orElseThrow();
        assertThat(webhook.terms().uid()).contains("my-1");
        assertThat(webhook.terms().description()).isEqualTo("Stock");
        assertThat(here.openHeaders.of(webhook)).containsExactly(new HeaderField("X-Token", "t0p"));
        assertThat(new String(webhook.terms().sealedHeaders(), StandardCharsets.ISO_8859_1))
                .doesNotContain("t0p");
        assertThat(registered.secretShownOnce()).isEmpty();
        assertThat(webhook.terms().retry().maxAttempts()).isEqualTo(1);
        assertThat(webhook.terms().safety()).isEqualTo(SafetyClass.NOT_IDEMPOTENT);
        assertThat(webhook.terms().filter()).isNotEmpty();
        assertThat(webhook.terms().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(webhook.terms().ratePerSecond()).isEqualTo(10_000);
        assertThat(webhook.status()).isEqualTo(WebhookStatus.PAUSED);
    }

    @Test
    void whatARetryObjectLeavesOutIsTheProfiles() {
        Registered registered = here.register(draft().profile("onestock")
                .topics("order_state_changed")
                .retry(Member.of(Json.createObjectBuilder()
                        .add("strategy", "list")
                        .add("delays_seconds", Json.createArrayBuilder().add(5).add(60))
                        .build())));

        RetryPolicy retry = registered.webhook().terms().retry();
        assertThat(retry.jitter()).isZero();
        assertThat(retry.maxAttempts()).isEqualTo(3);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        Refused refused = refusal(WebhookDraft.draft()
                .url("ftp://shop.example/")
                .topics("order.created", "no.such.topic", "a b", "order.*")
                .uid(Member.of(""))
                .method(Member.of("TRACE"))
                .headers(Map.of("Host", "x"))
                .secret(Member.of("whsec_short"))
                .retry(Member.of(
                        Json.createObjectBuilder().add("strategy", "sometimes").build()))
                .safety(Member.of("perhaps"))
                .ordering(Member.of("sideways"))
                .filter(Member.of("payload."))
                .timeoutSeconds(Member.of(31))
                .maxInFlight(Member.of(0))
                .ratePerSecond(Member.of(0))
                .status(Member.of("disabled"))
                .settings(Map.of("account_id", "1")));

        assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
        assertThat(refused.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/url",
                        "/topics/1",
                        "/topics/2",
                        "/uid",
                        "/method",
                        "/headers/Host",
                        "/secret",
                        "/retry/strategy",
                        "/safety",
                        "/ordering",
                        "/filter",
                        "/timeout_seconds",
                        "/max_in_flight",
                        "/rate_per_second",
                        "/status",
                        "/settings/account_id");
    }

    @Test
    void makesASecretOnlyWhereTheProfileSaysSo() {
        Registered akinon = here.register(draft().profile("akinon").topics("package.created"));
        Registered oneStock = here.register(draft().profile("onestock").topics("order_state_changed"));

        assertThat(akinon.secretShownOnce()).isEmpty();
        assertThat(oneStock.secretShownOnce()).isPresent();
    }

    @Test
    void knowsWhichWebhooksSign() {
        WebhookId signed = here.register(draft()).webhook().id();
        here.register(draft().secret(Member.cleared()));
        here.rotate(signed, Optional.empty(), Optional.empty());
        new Registering().register(draft());

        assertThat(here.scope.inTransaction(
                        () -> TestWebhooks.secrets(here.scope).signers(here.tenantId())))
                .containsExactly(signed);
    }

    @Test
    void needsAUrlAndTopics() {
        assertThat(refusal(WebhookDraft.draft()).faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/url", "/topics");
    }

    @Test
    void refusesAnAddressThatTheOperatorDenies() {
        assertThat(refusal(draft().url("https://denied.example/")).faults())
                .containsExactly(new Fault("/url", "egress_denied", "This address is denied."));
    }

    @Test
    void hearsCustomTopicsAndTopicsOfItsOwnProfile() {
        TestTopics.store(here.scope, here.tenantId(), "stock.counted");
        String foreign = TestTopics.standard()
                .of(new ProfileName("cyclesoftware"))
                .get(0)
                .name()
                .value();

        here.register(draft().topics("stock.counted"));
        here.register(draft().topics(foreign).profile("cyclesoftware"));

        assertThat(here.scope.inTransaction(() -> here.webhooks.all(here.tenantId())))
                .hasSize(2);
    }

    @Test
    void asksForAnOwnerWhereItsOwnProfileTellsOne() {
        JsonObject trigger = Json.createObjectBuilder()
                .add("owners", Json.createArrayBuilder().add(7))
                .build();

        here.register(draft().profile("ongoing").topics("order.created").trigger(Member.of(trigger)));

        assertThat(refusal(draft().topics("order.packed").trigger(Member.of(trigger)))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/trigger/owners");
    }

    @Test
    void refusesAnUnknownProfileAlone() {
        assertThat(refusal(draft().profile("nobody").timeoutSeconds(Member.of(99)))
                        .faults())
                .extracting(Fault::pointer)
                .containsExactly("/profile");
    }

    @Test
    void aUidIsTakenUntilItsWebhookIsDeleted() {
        Registered first = here.register(draft().uid(Member.of("my-1")));

        assertThatThrownBy(() -> here.register(draft().uid(Member.of("my-1"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("uid_taken"));
        here.scope.run(() -> here.delete.delete(
                here.tenantId(), Registering.SOMEONE, first.webhook().id()));
        here.register(draft().uid(Member.of("my-1")));

        assertThat(here.find(first.webhook().id())).isEmpty();
    }

    @Test
    void aliasesAreKeptAsTheTopicsOwnNamesAndWildcardsAsTheyAreWritten() {
        here.register(akinon());

        Registered webhook =
                here.register(draft().topics("package-*", "package-created", "package.created", "package.*"));

        assertThat(webhook.webhook().terms().topics()).hasToString("package-* package.created package.*");
    }

    @Test
    void registersOnceForAProfileAUrlAndTopics() {
        WebhookDraftBuilder dashed = akinon().topics("package-created");
        Registered first = here.registerOnce(akinon());

        assertThatThrownBy(() -> here.registerOnce(dashed)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
            assertThat(refused.code()).isEqualTo("webhook_exists");
        });
        here.registerOnce(akinon().topics("package.status.packed"));
        here.registerOnce(akinon().url("https://other.example/hook"));
        new Registering().registerOnce(akinon());
        here.scope.run(() -> here.delete.delete(
                here.tenantId(), Registering.SOMEONE, first.webhook().id()));
        here.registerOnce(dashed);
    }

    @Test
    void letsTheSecondOfTwoRequestsForTheSameWait() {
        Registering beside = here.beside();

        CompletableFuture<Registered> second = here.scope.inTransaction(() -> {
            here.register.registerOnce(here.tenantId(), Registering.SOMEONE, akinon().build());
            CompletableFuture<Registered> other = CompletableFuture.supplyAsync(() -> beside.registerOnce(akinon()));
            while (!other.isDone() && Ledgers.texts(WAITING).isEmpty()) {
                Thread.onSpinWait();
            }
            return other;
        });

        assertThat(second)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(Refused.class);
    }

    private static WebhookDraftBuilder akinon() {
        return draft().profile("akinon").topics("package.created");
    }

    @Test
    void aNeighbourSeesNothing() {
        Registered mine = here.register(draft());
        Registering neighbour = new Registering();

        assertThat(neighbour.find(mine.webhook().id())).isEmpty();
    }

    private Refused refusal(WebhookDraftBuilder draft) {
        Refused refused = catchThrowableOfType(Refused.class, () -> here.register(draft));
        assertThat(refused).isNotNull();
        return refused;
    }
}
