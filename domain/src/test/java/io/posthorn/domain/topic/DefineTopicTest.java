package io.posthorn.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.tenant.TestTenants;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.SettableClock;
import io.posthorn.domain.wire.ProfileName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefineTopicTest {
    private static final String SCHEMA = "{\"type\":\"object\",\"required\":[\"id\"]}";

    private final TestScope scope = new TestScope();
    private final SettableClock clock = new SettableClock();
    private final TopicDirectory directory = TestTopics.directory(scope);
    private final DefineTopic define = new DefineTopic(directory, new JpaTopics(scope), TestAudit.on(scope), clock);
    private final TenantId tenant = TestTenants.stored(scope).id();

    @Test
    void createsAndThenChanges() {
        DefineTopic.Defined first = define(draft("stock.counted", "Stock counted"));
        clock.tick(Duration.ofSeconds(5));
        DefineTopic.Defined second = define(draft("stock.counted", "Stock was counted"));

        KnownTopic found = scope.inTransaction(
                () -> directory.find(tenant, new TopicName("stock.counted")).orElseThrow());
        assertThat(first.created()).isTrue();
        assertThat(second.created()).isFalse();
        assertThat(found.title()).isEqualTo("Stock was counted");
        assertThat(found.keys()).containsExactly(Map.entry("order", "/order/id"));
        assertThat(found.updatedAt()).contains(clock.instant());
        assertThat(found.origin()).isEqualTo(KnownTopic.Origin.CUSTOM);
        assertThat(TestAudit.actions(scope, tenant)).containsExactly("topic.define", "topic.define");
    }

    /** All topics are read by who lists them; many lists at once must not fill a node's memory. */
    @Test
    void takesNoMoreTextOfATenantThanCanBeListed() {
        define(draft("stock.counted", "Stock counted"));
        Ledgers.run("update topic set example = repeat('x', 2097152) where tenant_id = ?", tenant.value());

        assertThatThrownBy(() -> define(draft("stock.moved", "Stock moved")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("topics_full"));
        assertThat(define(draft("stock.counted", "Counted")).created()).isFalse();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        TopicDraft draft = new TopicDraft(
                new TopicName("a"), "", "", SCHEMA, "{}", Map.of("Order", "/a", "order", "a"), "~2", "strict");

        assertThatThrownBy(() -> define(draft))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        "/title",
                                        "/validation",
                                        "/keys/Order",
                                        "/keys/order",
                                        "/ordering_key",
                                        "/example/id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@v1", "x@v0", "x@v01", "x@v", "x@vx", "x@v10000", "x@v2@v3", "x@v2.y"})
    void aVersionIsANumberFromTwo(String name) {
        assertThatThrownBy(() -> define(draft(name, "Title")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x@v2", "x.y_z-1@v9999", "x@y", "v1"})
    void everyOtherNameIsTaken(String name) {
        assertThat(define(draft(name, "Title")).created()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://json-schema.org/draft-07/schema#, false",
        "https://json-schema.org/draft/2019-09/schema, false",
        "https://json-schema.org/draft/2020-12/schema, true"
    })
    void aSchemaIsOfOneDialect(String dialect, boolean isTaken) {
        String schema = "{\"$schema\":\"" + dialect + "\"}";
        TopicDraft draft = new TopicDraft(new TopicName("x"), "X", "", schema, "", Map.of(), "", "warn");

        assertThat(define.faults(draft))
                .extracting(Fault::pointer)
                .isEqualTo(isTaken ? List.of() : List.of("/schema/$schema"));
    }

    @Test
    void noTopicReplacesItself() {
        TenantId oms = Ledgers.tenant("akinon");
        TopicDraft draft = new TopicDraft(
                new TopicName("package.created"),
                "Ours",
                "",
                "",
                "",
                Map.of(),
                "",
                "warn",
                "",
                TriggerPointers.NONE,
                true,
                Optional.of(new TopicName("package-created")));

        assertThatThrownBy(() -> scope.inTransaction(() -> define.define(oms, Actor.SYSTEM, draft)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/replaced_by"));
    }

    @Test
    void theDirectoryShowsStandardAndCustomTopicsOfThisTenantOnly() {
        TenantId neighbour = TestTenants.stored(scope).id();
        TestTopics.store(scope, neighbour, "their.topic");
        define(draft("stock.counted", "Stock counted"));

        assertThat(scope.inTransaction(() -> directory.list(tenant)))
                .extracting(topic -> topic.name().value())
                .contains("stock.counted")
                .doesNotContain("their.topic")
                .hasSize(TestTopics.standard().of(ProfileName.STANDARD).size() + 1);
        assertThat(scope.inTransaction(() -> directory.list(tenant, Optional.of("COUNTED"), Optional.of(Topic.GROUP))))
                .hasSize(1);
        assertThat(scope.inTransaction(() -> directory.find(tenant, new TopicName("their.topic"))))
                .isEmpty();
    }

    @Test
    void aTopicIsFoundByItsAlias() {
        List<KnownTopic> packages = TestTopics.standard().of(new ProfileName("akinon"));

        assertThat(packages.stream().filter(topic -> topic.says("STATUS-PACKED")))
                .extracting(topic -> topic.name().value())
                .containsExactly("package.status.packed", "package.status.packed_for_refund");
    }

    private static TopicDraft draft(String name, String title) {
        return new TopicDraft(
                new TopicName(name),
                title,
                "",
                SCHEMA,
                "{\"id\":1}",
                Map.of("order", "/order/id"),
                "/order/id",
                "warn");
    }

    private DefineTopic.Defined define(TopicDraft draft) {
        return scope.inTransaction(() -> define.define(tenant, Actor.SYSTEM, draft));
    }
}
