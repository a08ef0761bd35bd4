package org.dudao.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/** A read or write error, with the file's name. */
public final class FileFault extends IOException {
    private static final long serialVersionUID = 1;

    /** The failed operation. */
    public enum Wanted {
        READ,
        WRITTEN
    }

    private final transient Path file;
    private final Wanted wanted;

    private FileFault(Path file, Wanted wanted, IOException cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
        this.wanted = wanted;
    }

    /** An operation on a file. */
    @FunctionalInterface
    public interface Work<T> {
        /** Runs it. */
        T run() throws IOException;
    }

    /**
     * Reads a file, or a folder.
     *
     * @throws FileFault naming it
     */
    public static <T> T reading(Path file, Work<T> work) throws IOException {
        return named(file, Wanted.READ, work);
    }

    /**
     * Writes a file, or into a folder.
     *
     * @throws FileFault naming it
     */
    public static <T> T writing(Path file, Work<T> work) throws IOException {
        return named(file, Wanted.WRITTEN, work);
    }

    /**
     * Runs an operation that reads much and writes into one folder.
     *
     * @throws FileFault if the folder, or something in it, cannot be written
     */
    public static <T> T writingInto(Path folder, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (FileSystemException e) {
            if (e.getFile() != null && !Path.of(e.getFile()).startsWith(folder)) {
                throw e;
            }
            throw new FileFault(folder, Wanted.WRITTEN, e);
        } catch (IOException e) {
            // a full disk is reported by the system without a file name
            throw e.getClass() == IOException.class && e.getCause() == null
                    ? new FileFault(folder, Wanted.WRITTEN, e)
                    : e;
        }
    }

    private static <T> T named(Path file, Wanted wanted, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (FileFault | FileRefused e) {
            throw e; // more specific
        } catch (UncheckedIOException e) {
            throw new FileFault(file, wanted, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw new FileFault(file, wanted, e);
        }
    }

    /** Its path, as it was given. */
    public Path file() {
        return file;
    }

    /** Whether it was to be read or written. */
    public Wanted wanted() {
        return wanted;
    }
}
