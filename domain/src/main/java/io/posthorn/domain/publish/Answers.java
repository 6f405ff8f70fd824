package io.posthorn.domain.publish;

import io.posthorn.domain.event.EventId;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.publish.FanOut.Fanned;
import io.posthorn.domain.webhook.WebhookId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects, in the order of the requests, what is answered for each event of a batch. */
final class Answers {
    /** An answer that is known only when the batch is written, or at once. */
    private record Pending(List<Admitted> event, List<PublishResult> known) {
        static Pending of(Admitted event) {
            return new Pending(List.of(event), List.of());
        }

        static Pending of(PublishResult result) {
            return new Pending(List.of(), List.of(result));
        }
    }

    private static final PublishResult NEVER = new PublishResult.Rejected(
            new Refused(Refused.Reason.UNAVAILABLE, "unavailable", "The event was not stored."));

    private final List<List<Pending>> submissions = new ArrayList<>();
    private final Map<EventId, PublishResult> results = new HashMap<>();
    private final Map<EventId, EventId> duplicates = new HashMap<>();

    void begin() {
        submissions.add(new ArrayList<>());
    }

    void add(PublishResult result) {
        submissions.get(submissions.size() - 1).add(Pending.of(result));
    }

    void expect(Admitted event) {
        submissions.get(submissions.size() - 1).add(Pending.of(event));
    }

    void rule(Admitted event, Claims.Ruling ruling) {
        if (ruling instanceof Claims.Ruling.Duplicate duplicate) {
            duplicates.put(event.id(), duplicate.of());
        } else if (ruling instanceof Claims.Ruling.Taken taken) {
            results.put(event.id(), new PublishResult.Rejected(taken.why()));
        }
    }

    void refuse(Map<EventId, Refused> rejected) {
        rejected.forEach((id, why) -> results.put(id, new PublishResult.Rejected(why)));
    }

    Collection<EventId> duplicatesOf() {
        return duplicates.values();
    }

    void settle(List<Admitted> fresh, List<Fanned> deliveries, Map<EventId, List<WebhookId>> matchedBefore) {
        Map<EventId, List<WebhookId>> matched = deliveries.stream()
                .collect(Collectors.groupingBy(
                        delivery -> delivery.event().id(), Collectors.mapping(Fanned::webhook, Collectors.toList())));
        for (Admitted event : fresh) {
            List<String> warnings =
                    event.faults().stream().map(Answers::sentence).toList();
            results.put(event.id(), accepted(event.id(), false, matched.getOrDefault(event.id(), List.of()), warnings));
        }
        duplicates.forEach((id, first) ->
                results.put(id, accepted(first, true, matchedBefore.getOrDefault(first, List.of()), List.of())));
    }

    private static PublishResult accepted(
            EventId id, boolean duplicate, List<WebhookId> matched, List<String> warnings) {
        return new PublishResult.Accepted(new Receipt(id, duplicate, matched, warnings));
    }

    private static String sentence(Fault fault) {
        return fault.pointer() + ": " + fault.detail();
    }

    List<List<PublishResult>> results() {
        return submissions.stream()
                .map(submission -> submission.stream().map(this::result).toList())
                .toList();
    }

    private PublishResult result(Pending pending) {
        return pending.known().isEmpty()
                ? results.getOrDefault(pending.event().get(0).id(), NEVER)
                : pending.known().get(0);
    }
}
