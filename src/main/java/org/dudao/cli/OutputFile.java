package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.dudao.io.AtomicFile;
import org.dudao.io.Backup;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** One output file of a command, written atomically, which never replaces a file with other contents. */
final class OutputFile {
    @Option(
            names = "--overwrite",
            description = "覆盖已有的文件，其中填写的内容会丢失 / replaces an existing file; values typed into it are lost")
    private boolean overwrite;

    /**
     * Writes a file.
     *
     * @throws CommandLine.ParameterException if a file with other contents exists and is not to be overwritten
     */
    void write(Path file, byte[] bytes, CommandLine.Model.CommandSpec spec, Language language) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            if (FileFault.reading(file, () -> hasContent(file, bytes))) {
                return;
            }
            throw refused(file, spec, language);
        }
        replace(file, bytes);
    }

    private static boolean hasContent(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(RegularFile.bytes(file, bytes.length), bytes);
    }

    /** Writes a file that must not exist, even with equal contents. */
    void writeNew(Path file, byte[] bytes, CommandLine.Model.CommandSpec spec, Language language) throws IOException {
        mustBeNew(file, spec, language);
        replace(file, bytes);
    }

    /**
     * Writes a file that is too long to be held, and must not exist.
     *
     * @throws CommandLine.ParameterException if a file exists and is not to be overwritten
     */
    void writeNew(Path file, AtomicFile.Content content, CommandLine.Model.CommandSpec spec, Language language)
            throws IOException {
        mustBeNew(file, spec, language);
        FileFault.writing(file, () -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, content);
            return null;
        });
    }

    /** Refuses a file that exists and is not to be overwritten. */
    void mustBeNew(Path file, CommandLine.Model.CommandSpec spec, Language language) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            throw refused(file, spec, language);
        }
    }

    private static CommandLine.ParameterException refused(
            Path file, CommandLine.Model.CommandSpec spec, Language language) {
        return new CommandLine.ParameterException(
                spec.commandLine(),
                language.pick(
                        "已有这个文件，不覆盖：" + file + "。请换一个名称，或先把它移走；确认不要了，加 --overwrite。",
                        "The file already exists and is not overwritten: " + file
                                + ". Choose another name, or move it away; if it is not needed, add --overwrite."));
    }

    /**
     * Replaces a file; the old one is kept in {@code earlier} next to it.
     *
     * @return the path of the old file; null if there was none, or it was equal
     */
    static Path keepAndReplace(Path file, byte[] bytes) throws IOException {
        return FileFault.writing(file, () -> keepAndPut(file, bytes));
    }

    private static Path keepAndPut(Path file, byte[] bytes) throws IOException {
        Path whole = file.toAbsolutePath();
        boolean same = Files.isRegularFile(whole)
                && Files.size(whole) == bytes.length
                && Arrays.equals(RegularFile.bytes(whole, bytes.length), bytes);
        String kept = same || !Files.exists(whole)
                ? null
                : Backup.copy(whole.getParent(), whole.getFileName().toString(), RunFolder.EARLIER + "/");
        put(whole, bytes);
        return kept == null ? null : file.resolveSibling(kept);
    }

    /** Replaces a file. */
    static void replace(Path file, byte[] bytes) throws IOException {
        FileFault.writing(file, () -> {
            put(file, bytes);
            return null;
        });
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        AtomicFile.write(file, to -> to.write(bytes));
    }
}
