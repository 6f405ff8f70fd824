package io.posthorn.domain.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import io.posthorn.domain.tenant.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Seals what the database must not know: AES-256-GCM under a data key per tenant, which itself is stored wrapped by a key
 * that is not in the database. Sealed bytes open only for the tenant, purpose and row they were sealed for.
 */
public class Seal {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_KEPT = 10_000;
    private static final int UUID_BYTES = 16;

    private final Wrapping wrapping;
    private final DataKeys dataKeys;
    private final Cache<TenantId, Aead> opened =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    /**
     * @param keys base64 of 32 bytes; several separated by commas: the first seals, all open
     * @throws IllegalArgumentException when the keys are not that
     */
    public Seal(String keys, DataKeys dataKeys) {
        this.wrapping = new Wrapping(KeyEncryptionKeys.parse(keys));
        this.dataKeys = dataKeys;
    }

    /**
     * @param purpose table and column, for example {@code webhook.secret}
     * @param row id of the row that will hold the result
     * @return 33 bytes longer than {@code plain}, different each time
     */
    public byte[] seal(TenantId tenant, String purpose, UUID row, byte[] plain) {
        try {
            return inner(tenant).encrypt(plain, context(tenant, purpose, row));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot seal " + purpose + " of " + tenant, broken);
        }
    }

    /** @throws SealBroken when this is not what {@link #seal} made for the same tenant, purpose and row */
    public byte[] open(TenantId tenant, String purpose, UUID row, byte[] sealed) {
        try {
            return inner(tenant).decrypt(sealed, context(tenant, purpose, row));
        } catch (GeneralSecurityException broken) {
            throw new SealBroken(
                    "The sealed " + purpose + " of " + tenant + " in row " + row + " does not open", broken);
        }
    }

    /**
     * Wraps every data key with the first secret key, so that the others are needed no more; or none of them.
     *
     * @return how many were wrapped with another
     * @throws SealBroken when one opens with none of the keys, before anything is written
     */
    public int rewrap() {
        Map<WrappedKey, byte[]> renewed = new LinkedHashMap<>();
        dataKeys.listEverywhere().stream()
                .filter(key -> !wrapping.isCurrent(key))
                .forEach(key -> renewed.put(key, wrapping.renewed(key)));
        return (int) renewed.entrySet().stream()
                .filter(key -> dataKeys.replace(key.getKey(), key.getValue()))
                .count();
    }

    private Aead inner(TenantId tenant) {
        return opened.get(tenant, this::dataKey);
    }

    private Aead dataKey(TenantId tenant) {
        byte[] wrapped = dataKeys.find(tenant).orElseGet(() -> dataKeys.addIfAbsent(tenant, wrapping.fresh(tenant)));
        return wrapping.open(new WrappedKey(tenant, wrapped));
    }

    // Two parts of fixed length, then the rest: no two contexts have the same bytes.
    static byte[] context(TenantId tenant, String purpose, UUID row) {
        byte[] text = purpose.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(2 * UUID_BYTES + text.length);
        put(bytes, tenant.value());
        put(bytes, row);
        return bytes.put(text).array();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
