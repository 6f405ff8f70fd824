package io.posthorn.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Memory and processor time of what Posthorn runs, from Linux's process table; a part that is elsewhere is left out. */
public record Footprint(Path data) {
    private static final List<String> PARTS = List.of("server", "broker", "postgres", "launcher");
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 13;

    /** MiB per part: resident (shared pages counted in every process) and proportional (counted once). */
    public Fields memory() {
        Fields memory = new Fields();
        double rss = 0;
        double pss = 0;
        for (String part : PARTS) {
            double resident = sum(part, pid -> mebibytes(pid, "Rss:"));
            double proportional = sum(part, pid -> mebibytes(pid, "Pss:"));
            memory.put(part, new Fields().put("rss_mib", resident).put("pss_mib", proportional));
            rss += resident;
            pss += proportional;
        }
        return memory.put("all", new Fields().put("rss_mib", rss).put("pss_mib", pss));
    }

    /** Seconds of processor time so far, the harness among them. */
    public Fields cpuSeconds() {
        Fields seconds = new Fields();
        PARTS.forEach(part -> seconds.put(part, sum(part, Footprint::seconds)));
        return seconds.put("harness", seconds(ProcessHandle.current().pid()));
    }

    private double sum(String part, ToDoubleFunction<Long> figure) {
        return pids(part).mapToDouble(figure).sum();
    }

    /** PostgreSQL is a family; the launcher's children are counted for themselves. */
    private Stream<Long> pids(String part) {
        try {
            long pid = Long.parseLong(Files.readAllLines(data.resolve("run").resolve(part + ".pid"))
                    .get(0));
            Stream<ProcessHandle> family = part.equals("postgres")
                    ? ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants)
                    : Stream.empty();
            return Stream.concat(Stream.of(pid), family.map(ProcessHandle::pid));
        } catch (IOException elsewhere) {
            return Stream.empty();
        }
    }

    private static double mebibytes(long pid, String field) {
        return lines(pid, "smaps_rollup")
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                .sum();
    }

    private static double seconds(long pid) {
        return lines(pid, "stat")
                .mapToDouble(line -> {
                    // The name in brackets may hold spaces; what follows it does not.
                    String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
                    return (Long.parseLong(words[USER_TIME - 2]) + Long.parseLong(words[USER_TIME - 1]))
                            / TICKS_PER_SECOND;
                })
                .sum();
    }

    private static Stream<String> lines(long pid, String file) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), file)).stream();
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
