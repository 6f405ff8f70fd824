package io.posthorn.launcher.demo;

import java.io.IOException;
import java.util.List;

/** What one tenant does, and what its receiver makes of that. */
interface Play {
    DemoTenant tenant();

    /** A sentence or two for the person at the terminal. */
    String plot();

    /**
     * @return one line for each event
     * @throws IOException the tenant cannot go on; the message says what was expected and what came
     */
    List<Row> play(Stage stage) throws IOException, InterruptedException;
}
