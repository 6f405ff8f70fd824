package io.posthorn.api.body;

import io.posthorn.api.json.Faults;
import io.posthorn.api.json.Members;
import java.util.Optional;
import java.util.Set;

/** Reads bodies that carry a reason at most. */
public final class Reasons {
    private static final int MOST = 500;

    private Reasons() {}

    /** @return what the caller said; nothing when the body is empty or has no reason */
    public static String read(byte[] body) {
        if (body.length == 0) {
            return "";
        }
        Faults faults = new Faults();
        Optional<String> reason =
                Members.of(body, faults, Set.of("reason")).optional("reason").textUpTo(MOST);
        faults.refuseIfAny();
        return reason.orElse("");
    }

    /** Takes {@code {}} and no body at all. */
    public static void refuseAnyMember(byte[] body) {
        if (body.length > 0) {
            Faults faults = new Faults();
            Members.of(body, faults, Set.of());
            faults.refuseIfAny();
        }
    }
}
