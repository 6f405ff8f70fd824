package io.posthorn.domain.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TopicName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a uid and an Idempotency-Key hold together, over several requests and within one commit. */
class ClaimsTest {
    private final EventWriter writer = new PgEventWriter(
            TestDatabase.running().app(), new PgRoutes(new NoStandardTopics()), new Admission(Clock.systemUTC()));
    private TenantId tenant;

    @BeforeEach
    void aTenantThatKnowsATopic() {
        tenant = Ledgers.tenant();
        Ledgers.topic(tenant, "shop.packed", "{}");
    }

    @Test
    void aKeyIsHeldAgainstTheSameContentUnderAnotherUid() {
        publish("1", "UA", "K1");

        assertThat(code("1", "UB", "K1")).isEqualTo("idempotency_reused");
        assertThat(code("1", "", "K1")).isEqualTo("idempotency_reused");
        assertThat(publish("1", "UB", "").duplicate()).isFalse();
    }

    @Test
    void aKeyWithoutUidIsHeldAgainstARequestThatNamesOne() {
        publish("1", "", "K1");

        assertThat(code("1", "UB", "K1")).isEqualTo("idempotency_reused");
    }

    @Test
    void aDuplicateByItsUidTakesItsKey() {
        EventId first = publish("1", "UC", "").id();

        assertThat(publish("1", "UC", "K2").id()).isEqualTo(first);
        assertThat(code("99", "", "K2")).isEqualTo("idempotency_reused");
        assertThat(publish("1", "UC", "K2").id()).isEqualTo(first);
    }

    @Test
    void aKeyAndAUidOfTwoEventsAreRefused() {
        publish("1", "UD", "");
        publish("1", "", "K3");

        assertThat(code("1", "UD", "K3")).isEqualTo("idempotency_reused");
    }

    @Test
    void whatIsRefusedKeepsNothingFromThoseBehindItInTheSameCommit() {
        publish("1", "", "K4");
        List<PublishResult> results =
                write(event("2", "UE", "K4"), event("2", "UE", ""), event("2", "UE", "K5"), event("2", "UE", "K5"));

        assertThat(results.get(0)).isInstanceOf(PublishResult.Rejected.class);
        Receipt stored = receipt(results.get(1));
        assertThat(stored.duplicate()).isFalse();
        assertThat(results.subList(2, 4))
                .extracting(result -> receipt(result).id())
                .containsOnly(stored.id());
        assertThat(publish("2", "UE", "K5").id()).isEqualTo(stored.id());
        assertThat(code("3", "", "K5")).isEqualTo("idempotency_reused");
    }

    @Test
    void aUidThatIsTakenLeavesTheKeyFree() {
        publish("1", "UF", "");

        assertThat(code("2", "UF", "K6")).isEqualTo("uid_reused");
        assertThat(publish("2", "UG", "K6").duplicate()).isFalse();
    }

    private Receipt publish(String payload, String uid, String key) {
        return receipt(write(event(payload, uid, key)).get(0));
    }

    private String code(String payload, String uid, String key) {
        PublishResult result = write(event(payload, uid, key)).get(0);
        return ((PublishResult.Rejected) result).why().code();
    }

    private List<PublishResult> write(NewEvent... events) {
        return writer.write(List.of(new Submission(tenant, List.of(events))))
                .results()
                .get(0);
    }

    private static Receipt receipt(PublishResult result) {
        return ((PublishResult.Accepted) result).receipt();
    }

    /** @param uid empty for none, and so the key */
    private static NewEvent event(String payload, String uid, String key) {
        return new NewEvent(
                new TopicName("shop.packed"),
                payload.getBytes(StandardCharsets.UTF_8),
                given(uid),
                Optional.empty(),
                Optional.empty(),
                given(key));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }
}
