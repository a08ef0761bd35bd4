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

/** One file that a command writes, which stands whole or not at all, and never takes the place of another that says something else. */
final class OutputFile {
    @Option(
            names = "--overwrite",
            description = "覆盖已有的文件，其中填写的内容会丢失 / replaces a file that is there, and whatever was typed into it is lost")
    private boolean overwrite;

    /**
     * Writes a file.
     *
     * @throws CommandLine.ParameterException where one is there that says something else, and is not to be overwritten
     */
    void write(Path file, byte[] bytes, CommandLine.Model.CommandSpec spec, Language language) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            if (FileFault.reading(file, () -> says(file, bytes))) {
                return;
            }
            throw refused(file, spec, language);
        }
        replace(file, bytes);
    }

    private static boolean says(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(RegularFile.bytes(file, bytes.length), bytes);
    }

    /** Writes a file that must not be there at all, whatever it says. */
    void writeNew(Path file, byte[] bytes, CommandLine.Model.CommandSpec spec, Language language) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !overwrite) {
            throw refused(file, spec, language);
        }
        replace(file, bytes);
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
     * Writes a file in place of one that was there, which is kept in {@code earlier} beside it.
     *
     * @return where it is kept; null where there was none, or it said the same
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

    /** Writes a file in place of the one that was there. */
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
