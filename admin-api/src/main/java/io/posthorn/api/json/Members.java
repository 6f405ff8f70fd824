package io.posthorn.api.json;

import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the members of one object by name and type. Each wrong place becomes a fault instead of an exception, so that the
 * caller hears of all of them; after {@link Faults#refuseIfAny()} every required value is there.
 */
public final class Members {
    private final Map<String, JsonSlice> members;
    /** Nothing is missed in what could not be opened, which is a fault already. */
    private final boolean isOpen;

    private final String pointer;
    private final Faults faults;

    private Members(Optional<Map<String, JsonSlice>> members, String pointer, Faults faults) {
        this.members = members.orElse(Map.of());
        this.isOpen = members.isPresent();
        this.pointer = pointer;
        this.faults = faults;
    }

    /**
     * Opens a whole body.
     *
     * @param known names it may have; every other one is a fault
     * @throws Refused MALFORMED when the body is no JSON object
     */
    public static Members of(byte[] body, Faults faults, Set<String> known) {
        return of(JsonSlice.read(body), faults, known);
    }

    /** Opens an object within a document. */
    public static Members of(JsonSlice object, Faults faults, Set<String> known) {
        Members members = new Members(read(object, faults), object.pointer(), faults);
        members.members.forEach((name, member) -> {
            if (!known.contains(name)) {
                faults.malformed(member.pointer(), "unknown_member", "There is no member \"" + name + "\" here.");
            }
        });
        return members;
    }

    /** Opens an object whose names the caller chooses, such as headers, or whose other names somebody else judges. */
    public static Members ofAnyNames(JsonSlice object, Faults faults) {
        return new Members(read(object, faults), object.pointer(), faults);
    }

    private static Optional<Map<String, JsonSlice>> read(JsonSlice object, Faults faults) {
        if (object.kind() != JsonKind.OBJECT) {
            faults.malformed(object.pointer(), "type", "An object is expected here.");
            return Optional.empty();
        }
        try {
            return Optional.of(object.members());
        } catch (Refused twice) {
            String at = twice.faults().isEmpty()
                    ? object.pointer()
                    : twice.faults().get(0).pointer();
            faults.malformed(at, "duplicate_member", twice.detail());
            return Optional.empty();
        }
    }

    /** @return the member; when it is missing or null, that is a fault */
    public Member required(String name) {
        Member member = optional(name);
        if (isOpen && member.isAbsent()) {
            faults.malformed(member.pointer(), "required", "The member \"" + name + "\" is required.");
        }
        return member;
    }

    /** @return the member; null is read like an absent one */
    public Member optional(String name) {
        Optional<JsonSlice> value = Optional.ofNullable(members.get(name)).filter(slice -> !slice.isNull());
        return new Member(value, JsonPointers.child(pointer, name), faults);
    }

    /** @return the member as {@link #optional}, where null is none of its values and a fault */
    public Member unlessNull(String name) {
        Member member = optional(name);
        if (isNull(name)) {
            faults.malformed(
                    member.pointer(), "type", "The member \"" + name + "\" may be left out, but is never null.");
        }
        return member;
    }

    /** @return the member whatever its type, null included; when it is missing, that is a fault */
    public Optional<JsonSlice> present(String name) {
        Optional<JsonSlice> value = Optional.ofNullable(members.get(name));
        if (value.isEmpty()) {
            required(name);
        }
        return value;
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    public boolean isNull(String name) {
        JsonSlice slice = members.get(name);
        return slice != null && slice.isNull();
    }

    public Set<String> names() {
        return members.keySet();
    }
}
