package io.posthorn.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.topic.TopicDraft;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.CatalogueTopics;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.ProfileName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Status and owner triggers, and aliases, on the way from an event to its webhooks. */
class NarrowedWebhooksTest {
    private static final String SENT =
            "{\"order\":{\"id\":7,\"owner\":12,\"old\":\"Picked\",\"status\":{\"number\":450,\"text\":\"Sent\"}}}";

    private final EventWriter writer = new PgEventWriter(
            TestDatabase.running().app(),
            new PgRoutes(new CatalogueTopics(ProfileCatalogue.with(Path.of("src/test/resources/operator-profiles")))),
            new Admission());
    private final TestScope scope = new TestScope();
    private TenantId tenant;

    @BeforeEach
    void aTopicThatTellsStatusAndOwner() {
        tenant = Ledgers.tenant();
        Ledgers.topic(tenant, "order.status_changed", "{}");
        Ledgers.run("""
                update topic set triggers =
                    '{"from":["/order/old"],"to":["/order/status/number","/order/status/text"],"owner":"/order/owner"}'
                where tenant_id = ?
                """, tenant.value());
        Ledgers.topic(tenant, "order.created", "{}");
    }

    @Test
    void hearsTheStatusByNumberOrByName() {
        WebhookId byName = webhook("{\"to\":[\"Sent\"]}");
        WebhookId byNumber = webhook("{\"to\":[\"400\",\"450\"]}");
        webhook("{\"to\":[\"Picked\"]}");

        assertThat(matched("order.status_changed", SENT)).containsExactly(byName, byNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450", "450.0", "4.5e2", "45E+1", "450.00e-0"})
    void aNumberIsTheSameInEverySpelling(String spelling) {
        WebhookId asNumber = webhook("{\"to\":[450]}");
        WebhookId asText = webhook("{\"to\":[\"450\"]}");
        WebhookId inItsOwnSpelling = webhook("{\"to\":[4.5E+2]}");
        webhook("{\"to\":[450.5,-450,\"0450\",\"1e999999999\",\"1e9999999999\"]}");

        assertThat(matched("order.status_changed", SENT.replace("450", spelling)))
                .containsExactly(asNumber, asText, inItsOwnSpelling);
    }

    @Test
    void comparesNumbersOfAnyGreatnessAtOnce() {
        WebhookId googol = webhook("{\"owners\":[1e999999999]}");
        WebhookId great = webhook("{\"owners\":[3000000000]}");

        assertThat(matched("order.status_changed", SENT.replace("12", "10e999999998")))
                .containsExactly(googol);
        assertThat(matched("order.status_changed", SENT.replace("12", "3e9"))).containsExactly(great);
    }

    @Test
    void textsAreComparedAsTexts() {
        WebhookId version = webhook("{\"from\":[\"1.10\"]}");
        webhook("{\"from\":[\"1.1\",1.1]}");

        assertThat(matched("order.status_changed", SENT.replace("Picked", "1.10")))
                .containsExactly(version);
    }

    @Test
    void hearsOnlyTheStepFromOneStatusToAnother() {
        WebhookId step = webhook("{\"from\":[\"Picked\"],\"to\":[\"Sent\"]}");
        webhook("{\"from\":[\"Open\"],\"to\":[\"Sent\"]}");

        assertThat(matched("order.status_changed", SENT)).containsExactly(step);
    }

    @Test
    void hearsOneOwnerOrAll() {
        WebhookId all = webhook("{}");
        WebhookId own = webhook("{\"owners\":[\"12\"]}");
        webhook("{\"owners\":[\"13\"]}");

        assertThat(matched("order.status_changed", SENT)).containsExactly(all, own);
    }

    @Test
    void aTopicThatSaysNoStatusOrOwnerMeetsNoDemand() {
        WebhookId any = webhook("{}");
        webhook("{\"to\":[\"Sent\"]}");
        webhook("{\"owners\":[\"12\"]}");

        assertThat(matched("order.created", SENT)).containsExactly(any);
    }

    @Test
    void aStandardTopicThatTheTenantRedefinesGoesOnTellingStatusAndOwner() {
        TopicName name = new TopicName("order.status_changed");
        String example = TestTopics.standard()
                .find(new ProfileName("ongoing"), name)
                .orElseThrow()
                .example();
        Ledgers.run("delete from topic where tenant_id = ?", tenant.value());
        Ledgers.run("update tenant set profile = 'ongoing' where id = ?", tenant.value());
        WebhookId sent = webhook("{\"from\":[400],\"to\":[\"Sent\"],\"owners\":[7]}");
        webhook("{\"owners\":[8]}");

        TopicDraft ours = new TopicDraft(name, "Ours", "", "", "", Map.of(), "", "off");
        scope.inTransaction(() -> TestTopics.define(scope).define(tenant, Actor.SYSTEM, ours));

        Receipt receipt = write(name.value(), example);
        assertThat(receipt.matched()).containsExactly(sent);
        assertThat(Ledgers.texts(
                        "select key from event where id = ?", receipt.id().value()))
                .containsExactly("10042");
    }

    @Test
    void anAliasIsStoredUnderTheTopicsOwnName() {
        Ledgers.run("update tenant set profile = 'kassa' where id = ?", tenant.value());
        WebhookId webhook = Ledgers.webhook(tenant, "receipt_printed", 10);

        Receipt receipt = write("receipt-printed", "{\"receipt\":{\"number\":12}}");

        assertThat(receipt.matched()).containsExactly(webhook);
        assertThat(Ledgers.texts(
                        "select topic from event where id = ? union all select topic from delivery where event_id = ?",
                        receipt.id().value(),
                        receipt.id().value()))
                .containsExactly("receipt_printed", "receipt_printed");
        assertThat(Ledgers.texts(
                        "select value from event_key where event_id = ?",
                        receipt.id().value()))
                .containsExactly("12");
    }

    @Test
    void aTenantHoldsAStandardTopicToItsSchemaAlsoByItsAlias() {
        Ledgers.run("update tenant set profile = 'kassa' where id = ?", tenant.value());
        Ledgers.run(
                "insert into topic_validation (tenant_id, name, validation) values (?, 'receipt_printed', 'reject')",
                tenant.value());

        assertThat(result("receipt-printed", "{}")).isInstanceOf(PublishResult.Rejected.class);
        assertThat(result("receipt_printed", "{}")).isInstanceOf(PublishResult.Rejected.class);
        assertThat(result("receipt_printed", "{\"receipt\":{\"number\":1}}"))
                .isInstanceOf(PublishResult.Accepted.class);
        assertThat(result("receipt_printed@v2", "{}")).isInstanceOf(PublishResult.Accepted.class);
    }

    private WebhookId webhook(String trigger) {
        WebhookId webhook = Ledgers.webhook(tenant, "order.*", 10);
        Ledgers.run("update webhook set trigger = ? where id = ?", trigger, webhook.value());
        return webhook;
    }

    private List<WebhookId> matched(String topic, String payload) {
        return write(topic, payload).matched();
    }

    private Receipt write(String topic, String payload) {
        return ((PublishResult.Accepted) result(topic, payload)).receipt();
    }

    private PublishResult result(String topic, String payload) {
        NewEvent event = new NewEvent(
                new TopicName(topic),
                payload.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return writer.write(List.of(new Submission(tenant, List.of(event))))
                .results()
                .get(0)
                .get(0);
    }
}
