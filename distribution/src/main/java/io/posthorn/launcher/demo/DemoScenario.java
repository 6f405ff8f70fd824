package io.posthorn.launcher.demo;

import io.posthorn.launcher.Running;
import io.posthorn.launcher.Scenario;
import io.posthorn.launcher.demo.receiver.Inbox;
import io.posthorn.launcher.process.Progress;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * Plays a tenant of each profile against receivers that were written from the vendors' documents, and prints what came
 * of it. Unless it is played {@code --once}, the receivers stay, and refuse nothing any more.
 */
public final class DemoScenario implements Scenario {
    @Override
    public String name() {
        return "demo";
    }

    @Override
    public int play(Running product, List<String> arguments, Progress progress) throws Exception {
        var clock = Clock.systemUTC();
        var inbox = Inbox.open(clock);
        var stays = false;
        try {
            tell(inbox, progress);
            var table = new Plays(Api.platform(product), inbox, new SecureRandom(), clock).play();
            table.lines().forEach(progress::line);
            stays = table.holds() && !arguments.contains("--once");
            if (stays) {
                inbox.settle();
                progress.line("The inbox stays, and from now on takes everything at the first try.");
            }
            return table.holds() ? 0 : 1;
        } catch (IOException refused) {
            progress.line("The demo cannot go on: " + refused.getMessage());
            return 1;
        } finally {
            if (!stays) {
                inbox.close();
            }
        }
    }

    private static void tell(Inbox inbox, Progress progress) {
        progress.line("");
        progress.line("Inbox at " + inbox.base() + ", with an address for each profile. Tenants:");
        for (var play : Plays.ALL) {
            progress.line("  " + play.tenant().slug() + " (" + play.tenant().profile() + "): " + play.plot());
        }
        progress.line("");
    }
}
