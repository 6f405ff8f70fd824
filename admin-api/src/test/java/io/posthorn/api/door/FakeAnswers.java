package io.posthorn.api.door;

import io.posthorn.domain.idempotency.Beginning;
import io.posthorn.domain.idempotency.IdempotentAnswers;
import io.posthorn.domain.idempotency.KeptAnswer;
import io.posthorn.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class FakeAnswers implements IdempotentAnswers {
    /** A key whose first request never ends. */
    static final String RUNNING = "running";

    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(byte[] hash, Optional<KeptAnswer> answer) {}

    @Override
    public Beginning begin(TenantId tenant, String route, String key, byte[] requestHash) {
        if (RUNNING.equals(key)) {
            return new Beginning.Running();
        }
        Entry entry = entries.putIfAbsent(name(tenant, route, key), new Entry(requestHash, Optional.empty()));
        if (entry == null) {
            return new Beginning.Fresh();
        }
        if (!Arrays.equals(entry.hash, requestHash)) {
            return new Beginning.DifferentRequest();
        }
        return entry.answer.<Beginning>map(Beginning.Replay::new).orElseGet(Beginning.Running::new);
    }

    @Override
    public void complete(TenantId tenant, String route, String key, KeptAnswer answer) {
        entries.computeIfPresent(name(tenant, route, key), (name, entry) -> new Entry(entry.hash, Optional.of(answer)));
    }

    @Override
    public void abandon(TenantId tenant, String route, String key) {
        entries.remove(name(tenant, route, key));
    }

    @Override
    public int deleteOlderThan(Instant time) {
        return 0;
    }

    private static String name(TenantId tenant, String route, String key) {
        return tenant + " " + route + " " + key;
    }
}
