package io.posthorn.launcher.process;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person who started Posthorn sees: one line per step. */
public record Progress(PrintStream out) {

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Says what took how long. */
    public void took(String text, Duration time) {
        line(String.format(Locale.ROOT, "%-44s %5.1f s", text, time.toMillis() / 1000.0));
    }
}
