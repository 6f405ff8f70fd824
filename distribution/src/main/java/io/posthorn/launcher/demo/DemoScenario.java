package io.posthorn.launcher.demo;

import io.posthorn.launcher.Running;
import io.posthorn.launcher.Scenario;
import io.posthorn.launcher.process.Progress;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Publishes two real payloads under two contracts to a receiver that refuses each event once, has one of each resent,
 * and prints what came of it. Unless it is played {@code --once}, the receiver stays, and refuses nothing any more.
 */
public final class DemoScenario implements Scenario {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int play(Running product, List<String> arguments, Progress progress) throws Exception {
        var inbox = Inbox.open(Clock.systemUTC());
        var stays = false;
        try {
            var seeded = new Seeds(Api.of(product), new SecureRandom()).plant(inbox);
            tell(inbox, seeded, progress);
            var table = play(seeded);
            table.lines().forEach(progress::line);
            stays = table.holds() && !arguments.contains("--once");
            inbox.settle();
            return table.holds() ? 0 : 1;
        } finally {
            if (!stays) {
                inbox.close();
            }
        }
    }

    private static Table play(List<Seeded> seeded) throws IOException, InterruptedException {
        var run = UUID.randomUUID();
        var stories = new ArrayList<Story>();
        for (var tenant : seeded) {
            for (var example : Example.values()) {
                stories.add(Story.publish(tenant, example, example.topic() + '/' + run));
            }
        }
        var rows = new ArrayList<Row>();
        for (var story : stories) {
            rows.add(story.follow());
        }
        return new Table(rows);
    }

    private static void tell(Inbox inbox, List<Seeded> seeded, Progress progress) {
        progress.line("");
        progress.line("Inbox at " + inbox.base() + ": answers 503 to the first request of an event, then 200.");
        for (var one : seeded) {
            var tenant = one.tenant();
            progress.line("Tenant " + tenant.slug() + ": profile "
                    + tenant.contract().profile() + ", retries after " + Row.seconds(tenant.delay()) + ".");
        }
        progress.line("");
    }
}
