package io.posthorn.launcher.process;

import io.posthorn.launcher.settings.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One launcher per folder. The system gives the lock back when its holder dies, even by {@code kill -9}. */
public final class RunLock implements AutoCloseable {
    private static final String LAUNCHER = "launcher";

    private final DataFolder folder;
    private final FileChannel channel;

    private RunLock(DataFolder folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock and writes {@code run/launcher.pid}. */
    public static RunLock take(DataFolder folder) {
        try {
            var channel =
                    FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartRefused("Posthorn already runs on " + folder.root() + holder(folder) + ".");
            }
            folder.pidFile(LAUNCHER).write(ProcessHandle.current());
            return new RunLock(folder, channel);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a former run left behind. */
    public Leftovers leftovers(Progress progress) {
        return new Leftovers(folder, progress);
    }

    @Override
    public void close() {
        folder.pidFile(LAUNCHER).delete();
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable Object lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String holder(DataFolder folder) {
        return folder.pidFile(LAUNCHER)
                .living()
                .map(process -> " (pid " + process.pid() + ")")
                .orElse("");
    }
}
