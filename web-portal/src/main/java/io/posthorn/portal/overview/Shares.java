package io.posthorn.portal.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the deliveries of a span divide over the shown statuses.
 *
 * @param parts in the order of a delivery's life, those without any left out
 */
public record Shares(long total, List<Share> parts, Map<String, Long> counts) {
    private static final List<String> ORDER = List.of(
            "delivered",
            "sending",
            "queued",
            "retrying",
            "held",
            "doubtful",
            "failed",
            "quarantined",
            "cancelled",
            "superseded");
    private static final double WIDTH = 1000;
    private static final double THINNEST = 6;

    /** One part; x and width of a bar that is 1000 wide, thin parts thickened until they can be seen. */
    public record Share(String status, long count, String shown, double x, double width) {}

    static Shares of(Map<String, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        List<String> present = ORDER.stream()
                .filter(status -> counts.getOrDefault(status, 0L) > 0)
                .toList();
        double spare = WIDTH - THINNEST * present.size();
        List<Share> parts = new ArrayList<>();
        double x = 0;
        for (String status : present) {
            long count = counts.getOrDefault(status, 0L);
            double width = THINNEST + spare * count / total;
            parts.add(new Share(status, count, grouped(count), x, width));
            x += width;
        }
        return new Shares(total, parts, counts);
    }

    private static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public String getAll() {
        return grouped(total);
    }

    /** @return the share that reached its receiver of all that ended, with one decimal */
    public String getDeliveredPercent() {
        long delivered = count("delivered");
        long ended = delivered + count("failed") + count("doubtful") + count("quarantined");
        return ended == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f %%", Math.floor(1000.0 * delivered / ended) / 10);
    }

    public String getOpen() {
        return grouped(count("queued") + count("sending") + count("retrying") + count("held"));
    }

    public String getHeld() {
        return grouped(count("held"));
    }

    public String getTrouble() {
        return grouped(count("failed") + count("doubtful") + count("quarantined"));
    }

    private long count(String status) {
        return counts.getOrDefault(status, 0L);
    }
}
