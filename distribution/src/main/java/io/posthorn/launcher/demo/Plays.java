package io.posthorn.launcher.demo;

import io.posthorn.launcher.demo.receiver.Inbox;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** All tenants' plays, played at the same time. */
record Plays(Api platform, Inbox inbox, RandomGenerator chance, Clock clock) {
    static final List<Play> ALL = List.of(
            new OneStockPlay(),
            new AkinonPlay(),
            new FrontPlay(),
            new CycleSoftwarePlay(),
            new OngoingPlay(),
            new StandardPlay());

    /** @return the lines of all plays, play by play */
    Table play() throws IOException, InterruptedException {
        var tasks = new ArrayList<Callable<List<Row>>>();
        for (var play : ALL) {
            var key = new Tenants(platform).admit(play.tenant());
            var stage = new Stage(platform, key, inbox, chance, clock);
            tasks.add(() -> rows(play, stage));
        }
        var threads = Executors.newFixedThreadPool(tasks.size());
        try {
            var rows = new ArrayList<Row>();
            for (var played : threads.invokeAll(tasks)) {
                rows.addAll(played.get());
            }
            return new Table(rows);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** A tenant that cannot go on does not hold up the others. */
    private static List<Row> rows(Play play, Stage stage) throws InterruptedException {
        try {
            return play.play(stage);
        } catch (IOException broken) {
            return List.of(Row.broken(play.tenant().profile(), String.valueOf(broken.getMessage())));
        }
    }
}
