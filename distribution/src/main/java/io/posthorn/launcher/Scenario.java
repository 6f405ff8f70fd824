package io.posthorn.launcher;

import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.settings.StartRefused;
import java.util.List;
import java.util.ServiceLoader;

/** Something that is done with the running product: the demo, the benchmark. Found by {@link ServiceLoader}. */
public interface Scenario {
    /** The command that runs it. */
    String name();

    /**
     * Plays it.
     *
     * @param arguments what stood on the command line after the command's own options
     * @param progress for what a person should read meanwhile; results go to standard output
     * @return the exit code: 0 only if everything held
     */
    int play(Running product, List<String> arguments, Progress progress) throws Exception;

    /** The scenario of that name; throws {@link StartRefused} if this build has none. */
    static Scenario named(String name) {
        return ServiceLoader.load(Scenario.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StartRefused("This build has no scenario '" + name + "'."));
    }
}
