package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.ledger.ReturnedFile;
import org.dudao.report.Language;
import org.dudao.report.register.ReturnRecords;
import org.dudao.report.sheet.FilledFile;
import org.dudao.report.sheet.MergeNotice;
import org.dudao.submission.SubmittedWorkbook;
import picocli.CommandLine;

/** Reads packs and ledgers that were sent back. */
final class ReturnedWorkbooks {
    private ReturnedWorkbooks() {}

    /** A file, and what of it could not be read. */
    record Read(ReturnedFile file, List<MergeNotice> notices) {}

    /**
     * Reads a file.
     *
     * @return null if it cannot be read or is none of this program, which is reported
     */
    static Read read(Path file, Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return unread(
                    file, language.pick("没有这个文件，或不能打开", "the file does not exist or cannot be opened"), language, spec);
        }
        byte[] bytes = FileFault.reading(file, () -> RegularFile.bytes(file, RegularFile.MADE_BY_PROGRAM));
        String name = String.valueOf(file.getFileName());
        try (XSSFWorkbook workbook = SubmittedWorkbook.open(name, bytes)) {
            FilledFile filled = FilledFile.read(name, workbook);
            ReturnedFile made = filled == null ? null : ReturnRecords.of(name, Sha256.of(bytes), filled);
            return made == null
                    ? unread(
                            file,
                            language.pick(
                                    "不是本程序生成的整改任务表或整改台账，或隐藏的标识已被删去。请用 dudao check … --packs 下发的原表",
                                    "it is no pack and no ledger of this program, or its hidden marks were deleted; use the"
                                            + " file as issued by dudao check … --packs"),
                            language,
                            spec)
                    : new Read(made, filled.notices());
        } catch (SubmittedWorkbook.Unfit e) {
            return unread(file, language.pick(e.reason()), language, spec);
        }
    }

    private static Read unread(Path file, String why, Language language, CommandLine.Model.CommandSpec spec) {
        spec.commandLine()
                .getErr()
                .println(language.pick("不能读取 ", "Cannot read ")
                        + file
                        + language.pick("：", ": ")
                        + why
                        + language.pick("。", "."));
        return null;
    }

    /**
     * The workbooks in a folder and below it, by path.
     *
     * @throws CommandLine.ParameterException if there are none
     */
    static List<Path> in(Path folder, Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        List<Path> files = FileFault.reading(folder, () -> {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile)
                        .filter(file -> isWorkbook(file.getFileName().toString()))
                        .sorted()
                        .toList();
            }
        });
        if (files.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick("文件夹中没有 .xlsx 文件：", "The folder holds no .xlsx files: ") + folder);
        }
        return files;
    }

    /** Whether it is a workbook, and not the mark that Excel leaves while one is open. */
    private static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") && !name.startsWith("~$");
    }
}
