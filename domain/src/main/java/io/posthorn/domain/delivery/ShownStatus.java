package io.posthorn.domain.delivery;

import io.posthorn.domain.kernel.Refused;

/** The status that people see, and what they are told when it forbids what they want. */
final class ShownStatus {
    static final String RESENT = "resent";

    private ShownStatus() {}

    /** Of a delivery {@code d} with its webhook {@code k} and its open work {@code w}, if any, beside it. */
    static final String SQL = """
            case when w.lease_until is not null then 'sending'
                 when d.status in ('queued', 'retrying') and k.status <> 'active' then 'held'
                 else d.status end
            """;

    /** @param deed what was asked for, as in "cannot be resent" */
    static Refused forbids(String shown, String deed) {
        return Refused.conflict(
                "delivery_status", "A delivery that is " + shown + " cannot be " + deed + "." + instead(shown, deed));
    }

    private static String instead(String shown, String deed) {
        return switch (shown) {
            case "sending" -> " Wait for its result.";
            case "queued", "retrying" ->
                deed.equals(RESENT) ? " It is sent by itself; to begin anew at once, cancel it first." : "";
            case "held" ->
                deed.equals(RESENT) ? " It is sent once its webhook is resumed; to begin anew, cancel it first." : "";
            default -> "";
        };
    }
}
