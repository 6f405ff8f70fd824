package io.posthorn.domain.wire;

/** Which statuses mean "received": a range within 200 to 299. */
public record SuccessRule(int from, int to) {
    /** Every profile so far. */
    public static final SuccessRule TWO_HUNDREDS = new SuccessRule(200, 299);

    public boolean accepts(int status) {
        return status >= from && status <= to;
    }
}
