package io.posthorn.launcher;

import io.posthorn.launcher.process.Progress;

/** The lines a person needs after a start. */
record Greeting(Running product) {

    void say(Progress progress) {
        progress.line("");
        progress.line("  Portal       " + product.base() + "/");
        progress.line("  Sign-in      " + product.credentials().user());
        progress.line("  API          " + product.base() + "/api/v1");
        progress.line("  Password     and API key are in " + product.data().resolve("credentials"));
        progress.line("  Stop         Ctrl-C, or ./posthorn stop --data "
                + quoted(product.data().toString()));
        progress.line("");
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
