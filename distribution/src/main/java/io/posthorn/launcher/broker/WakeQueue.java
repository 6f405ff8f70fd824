package io.posthorn.launcher.broker;

import java.util.List;

/**
 * The one queue. A wake-up only says "look at this webhook now", and the sweeper looks a second later anyway. So its
 * limits are chosen so that a sender is never held up and never gets an error: a full queue drops its oldest message.
 * The small flow limit lets several nodes share the work evenly.
 */
final class WakeQueue {
    static final String NAME = "posthorn.wake";

    private static final List<String> LIMITS = List.of(
            "maxNumMsgs=50000",
            "maxBytesPerMsg=16k",
            "limitBehavior=REMOVE_OLDEST",
            "consumerFlowLimit=50",
            "useDMQ=false");

    private WakeQueue() {}

    static List<String> create() {
        var words = new java.util.ArrayList<>(List.of("create", "dst", "-t", "q", "-n", NAME));
        LIMITS.forEach(limit -> words.addAll(List.of("-o", limit)));
        return words;
    }

    static List<String> query() {
        return List.of("query", "dst", "-t", "q", "-n", NAME);
    }
}
