package io.posthorn.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PgDataKeysTest implements DataKeysContract {
    private static final int NODES = 8;

    private final DataKeys keys = new PgDataKeys(TestDatabase.running().app());

    @Override
    public DataKeys keys() {
        return keys;
    }

    @Override
    public TenantId tenant() {
        return TenantId.next();
    }

    @Test
    void theDispatcherReadsWhatTheDoorsWrote() {
        TenantId tenant = tenant();
        keys.addIfAbsent(tenant, new byte[] {7});

        assertThat(new PgDataKeys(TestDatabase.running().dispatch()).find(tenant))
                .isPresent();
    }

    @Test
    void whatADeletedTenantHadIsNotListed() {
        TenantId deleted = Ledgers.tenant();
        TenantId living = Ledgers.tenant();
        keys.addIfAbsent(deleted, new byte[] {7});
        keys.addIfAbsent(living, new byte[] {8});
        Ledgers.run("update tenant set status = 'deleted' where id = ?", deleted.value());

        assertThat(keys.listEverywhere())
                .extracting(WrappedKey::tenant)
                .contains(living)
                .doesNotContain(deleted);
    }

    @Test
    void nodesThatBeginTogetherAgreeOnOneKey() throws InterruptedException {
        TenantId tenant = tenant();
        UUID row = UUID.randomUUID();
        String key = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
        CountDownLatch done = new CountDownLatch(NODES);
        List<byte[]> sealed = Collections.synchronizedList(new ArrayList<>());
        for (int node = 0; node < NODES; node++) {
            new Thread(() -> {
                        sealed.add(new Seal(key, keys).seal(tenant, "test", row, new byte[] {1, 2, 3}));
                        done.countDown();
                    })
                    .start();
        }
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();

        Seal another = new Seal(key, keys);
        assertThat(sealed)
                .hasSize(NODES)
                .allSatisfy(bytes ->
                        assertThat(another.open(tenant, "test", row, bytes)).containsExactly(1, 2, 3));
    }
}
