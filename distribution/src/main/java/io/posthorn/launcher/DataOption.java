package io.posthorn.launcher;

import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Settings;
import io.posthorn.launcher.settings.StartRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which instance is meant. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = FolderConverter.class,
            description = "Folder of the instance (default: ./.posthorn).")
    private @Nullable Path data;

    /** @throws StartRefused if it belongs to another user */
    DataFolder folder() {
        var settings = Settings.ofFolder(System.getenv());
        var folder = new DataFolder((data == null ? settings : settings.with(Key.DATA, data.toString())).data());
        return folder.checkIsOurs();
    }
}
