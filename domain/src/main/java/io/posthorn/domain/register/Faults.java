package io.posthorn.domain.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with one request, so that its sender mends everything at once. */
final class Faults {
    /** A value of another type than its member has: the request cannot be read. */
    static final String TYPE = "type";

    private final List<Fault> all = new ArrayList<>();

    void add(String pointer, String code, String detail) {
        all.add(new Fault(pointer, code, detail));
    }

    /** @return empty when the check refused; its faults are kept */
    <T> Optional<T> judge(Supplier<T> check) {
        return judge("", check);
    }

    /** @param pointer stands in place of the check's own pointers, unless empty */
    <T> Optional<T> judge(String pointer, Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (Refused refused) {
            if (refused.reason() != Refused.Reason.INVALID) {
                throw refused;
            }
            refused.faults().forEach(fault -> all.add(pointer.isEmpty() ? fault : moved(fault, pointer)));
            return Optional.empty();
        }
    }

    private static Fault moved(Fault fault, String pointer) {
        return new Fault(pointer, fault.code(), fault.detail());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** @throws Refused with all of them, unless there are none */
    void refuse() {
        if (!all.isEmpty()) {
            throw all.stream().anyMatch(fault -> fault.code().equals(TYPE))
                    ? new Refused(
                            Refused.Reason.MALFORMED, "malformed", all.get(0).detail(), all)
                    : Refused.invalid(all);
        }
    }
}
