package io.posthorn.domain.delivery;

/** Port: partitions ahead, retention behind. */
public interface Housekeeping {
    /** What one call removed. */
    record Dropped(int partitions, int quarantined, int claims, int answers, int secrets) {}

    /** @return how many partitions were missing */
    int makePartitions(int weeksAhead);

    Dropped dropWhatIsOver();
}
