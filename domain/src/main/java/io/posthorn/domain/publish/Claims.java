package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes publishing idempotent: an event claims its uid and its Idempotency-Key, and only one event gets them. */
final class Claims {
    private final Statements sql;

    Claims(Statements sql) {
        this.sql = sql;
    }

    /** What became of an event's claims. */
    sealed interface Ruling {
        /** Nobody had them. */
        record Fresh() implements Ruling {}

        /** The same content was taken before. */
        record Duplicate(EventId of) implements Ruling {}

        /** Something else was. */
        record Taken(Refused why) implements Ruling {}
    }

    private record Name(TenantId tenant, String kind, String value) {}

    private record Claim(Name name, EventId event, byte[] bodyHash) {}

    /** @return one ruling per event, in order */
    List<Ruling> rule(List<Admitted> events) throws SQLException {
        List<Claim> wanted =
                events.stream().flatMap(event -> claims(event).stream()).toList();
        if (wanted.isEmpty()) {
            return events.stream().<Ruling>map(event -> new Ruling.Fresh()).toList();
        }
        insert(wanted);
        Map<Name, Claim> holders = holders(wanted);
        List<Ruling> rulings = new ArrayList<>();
        List<Admitted> losers = new ArrayList<>();
        Set<EventId> lost = new HashSet<>();
        for (Admitted event : events) {
            Ruling ruling = ruling(event, holders, lost);
            rulings.add(ruling);
            if (!(ruling instanceof Ruling.Fresh)) {
                losers.add(event);
                lost.add(event.id());
            }
        }
        forget(losers);
        return rulings;
    }

    private static List<Claim> claims(Admitted event) {
        List<Claim> claims = new ArrayList<>();
        event.event().uid().ifPresent(uid -> claims.add(claim(event, "uid", uid)));
        event.event().idempotencyKey().ifPresent(key -> claims.add(claim(event, "key", key)));
        return claims;
    }

    private static Claim claim(Admitted event, String kind, String value) {
        return new Claim(new Name(event.tenant(), kind, value), event.id(), event.bodyHash());
    }

    private static Ruling ruling(Admitted event, Map<Name, Claim> holders, Set<EventId> lost) {
        for (Claim own : claims(event)) {
            Claim holder = Optional.ofNullable(holders.get(own.name())).orElse(own);
            if (holder.event().equals(event.id())) {
                continue;
            }
            boolean holderIsStored = !lost.contains(holder.event());
            if (holderIsStored && Arrays.equals(holder.bodyHash(), own.bodyHash())) {
                return new Ruling.Duplicate(holder.event());
            }
            return new Ruling.Taken(taken(own.name()));
        }
        return new Ruling.Fresh();
    }

    private static Refused taken(Name name) {
        boolean isUid = name.kind().equals("uid");
        String what = isUid ? "The uid \"" + name.value() + "\"" : "The Idempotency-Key";
        String detail = what + " was used before for an event with another content.";
        return new Refused(
                isUid ? Refused.Reason.CONFLICT : Refused.Reason.INVALID,
                isUid ? "uid_reused" : "idempotency_reused",
                detail,
                isUid ? List.of(new Refused.Fault("/uid", "uid_reused", detail)) : List.of());
    }

    private void insert(List<Claim> wanted) throws SQLException {
        sql.update(
                PublishStatements.CLAIM,
                Column.uuids(wanted, claim -> claim.name().tenant().value()),
                Column.texts(wanted, claim -> claim.name().kind()),
                Column.texts(wanted, claim -> claim.name().value()),
                Column.uuids(wanted, claim -> claim.event().value()),
                Column.of("bytea", wanted, Claim::bodyHash));
    }

    private Map<Name, Claim> holders(List<Claim> wanted) throws SQLException {
        Map<Name, Claim> holders = new HashMap<>();
        sql.query(
                        PublishStatements.CLAIMED,
                        row -> new Claim(
                                new Name(
                                        new TenantId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                                new EventId(row.getObject(4, UUID.class)),
                                row.getBytes(5)),
                        Column.uuids(wanted, claim -> claim.name().tenant().value()),
                        Column.texts(wanted, claim -> claim.name().kind()),
                        Column.texts(wanted, claim -> claim.name().value()))
                .forEach(claim -> holders.put(claim.name(), claim));
        return holders;
    }

    /** An event that won one claim and lost the other keeps neither. */
    private void forget(List<Admitted> losers) throws SQLException {
        Set<UUID> ids = losers.stream().map(event -> event.id().value()).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            sql.update(
                    PublishStatements.UNCLAIM,
                    Column.uuids(losers, event -> event.tenant().value()),
                    Column.uuids(ids, id -> id));
        }
    }
}
