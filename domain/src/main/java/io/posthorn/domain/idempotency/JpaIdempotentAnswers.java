package io.posthorn.domain.idempotency;

import io.posthorn.domain.seal.Seal;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Every call is a transaction of its own: what it says counts although the work around it may roll back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class JpaIdempotentAnswers implements IdempotentAnswers {
    private static final String PURPOSE = "idempotent_answer.sealed_body";

    // A request that stopped with its node frees the key after a minute; what the sweeper has not dropped yet is over
    // too.
    private static final String BEGIN = """
            insert into idempotent_answer as a (tenant_id, route, key, request_hash) values (?1, ?2, ?3, ?4)
            on conflict (tenant_id, route, key) do update
            set request_hash = excluded.request_hash, status = 0, media_type = '', location = '', sealed_body = '',
                created_at = now()
            where a.created_at < now() - interval '48 hours'
               or (a.status = 0 and a.created_at < now() - interval '1 minute')
            """;
    private static final String FIND = """
            select request_hash, status, media_type, location, sealed_body from idempotent_answer
            where tenant_id = ?1 and route = ?2 and key = ?3
            """;
    private static final String COMPLETE = """
            update idempotent_answer set status = ?4, media_type = ?5, location = ?6, sealed_body = ?7
            where tenant_id = ?1 and route = ?2 and key = ?3 and status = 0
            """;
    private static final String ABANDON = """
            delete from idempotent_answer where tenant_id = ?1 and route = ?2 and key = ?3 and status = 0
            """;
    private static final String DELETE_OLD = """
            delete from idempotent_answer where created_at < ?1
            """;

    private final TenantScope scope;
    private final Seal seal;

    @Inject
    JpaIdempotentAnswers(TenantScope scope, Seal seal) {
        this.scope = scope;
        this.seal = seal;
    }

    @Override
    public Beginning begin(TenantId tenant, String route, String key, byte[] requestHash) {
        boolean isFirst =
                query(BEGIN, tenant, route, key).setParameter(4, requestHash).executeUpdate() == 1;
        if (isFirst) {
            return new Beginning.Fresh();
        }
        List<?> found = query(FIND, tenant, route, key).getResultList();
        // None when it was abandoned between the two statements: the caller tries again and is the first.
        return found.isEmpty() ? new Beginning.Running() : judged(tenant, route, key, requestHash, found.get(0));
    }

    private Beginning judged(TenantId tenant, String route, String key, byte[] requestHash, Object found) {
        Object[] row = (Object[]) found;
        if (!Arrays.equals(requestHash, (byte[]) row[0])) {
            return new Beginning.DifferentRequest();
        }
        int status = ((Number) row[1]).intValue();
        if (status == 0) {
            return new Beginning.Running();
        }
        byte[] body = seal.open(tenant, PURPOSE, rowId(route, key), (byte[]) row[4]);
        return new Beginning.Replay(new KeptAnswer(status, (String) row[2], (String) row[3], body));
    }

    @Override
    public void complete(TenantId tenant, String route, String key, KeptAnswer answer) {
        query(COMPLETE, tenant, route, key)
                .setParameter(4, answer.status())
                .setParameter(5, answer.mediaType())
                .setParameter(6, answer.location())
                .setParameter(7, seal.seal(tenant, PURPOSE, rowId(route, key), answer.body()))
                .executeUpdate();
    }

    @Override
    public void abandon(TenantId tenant, String route, String key) {
        query(ABANDON, tenant, route, key).executeUpdate();
    }

    @Override
    public int deleteOlderThan(Instant time) {
        return scope.ofPlatform()
                .createNativeQuery(DELETE_OLD)
                .setParameter(1, Timestamp.from(time))
                .executeUpdate();
    }

    private Query query(String sql, TenantId tenant, String route, String key) {
        return scope.of(tenant)
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, route)
                .setParameter(3, key);
    }

    /** The table's key is text; sealed bytes are bound to a UUID made of it. */
    private static UUID rowId(String route, String key) {
        return UUID.nameUUIDFromBytes((route + '\n' + key).getBytes(StandardCharsets.UTF_8));
    }
}
