package io.posthorn.domain.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.posthorn.domain.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Keys that were good a moment ago, by the hash of their text, so that a busy caller costs no query per request. */
@ApplicationScoped
class SeenKeys {
    static final Duration KEPT = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final Cache<String, ApiKey> keys =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    public Optional<ApiKey> find(KeyText text) {
        return Optional.ofNullable(keys.getIfPresent(name(text.hash())));
    }

    public void remember(ApiKey key) {
        keys.put(name(key.hash()), key);
    }

    public void forget(ApiKeyId id) {
        keys.asMap().values().removeIf(key -> key.id().equals(id));
    }

    public void forgetAllOf(TenantId tenant) {
        keys.asMap().values().removeIf(key -> key.tenant().equals(tenant));
    }

    private static String name(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
