package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Statements;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes publishing idempotent: an event claims its uid and its Idempotency-Key, and only one event gets them. A uid stands for
 * an event's content, a key for the whole request, its uid included; what is taken as a duplicate leaves its key there too.
 */
final class Claims {
    private static final String UID = "uid";
    private static final String KEY = "key";

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

    private record Claim(Name name, EventId event, byte[] hash) {
        boolean isFor(Claim other) {
            return Arrays.equals(hash, other.hash);
        }
    }

    /** @return one ruling per event, in order */
    List<Ruling> rule(List<Admitted> events) throws SQLException {
        List<Claim> wanted = events.stream().flatMap(event -> claims(event)).toList();
        if (wanted.isEmpty()) {
            return events.stream().<Ruling>map(event -> new Ruling.Fresh()).toList();
        }
        insert(wanted);
        Map<Name, Claim> rows = rows(wanted);
        Set<EventId> ours = events.stream().map(Admitted::id).collect(Collectors.toSet());
        Map<Name, Claim> held = new HashMap<>(rows);
        held.values().removeIf(row -> ours.contains(row.event()));
        List<Ruling> rulings = events.stream().map(event -> ruling(event, held)).toList();
        rows.values().removeIf(row -> !ours.contains(row.event()));
        mend(rows, held);
        return rulings;
    }

    /** The key before the uid: whoever repeats a request is told of the request, not of its parts. */
    private static Stream<Claim> claims(Admitted event) {
        Stream<Claim> key =
                event.event().idempotencyKey().stream().map(value -> claim(event, KEY, value, event.requestHash()));
        Stream<Claim> uid = event.event().uid().stream().map(value -> claim(event, UID, value, event.bodyHash()));
        return Stream.concat(key, uid);
    }

    private static Claim claim(Admitted event, String kind, String value, byte[] hash) {
        return new Claim(new Name(event.tenant(), kind, value), event.id(), hash);
    }

    /** @param held what others hold; what this event comes to hold is added, for those behind it */
    private static Ruling ruling(Admitted event, Map<Name, Claim> held) {
        List<Claim> own = claims(event).toList();
        Optional<EventId> first = Optional.empty();
        for (Claim claim : own) {
            Optional<Claim> holder = Optional.ofNullable(held.get(claim.name()));
            if (holder.filter(other -> !other.isFor(claim)).isPresent()) {
                return new Ruling.Taken(taken(claim.name()));
            }
            first = first.or(() -> holder.map(Claim::event));
        }
        EventId stored = first.orElse(event.id());
        own.forEach(claim -> held.putIfAbsent(claim.name(), new Claim(claim.name(), stored, claim.hash())));
        return first.<Ruling>map(Ruling.Duplicate::new).orElseGet(Ruling.Fresh::new);
    }

    private static Refused taken(Name name) {
        boolean isUid = name.kind().equals(UID);
        String detail = isUid
                ? "The uid \"" + name.value() + "\" was used before for an event with another content."
                : "This Idempotency-Key was used for another request.";
        return new Refused(
                isUid ? Refused.Reason.CONFLICT : Refused.Reason.INVALID,
                isUid ? "uid_reused" : "idempotency_reused",
                detail,
                isUid ? List.of(new Refused.Fault("/uid", "uid_reused", detail)) : List.of());
    }

    private void insert(List<Claim> wanted) throws SQLException {
        sql.update(
                PublishStatements.CLAIM,
                tenants(wanted),
                kinds(wanted),
                values(wanted),
                Column.uuids(wanted, claim -> claim.event().value()),
                Column.of("bytea", wanted, Claim::hash));
    }

    private Map<Name, Claim> rows(List<Claim> wanted) throws SQLException {
        Map<Name, Claim> rows = new HashMap<>();
        sql.query(
                        PublishStatements.CLAIMED,
                        row -> new Claim(
                                new Name(
                                        new TenantId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)),
                                new EventId(row.getObject(4, UUID.class)),
                                row.getBytes(5)),
                        tenants(wanted),
                        kinds(wanted),
                        values(wanted))
                .forEach(claim -> rows.put(claim.name(), claim));
        return rows;
    }

    /** Rows that this batch made under an event that is not stored pass to the one that is, or go. */
    private void mend(Map<Name, Claim> made, Map<Name, Claim> held) throws SQLException {
        List<Claim> gone = made.values().stream()
                .filter(row -> !held.containsKey(row.name()))
                .toList();
        List<Claim> passed = made.values().stream()
                .flatMap(row -> Optional.ofNullable(held.get(row.name())).stream()
                        .filter(holder -> !holder.event().equals(row.event())))
                .toList();
        if (!gone.isEmpty()) {
            sql.update(PublishStatements.UNCLAIM, tenants(gone), kinds(gone), values(gone));
        }
        if (!passed.isEmpty()) {
            sql.update(
                    PublishStatements.PASS_CLAIM,
                    tenants(passed),
                    kinds(passed),
                    values(passed),
                    Column.uuids(passed, claim -> claim.event().value()),
                    Column.of("bytea", passed, Claim::hash));
        }
    }

    private static Column tenants(List<Claim> claims) {
        return Column.uuids(claims, claim -> claim.name().tenant().value());
    }

    private static Column kinds(List<Claim> claims) {
        return Column.texts(claims, claim -> claim.name().kind());
    }

    private static Column values(List<Claim> claims) {
        return Column.texts(claims, claim -> claim.name().value());
    }
}
