package io.posthorn.domain.audit;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;

/** Port: writes down who did what, in the same transaction as the deed; entries are never changed. */
public interface AuditTrail {
    /** Characters a reason may have. */
    int LONGEST_REASON = 500;

    /**
     * Stands before a deed, so that none is done that could not be written down.
     *
     * @throws Refused for a reason that is too long, or that no table can hold
     */
    static void judge(String reason) {
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Refused.invalid(
                    "/reason", "reason", "A reason has at most " + LONGEST_REASON + " characters and no NUL.");
        }
    }

    /**
     * @param action verb and noun, for example {@code webhook.pause}
     * @param object id of the thing
     * @param reason what the person said, may be empty
     */
    void record(TenantId tenant, Actor actor, String action, String object, String reason);
}
