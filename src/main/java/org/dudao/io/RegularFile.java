package org.dudao.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Opens files that somebody has named. A pipe, a socket or a device never ends, or waits for ever, so that nothing is opened before it is
 * known to be a regular file, or a link to one; and nothing is read as a whole without a bound.
 */
public final class RegularFile {
    /** What a person writes: settings, a list, a page of rules. */
    public static final long WRITTEN_BY_HAND = 4L * 1024 * 1024;

    /** What the program has made: an assessment, a log, a table of hints. */
    public static final long MADE_BY_PROGRAM = 256L * 1024 * 1024;

    private RegularFile() {}

    /**
     * Opens a file.
     *
     * @throws FileRefused if it is anything but a regular file
     */
    public static InputStream open(Path file) throws IOException {
        mustBe(file);
        return Files.newInputStream(file);
    }

    /** Opens a zip archive, whose names are in UTF-8. */
    public static ZipFile zip(Path file) throws IOException {
        mustBe(file);
        return new ZipFile(file.toFile());
    }

    /** Opens a zip archive whose names are in another encoding. */
    public static ZipFile zip(Path file, Charset names) throws IOException {
        mustBe(file);
        return new ZipFile(file.toFile(), names);
    }

    /**
     * The bytes of a file.
     *
     * @throws FileRefused if it is anything but a regular file, or holds more than {@code most} bytes
     */
    public static byte[] bytes(Path file, long most) throws IOException {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                long size = most / 1024 / 1024;
                throw new FileRefused(
                        "文件过大，未读取（不超过 " + size + " MB）：" + file,
                        "The file is too large and was not read (at most " + size + " MB): " + file);
            }
            return bytes;
        }
    }

    /**
     * The text of a file in UTF-8.
     *
     * @throws CharacterCodingException if it is in another encoding
     */
    public static String text(Path file, long most) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes(file, most)))
                .toString();
    }

    /**
     * Whether a regular file stands under a name in a folder that the program writes into. A link does not count as one: what it leads to
     * is somebody else's, and is neither read nor written.
     */
    static boolean standsAt(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes a folder inside a folder that the program writes into, and those above it.
     *
     * @throws FileRefused if a link, or anything else that is no folder, stands in the way: documents would be written elsewhere
     */
    public static void makeFolders(Path within, Path folder) throws IOException {
        Path made = within;
        for (Path step : within.relativize(folder)) {
            made = made.resolve(step);
            if (step.toString().isEmpty() || Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            } else if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileRefused(
                        "这里应是文件夹，却是链接或别的文件，未写入：" + made + "。请把它移走。",
                        "A link or another file stands where a folder is to be; nothing was written: " + made
                                + ". Move it away.");
            }
            Files.createDirectory(made);
        }
    }

    /**
     * Refuses a folder of the program's own in which somebody has put a link or anything else that is no regular file.
     *
     * @param own a folder; where there is none nothing is wrong
     */
    public static void mustHoldFilesOnly(Path own) throws IOException {
        if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path whole = own.toAbsolutePath();
        makeFolders(Objects.requireNonNull(whole.getParent(), "a folder of the program's own is no root"), whole);
        try (Stream<Path> all = Files.list(own)) {
            for (Path one : all.filter(p -> !standsAt(p)).sorted().toList()) {
                throw new FileRefused(
                        "这里应是本程序的文件，却是链接或文件夹，未打开：" + one + "。请把它移走。",
                        "A link or a folder stands where a file of the program is to be; it was not opened: " + one
                                + ". Move it away.");
            }
        }
    }

    /** Refuses anything but a regular file, or a link to one. */
    public static void mustBe(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            return;
        } else if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        } else if (Files.isDirectory(file)) {
            throw new FileRefused("这是文件夹，不是文件：" + file, "This is a folder, not a file: " + file);
        }
        throw new FileRefused(
                "不是普通文件（是管道、设备之类），未打开：" + file,
                "This is not a regular file (but a pipe, a device or the like) and was not opened: " + file);
    }
}
