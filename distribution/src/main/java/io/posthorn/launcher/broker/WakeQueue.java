package io.posthorn.launcher.broker;

import java.util.ArrayList;
import java.util.List;

/**
 * The one queue. A wake-up only says "look at this webhook now", and the sweeper looks a second later anyway. So its
 * limits are chosen for the sender: a full queue drops the new message, without an error if it is non-persistent.
 * FLOW_CONTROL would hold the sender up, and REMOVE_OLDEST searches the whole queue for each message (measured: 3 ms
 * at 10,000 messages, 55 ms at 50,000). The small flow limit lets several nodes share the work evenly.
 */
final class WakeQueue {
    static final String NAME = "posthorn.wake";

    private static final List<String> LIMITS = List.of(
            "maxNumMsgs=20000",
            "maxBytesPerMsg=16k",
            "limitBehavior=REJECT_NEWEST",
            "consumerFlowLimit=50",
            "useDMQ=false");

    private WakeQueue() {}

    static List<String> create() {
        var words = new ArrayList<>(List.of("create", "dst", "-t", "q", "-n", NAME));
        LIMITS.forEach(limit -> words.addAll(List.of("-o", limit)));
        return words;
    }

    static List<String> query() {
        return List.of("query", "dst", "-t", "q", "-n", NAME);
    }
}
