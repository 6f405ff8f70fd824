package io.posthorn.portal.user;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.portal.shell.Notices;
import java.util.HashMap;
import java.util.Map;

/** Sentences beside the fields that they are about. What is about the whole stands above the page. */
final class FieldFaults {
    private final Map<String, String> sentences = new HashMap<>();

    /** Runs a deed; a refusal becomes sentences. @return whether it was done */
    boolean tried(Runnable deed, Notices notices) {
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            tell(refused, notices);
            return false;
        }
    }

    private void tell(Refused refused, Notices notices) {
        refused.faults().forEach(fault -> tell(fault.pointer().substring(1), fault.detail()));
        if (refused.code().equals("email_taken")) {
            tell("email", refused.detail());
        } else if (refused.faults().isEmpty()) {
            notices.refused(refused);
        }
    }

    void tell(String field, String sentence) {
        sentences.put(field, sentence);
    }

    Map<String, String> sentences() {
        return sentences;
    }
}
