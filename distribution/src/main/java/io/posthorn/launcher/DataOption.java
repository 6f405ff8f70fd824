package io.posthorn.launcher;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which instance is meant. */
final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the instance (default: ./.posthorn).")
    private @Nullable Path data;

    DataFolder folder() {
        var settings = Settings.ofFolder(System.getenv());
        return new DataFolder((data == null ? settings : settings.with(Key.DATA, data.toString())).data());
    }
}
