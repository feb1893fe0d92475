package io.wireroom.embedded.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.wireroom.embedded.machine.EmbeddedServerException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A folder that belongs to one server at a time. Ownership is a lock on the file {@value #LOCK_FILE} in it, which the
 * operating system gives back when the process ends, however it ends; the file holds the owner's process id.
 */
public final class DataFolder implements AutoCloseable {

    static final String LOCK_FILE = "wireroom.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is missing and takes it.
     *
     * @throws EmbeddedServerException with {@link Reason#FOLDER_IN_USE} or {@link Reason#FOLDER_UNUSABLE}
     */
    public static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        create(path);
        FileChannel channel = open(path.resolve(LOCK_FILE), path);
        try {
            lock(channel, path);
            return new DataFolder(path, channel);
        } catch (EmbeddedServerException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /** Absolute path of the folder. */
    public Path path() {
        return path;
    }

    /** Makes a folder in this one where it is missing, and answers its path. */
    public Path subfolder(String name) {
        Path subfolder = path.resolve(name);
        create(subfolder);
        return subfolder;
    }

    /** Gives the folder back; what is in it stays. */
    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder)) {
            throw unusable(folder, null);
        }
    }

    private static FileChannel open(Path file, Path folder) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static void lock(FileChannel channel, Path folder) {
        try {
            if (tryLock(channel) == null) {
                throw inUse(folder, channel);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException lockedByThisProcess) {
            return null;
        }
    }

    private static EmbeddedServerException inUse(Path folder, FileChannel channel) throws IOException {
        ByteBuffer owner = ByteBuffer.allocate(20);
        channel.read(owner, 0);
        String pid = UTF_8.decode(owner.flip()).toString();
        String who = pid.equals(Long.toString(ProcessHandle.current().pid())) ? "this process" : "process " + pid;
        return new EmbeddedServerException(
                Reason.FOLDER_IN_USE,
                "The data folder " + folder + " is in use by " + who + ": stop that one, or choose another folder.");
    }

    private static EmbeddedServerException unusable(Path folder, @Nullable IOException cause) {
        String what = cause instanceof FileAlreadyExistsException
                ? "is a file"
                : "cannot be read and written by user " + System.getProperty("user.name");
        return new EmbeddedServerException(
                Reason.FOLDER_UNUSABLE,
                "The data folder " + folder + " " + what + ": choose another folder or change its owner.",
                cause);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
