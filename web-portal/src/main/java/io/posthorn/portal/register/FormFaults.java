package io.posthorn.portal.register;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.portal.shell.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the field at which a refusal of the domain is told. */
final class FormFaults {
    /** Objects whose members have fields of their own. */
    private static final Set<String> OBJECTS = Set.of("retry", "settings", "trigger", "on_failure");

    private static final String HEADERS = "headers";

    private FormFaults() {}

    /** Puts each fault beside its field; above the form stands how many there are, or what is about the whole. */
    static void tell(Refused refused, WebhookForm form, Notices notices) {
        Map<String, String> faults = of(refused);
        form.getFaults().putAll(faults);
        if (faults.isEmpty() || faults.containsKey("")) {
            notices.refused(refused);
        } else {
            notices.bad("form.wrong", faults.size());
        }
    }

    /** @return sentences by field */
    static Map<String, String> of(Refused refused) {
        Map<String, String> faults = new LinkedHashMap<>();
        refused.faults()
                .forEach(fault ->
                        faults.merge(field(fault.pointer()), sentence(fault), (one, other) -> one + " " + other));
        return faults;
    }

    /** @return for {@code /retry/delays_seconds/2} the field {@code retry/delays_seconds} */
    private static String field(String pointer) {
        String[] steps = pointer.split("/", -1);
        if (steps.length < 2) {
            return "";
        }
        return OBJECTS.contains(steps[1]) && steps.length > 2 ? steps[1] + "/" + steps[2] : steps[1];
    }

    /** One field holds all headers, so it is said which one is meant. */
    private static String sentence(Fault fault) {
        String prefix = "/" + HEADERS + "/";
        return fault.pointer().startsWith(prefix)
                ? fault.pointer().substring(prefix.length()).replace("~1", "/").replace("~0", "~") + ": "
                        + fault.detail()
                : fault.detail();
    }
}
