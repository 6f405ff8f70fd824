package io.posthorn.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How a part is started and asked whether it is ready. */
public interface Program {
    Part part();

    /** The command; asked again before every start. */
    ProcessBuilder command() throws IOException;

    /** True once it does its work. Called several times a second until then, so it must answer fast. */
    boolean answers();

    /** What is to be done each time it became ready, before others use it. */
    default void prepare() {}

    /** Lets it end what it is at, before it is told to stop; returns soon if it cannot. */
    default void drain() {}

    /** What went wrong, if its log tells that it will never answer although it lives. */
    default Optional<String> failure() {
        return Optional.empty();
    }

    /** How long it may take until it answers. */
    Duration patience();
}
