package io.posthorn.launcher.demo;

import static io.posthorn.launcher.demo.Aspect.LEDGER;
import static io.posthorn.launcher.demo.Aspect.RESEND;

import io.posthorn.launcher.demo.receiver.Fault;
import io.posthorn.launcher.demo.receiver.Uuids;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Front's list of one webhook's events, and its resend. One event for one webhook is Posthorn's delivery, and the id of
 * that, as a UUID, stays the same over all runs.
 *
 * @param vendor Front's routes
 * @param webhookId as the registration told it
 * @param today in UTC
 */
record FrontEvents(Api vendor, String webhookId, LocalDate today) {
    private static final Printed RECORD = new Printed("front/event-record.json");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

    /** The list of what failed is the one that the guide prints, but for ids and time. */
    void checkFailed(Recorded delivery, Findings findings) throws IOException, InterruptedException {
        var failed = list(false);
        findings.expect(LEDGER, "events listed as failed", 1, failed.size());
        for (var event : failed) {
            var created = event.getString("createdDateTime", "");
            var expected = RECORD.with(Json.createObjectBuilder(id(delivery))
                    .add("webhookId", webhookId)
                    .add("createdDateTime", created)
                    .build());
            findings.expect(LEDGER, "the event listed as failed", expected, event);
            findings.check(LEDGER, "createdDateTime", timeFault(created));
        }
    }

    void resend(Recorded delivery) throws IOException, InterruptedException {
        var path = "/api/WebhooksEvents/" + Uuids.of(delivery.id()) + "/resend";
        vendor.post(path, new byte[0]).is(202);
    }

    /** After the resend nothing is listed as failed; the same event has had a second run. */
    void checkTaken(Recorded delivery, Findings findings) throws IOException, InterruptedException {
        findings.expect(RESEND, "events still listed as failed", List.of(), list(false));
        var taken = list(true);
        findings.expect(RESEND, "events listed as received", 1, taken.size());
        for (var event : taken) {
            var expected = Json.createObjectBuilder(id(delivery))
                    .add("statusCode", 200)
                    .add("success", true)
                    .add("runsCounter", 2)
                    .build();
            findings.check(RESEND, "the event listed as received", Fault.untold(expected, event));
        }
    }

    /** Asks as the guide does, for some days around today. */
    private List<JsonObject> list(boolean success) throws IOException, InterruptedException {
        var query = "?from=" + today.minusDays(1) + "&to=" + today.plusDays(1) + "&success=" + success
                + "&includePayload=false&includeRuns=false";
        return vendor.get("/api/WebhooksEvents/" + webhookId + query)
                .is(200)
                .array()
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject id(Recorded delivery) {
        var id = Uuids.of(delivery.id()).toString();
        return Json.createObjectBuilder().add("webhookEventId", id).build();
    }

    private static Optional<Fault> timeFault(String time) {
        return LOCAL_TIME.matcher(time).matches()
                ? Optional.empty()
                : Optional.of(new Fault("a local time without zone", time));
    }
}
