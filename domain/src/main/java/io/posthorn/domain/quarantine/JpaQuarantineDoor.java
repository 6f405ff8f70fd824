package io.posthorn.domain.quarantine;

import io.posthorn.domain.jdbc.NativeRead;
import io.posthorn.domain.jdbc.Where;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TenantScope;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional
class JpaQuarantineDoor implements QuarantineDoor {
    /** What a batch of the API may bring too. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final TenantScope scope;
    private final TopicDirectory directory;

    @Inject
    JpaQuarantineDoor(TenantScope scope, TopicDirectory directory) {
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public Optional<QuarantinedContent> findContent(TenantId tenant, QuarantineId id) {
        Where where = new Where().and("q.tenant_id = ?", tenant.value()).and("q.id = ?", id.value());
        String sql = "select " + QuarantineCells.CONTENT + " from quarantined_event q where " + where;
        return read(tenant, sql, where).stream().findFirst();
    }

    @Override
    public List<QuarantinedContent> listContents(
            TenantId tenant, TopicName topic, Optional<QuarantineId> after, int most) {
        String name = directory.ownName(tenant, topic).value();
        Where where = new Where().and("tenant_id = ?", tenant.value()).and("topic = ?", name);
        after.ifPresent(id -> where.and("id > ?", id.value()));
        String sql = """
                select %s
                from (
                    select first.*, sum(payload_bytes) over (order by id) - payload_bytes as bytes_before
                    from (select * from quarantined_event where %s order by id limit %d) first
                ) q
                where q.bytes_before < %d
                order by q.id
                """.formatted(QuarantineCells.CONTENT, where, most, MOST_BYTES);
        return read(tenant, sql, where);
    }

    private List<QuarantinedContent> read(TenantId tenant, String sql, Where where) {
        return NativeRead.rows(scope.of(tenant), sql, where.parameters(), QuarantineCells::content);
    }

    private static final String LEAVE = """
            delete from quarantined_event q
            using json_to_recordset(cast(?2 as json)) as gone (id uuid, body_hash text)
            where q.tenant_id = ?1 and q.id = gone.id and q.body_hash = decode(gone.body_hash, 'hex')
            """;

    @Override
    public void leave(TenantId tenant, List<QuarantinedContent> published) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        published.forEach(content -> rows.add(named(content)));
        change(tenant, LEAVE, rows);
    }

    private static final String RENEW = """
            update quarantined_event q set faults = judged.faults
            from json_to_recordset(cast(?2 as json)) as judged (id uuid, body_hash text, faults text)
            where q.tenant_id = ?1 and q.id = judged.id and q.body_hash = decode(judged.body_hash, 'hex')
            """;

    @Override
    public void renew(TenantId tenant, List<QuarantinedContent.Judged> broken) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        broken.forEach(judged -> rows.add(named(judged.content()).add("faults", StoredFaults.write(judged.faults()))));
        change(tenant, RENEW, rows);
    }

    private static JsonObjectBuilder named(QuarantinedContent content) {
        return Json.createObjectBuilder()
                .add("id", content.event().id().value().toString())
                .add("body_hash", HexFormat.of().formatHex(content.bodyHash()));
    }

    private void change(TenantId tenant, String sql, JsonArrayBuilder rows) {
        scope.of(tenant)
                .createNativeQuery(sql)
                .setParameter(1, tenant.value())
                .setParameter(2, rows.build().toString())
                .executeUpdate();
    }

    private static final String DISCARD = """
            delete from quarantined_event where tenant_id = ?1 and id = ?2
            """;

    @Override
    public boolean discard(TenantId tenant, QuarantineId id) {
        return scope.of(tenant)
                        .createNativeQuery(DISCARD)
                        .setParameter(1, tenant.value())
                        .setParameter(2, id.value())
                        .executeUpdate()
                > 0;
    }
}
