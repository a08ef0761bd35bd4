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
 * Opens files named by users. A pipe, a socket or a device may block or never end, so a path is opened only if it is a regular file or a
 * link to one; and no file is read as a whole without a bound.
 */
public final class RegularFile {
    /** For files written by people: settings, a list, a page of rules. */
    public static final long WRITTEN_BY_HAND = 4L * 1024 * 1024;

    /** For generated files: an assessment, a log, a table of hints. */
    public static final long MADE_BY_PROGRAM = 256L * 1024 * 1024;

    private RegularFile() {}

    /**
     * Opens a file.
     *
     * @throws FileRefused if it is not a regular file
     */
    public static InputStream open(Path file) throws IOException {
        mustBe(file);
        return Files.newInputStream(file);
    }

    /** Opens a zip archive with names in UTF-8. */
    public static ZipFile zip(Path file) throws IOException {
        mustBe(file);
        return new ZipFile(file.toFile());
    }

    /** Opens a zip archive with names in another encoding. */
    public static ZipFile zip(Path file, Charset names) throws IOException {
        mustBe(file);
        return new ZipFile(file.toFile(), names);
    }

    /**
     * The bytes of a file.
     *
     * @throws FileRefused if it is not a regular file, or is larger than {@code most} bytes
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
     * Whether a path in an output folder is a regular file. A link is not: its target belongs to someone else, and is neither read nor
     * written.
     */
    public static boolean isRegular(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Creates a folder with its parents inside an output folder.
     *
     * @throws FileRefused if a link or another file is in the way: documents would be written elsewhere
     */
    public static void makeFolders(Path within, Path folder) throws IOException {
        Path made = within;
        for (Path step : within.relativize(folder)) {
            made = made.resolve(step);
            if (step.toString().equals("..")) {
                throw new FileRefused(
                        "路径越出了输出文件夹，未写入：" + folder + "。",
                        "The path leads out of the output folder; nothing was written: " + folder + ".");
            } else if (step.toString().isEmpty() || Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            } else if (Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileRefused(
                        "这里应是文件夹，却是链接或别的文件，未写入：" + made + "。请把它移走。",
                        "A link or another file is in place of a folder; nothing was written: " + made
                                + ". Move it away.");
            }
            Files.createDirectory(made);
        }
    }

    /**
     * Refuses a folder of the program that contains a link or anything else than regular files.
     *
     * @param own the folder; it need not exist
     */
    public static void mustHoldFilesOnly(Path own) throws IOException {
        if (!Files.exists(own, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path whole = own.toAbsolutePath();
        makeFolders(Objects.requireNonNull(whole.getParent(), "a folder of the program's own is no root"), whole);
        try (Stream<Path> all = Files.list(own)) {
            for (Path one : all.filter(p -> !isRegular(p)).sorted().toList()) {
                throw new FileRefused(
                        "这里应是本程序的文件，却是链接或文件夹，未打开：" + one + "。请把它移走。",
                        "A link or a folder is in place of a file of the program; it was not opened: " + one
                                + ". Move it away.");
            }
        }
    }

    /** Refuses anything but a regular file or a link to one. */
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
                "Not a regular file (but a pipe, a device or the like); it was not opened: " + file);
    }
}
