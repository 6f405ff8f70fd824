package io.posthorn.launcher;

import io.posthorn.launcher.settings.StartRefused;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code posthorn} command. Exit codes: 0 done, 1 failed, 2 used wrongly. */
@Command(
        name = "posthorn",
        description = "Delivers a commerce system's events to its customers' systems.",
        mixinStandardHelpOptions = true,
        version = "posthorn 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, ServeCommand.class, StopCommand.class, StatusCommand.class, BenchCommand.class
        })
public final class Posthorn {
    // A logger that nobody holds on to may be collected, and its level with it.
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");
    // It warns of an address with all that stands in it; the start says the same in one sentence, without the password.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private Posthorn() {}

    /** Runs one command and ends with its code. */
    public static void main(String[] arguments) {
        MIGRATIONS.setLevel(Level.WARNING);
        DRIVER.setLevel(Level.SEVERE);
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Posthorn())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    tell(failure, command);
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    private static void tell(Exception failure, CommandLine command) {
        if (failure instanceof StartRefused) {
            command.getErr().println(failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
    }
}
