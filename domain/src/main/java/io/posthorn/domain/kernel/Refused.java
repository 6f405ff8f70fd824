package io.posthorn.domain.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * "This request makes no sense": the caller's mistake, told once with everything that is wrong. Each door maps it in one
 * place: the API to problem+json, the portal to messages.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final String code;
    private final transient List<Fault> faults;
    private final transient Map<String, String> members;

    /** What kind of mistake; the API's status follows from it. */
    public enum Reason {
        /** Cannot be read: 400. */
        MALFORMED,
        /** Not there, or another tenant's: 404. */
        NOT_FOUND,
        /** Stands against something stored: 409. */
        CONFLICT,
        /** Too many bytes: 413. */
        TOO_LARGE,
        /** Can be read, but breaks a rule: 422. */
        INVALID,
        /** Not allowed for this caller: 403. */
        FORBIDDEN,
        /** The house is full or down for now, try later: 503. */
        UNAVAILABLE
    }

    /**
     * One wrong place.
     *
     * @param pointer JSON Pointer into the request, empty for the whole
     * @param code short word a program may switch on
     * @param detail sentence for a person
     */
    public record Fault(String pointer, String code, String detail) {

        /** @return the same fault, where its place is a part of something larger */
        public Fault below(String place) {
            return new Fault(place + pointer, code, detail);
        }
    }

    public Refused(Reason reason, String code, String detail, List<Fault> faults) {
        this(reason, code, detail, faults, Map.of());
    }

    private Refused(Reason reason, String code, String detail, List<Fault> faults, Map<String, String> members) {
        super(detail);
        this.reason = reason;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.members = Map.copyOf(members);
    }

    public Refused(Reason reason, String code, String detail) {
        this(reason, code, detail, List.of());
    }

    /** One member of the request breaks a rule. */
    public static Refused invalid(String pointer, String code, String detail) {
        return new Refused(Reason.INVALID, "invalid", detail, List.of(new Fault(pointer, code, detail)));
    }

    /** Several members break rules; all of them are told at once. */
    public static Refused invalid(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).detail()
                : "The request breaks " + faults.size() + " rules; see the errors.";
        return new Refused(Reason.INVALID, "invalid", detail, faults);
    }

    /** @param what for example "webhook"; another tenant's thing is told the same way as a missing one */
    public static Refused notFound(String what) {
        return new Refused(Reason.NOT_FOUND, "not_found", "There is no such " + what + ".");
    }

    public static Refused conflict(String code, String detail) {
        return new Refused(Reason.CONFLICT, code, detail);
    }

    /** @return the same refusal, which also tells a value under a name of its own */
    public Refused telling(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Refused(reason, code, detail(), faults, more);
    }

    /** @return the same refusal with its places named otherwise */
    public Refused at(UnaryOperator<String> pointers) {
        List<Fault> moved = faults.stream()
                .map(fault -> new Fault(pointers.apply(fault.pointer()), fault.code(), fault.detail()))
                .toList();
        return new Refused(reason, code, detail(), moved, members);
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** @return what it tells beyond the faults, by name */
    public Map<String, String> members() {
        return members;
    }
}
