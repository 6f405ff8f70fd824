package io.posthorn.domain.delivery;

import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Writes many settlements: first the fence, then only what the fence let through. */
final class SettleBatch {
    /** @return how many counted */
    int write(Statements sql, Collection<Settlement> settlements) throws SQLException {
        Set<UUID> ours = new HashSet<>();
        List<Settlement> retried =
                only(settlements, settlement -> settlement.retryIn().isPresent());
        List<Settlement> ended =
                only(settlements, settlement -> settlement.retryIn().isEmpty());
        if (!retried.isEmpty()) {
            ours.addAll(retry(sql, retried));
        }
        if (!ended.isEmpty()) {
            ours.addAll(finish(sql, ended));
        }
        List<Settlement> counted = only(settlements, settlement -> ours.contains(id(settlement)));
        if (!counted.isEmpty()) {
            attempts(sql, counted);
            deliveries(sql, counted);
            cancelOfDeleted(sql, retried);
        }
        new WebhookReactions(sql).write(counted);
        return counted.size();
    }

    private static List<Settlement> only(Collection<Settlement> all, Function<Settlement, Boolean> test) {
        return all.stream().filter(test::apply).toList();
    }

    private static UUID id(Settlement settlement) {
        return settlement.claimed().id().value();
    }

    private static List<UUID> retry(Statements sql, List<Settlement> retried) throws SQLException {
        return sql.query(
                SettleStatements.RETRY,
                row -> row.getObject(1, UUID.class),
                Column.uuids(retried, SettleBatch::id),
                Column.of("bigint", retried, settlement -> settlement.claimed().epoch()),
                Column.of("integer", retried, settlement -> settlement.claimed().attempt()),
                Column.of(
                        "bigint",
                        retried,
                        settlement -> settlement.retryIn().orElseThrow().toMillis()),
                Column.of("boolean", retried, Settlement::freshRound));
    }

    private static List<UUID> finish(Statements sql, List<Settlement> ended) throws SQLException {
        return sql.query(
                SettleStatements.FINISH,
                row -> row.getObject(1, UUID.class),
                Column.uuids(ended, SettleBatch::id),
                Column.of("bigint", ended, settlement -> settlement.claimed().epoch()),
                Column.of("boolean", ended, settlement -> settlement.result().isAccepted()));
    }

    /** A retry of a webhook that was deleted while the attempt ran has nowhere to go. */
    private static void cancelOfDeleted(Statements sql, List<Settlement> retried) throws SQLException {
        if (!retried.isEmpty()) {
            sql.update(SettleStatements.CANCEL_OF_DELETED, Column.uuids(retried, SettleBatch::id));
        }
    }

    private static void attempts(Statements sql, List<Settlement> counted) throws SQLException {
        sql.update(
                SettleStatements.ATTEMPTS,
                Column.uuids(counted, SettleBatch::id),
                Column.of("integer", counted, settlement -> settlement.claimed().attempt()),
                Column.uuids(
                        counted,
                        settlement -> settlement.claimed().recipient().tenant().value()),
                Column.of("timestamptz", counted, settlement -> timestamp(settlement.startedAt())),
                Column.texts(
                        counted, settlement -> settlement.claimed().trigger().word()),
                Column.texts(
                        counted, settlement -> settlement.result().outcome().word()),
                Column.of("integer", counted, settlement -> settlement.result().code()),
                Column.texts(counted, SettleBatch::error),
                Column.of("integer", counted, SettleBatch::millis),
                Column.texts(counted, settlement -> settlement.result().address()),
                Column.texts(counted, settlement -> settlement.sent().line()),
                Column.texts(
                        counted,
                        settlement -> HeaderText.write(settlement.sent().headers())),
                Column.of("bytea", counted, settlement -> settlement.sent().head()),
                Column.of("bytea", counted, settlement -> settlement.sent().tail()),
                Column.of("boolean", counted, settlement -> settlement.sent().reduced()),
                Column.texts(
                        counted,
                        settlement ->
                                HeaderText.write(settlement.result().answer().headers())),
                Column.of(
                        "bytea",
                        counted,
                        settlement -> settlement.result().answer().body()),
                Column.of(
                        "boolean",
                        counted,
                        settlement -> settlement.result().answer().truncated()));
    }

    private static void deliveries(Statements sql, List<Settlement> counted) throws SQLException {
        List<UUID> ids = counted.stream().map(SettleBatch::id).toList();
        sql.update(
                SettleStatements.DELIVERIES,
                Column.uuids(ids, id -> id),
                Column.texts(counted, settlement -> settlement.next().word()),
                Column.of("integer", counted, settlement -> settlement.claimed().attempt()),
                Column.of("timestamptz", counted, settlement -> timestamp(settlement.startedAt())),
                Column.of("integer", counted, settlement -> settlement.result().code()),
                Column.texts(counted, SettleBatch::error),
                Column.of("integer", counted, SettleBatch::millis),
                Column.uuids(ids, id -> id),
                ids.stream().min(PgDispatchLedger.AS_POSTGRES).orElseThrow(),
                ids.stream().max(PgDispatchLedger.AS_POSTGRES).orElseThrow());
    }

    private static String error(Settlement settlement) {
        return settlement.result().error().map(ErrorClass::word).orElse("");
    }

    private static int millis(Settlement settlement) {
        return (int) settlement.result().duration().toMillis();
    }

    private static Object timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
