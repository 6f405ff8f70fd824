package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.refused;
import static io.posthorn.domain.publish.JudgedTenant.withUid;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.quarantine.Quarantine;
import io.posthorn.domain.testkit.Ledgers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to rejected events when there is no room left for them. */
class FullQuarantineTest {
    private final JudgedTenant tenant = new JudgedTenant();

    @Test
    void aFullQuarantineRefusesAndSaysThatNothingWasKept() {
        fill(Quarantine.CAPACITY - 1);

        List<PublishResult> results =
                tenant.write(withUid("last", "{}"), withUid("one too many", "{}"), withUid("u1", "{}"));

        assertThat(refused(results.get(0)).members()).containsKey("quarantined");
        assertThat(refused(results.get(1)).members()).isEmpty();
        assertThat(refused(results.get(1)).detail()).contains("not kept");
        assertThat(refused(results.get(1)).faults()).isNotEmpty();
        assertThat(refused(results.get(2)).members()).containsKey("quarantined");
        assertThat(Ledgers.texts(
                        "select count(*) from quarantined_event where tenant_id = ?",
                        tenant.id().value()))
                .containsExactly(Integer.toString(Quarantine.CAPACITY));
    }

    @Test
    void oneTenantsFullQuarantineLeavesItsNeighbourRoom() {
        fill(Quarantine.CAPACITY);
        JudgedTenant neighbour = new JudgedTenant();

        List<List<PublishResult>> results = JudgedTenant.together(
                tenant.submission(withUid("new", "{}")), neighbour.submission(withUid("new", "{}")));

        assertThat(refused(results.get(0).get(0)).members()).isEmpty();
        assertThat(refused(results.get(1).get(0)).members()).containsKey("quarantined");
    }

    private void fill(int rows) {
        Ledgers.run("""
                insert into quarantined_event (id, tenant_id, identity, topic, uid, payload, payload_bytes, body_hash, faults)
                select gen_random_uuid(), ?, 'uid u' || n, 'shop.packed', 'u' || n, '{}', 2, '', '[]'
                from generate_series(1, ?) n
                """, tenant.id().value(), rows);
    }
}
