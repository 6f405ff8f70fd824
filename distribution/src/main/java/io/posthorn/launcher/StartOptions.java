package io.posthorn.launcher;

import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that starts something takes. An option wins over the environment. */
final class StartOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = FolderConverter.class,
            description = "Folder of this instance (default: ./.posthorn).")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = PortConverter.class,
            description = "The HTTP port (default: 8080).")
    private @Nullable Integer port;

    Settings settings() {
        var settings = Settings.of(System.getenv());
        if (data != null) {
            settings = settings.with(Key.DATA, data.toString());
        }
        return port == null ? settings : settings.with(Key.PORT, port.toString());
    }
}
