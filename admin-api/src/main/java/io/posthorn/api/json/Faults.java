package io.posthorn.api.json;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is wrong with one request, told at once.
 *
 * <p>When anything could not be read (400), that decides; otherwise a broken rule does (422).
 */
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();
    private boolean isMalformed;

    /** The shape is wrong: an unknown member, a missing one, another type. */
    void malformed(String pointer, String code, String detail) {
        isMalformed = true;
        faults.add(new Fault(pointer, code, detail));
    }

    /** The shape is right, the value breaks a rule. */
    public void invalid(String pointer, String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    void add(Refused refused, String pointer) {
        isMalformed |= refused.reason() == Reason.MALFORMED;
        if (refused.faults().isEmpty()) {
            faults.add(new Fault(pointer, refused.code(), refused.detail()));
        }
        for (Fault fault : refused.faults()) {
            // A value's own rule names a place of its own; here the member that carried it is meant, or a part of it.
            String place = fault.pointer().startsWith(pointer + "/") ? fault.pointer() : pointer;
            faults.add(new Fault(place, fault.code(), fault.detail()));
        }
    }

    /** @throws Refused when there is any fault, with all of them */
    public void refuseIfAny() {
        if (faults.isEmpty()) {
            return;
        }
        String first = faults.get(0).detail();
        String detail = faults.size() == 1 ? first : faults.size() + " places are wrong. The first: " + first;
        throw isMalformed
                ? new Refused(Reason.MALFORMED, "malformed", detail, faults)
                : new Refused(Reason.INVALID, "invalid", detail, faults);
    }
}
