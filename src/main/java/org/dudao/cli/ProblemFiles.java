package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.io.AtomicFile;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.annotated.ProblemWorkbook;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Tells the problems of form of a file: the first on the screen, all of them in the submitter's own workbook. */
final class ProblemFiles {
    private final @Nullable Path output;
    private final Language language;
    private final CommandLine.Model.CommandSpec spec;

    /**
     * The problems of some files.
     *
     * @param output the folder of the run; null if nothing is to be written
     */
    ProblemFiles(@Nullable Path output, Language language, CommandLine.Model.CommandSpec spec) {
        this.output = output;
        this.language = language;
        this.spec = spec;
    }

    /**
     * Prints and writes the problems of a file.
     *
     * @param sound what could be judged without the cells that could not be read; null if nothing could
     */
    void tell(GivenSubmission given, Reading reading, @Nullable Assessment sound) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        boolean hasCells =
                reading.problems().stream().anyMatch(one -> one.place().contains("!"));
        if (!hasCells) {
            err.print(InputProblemReport.of(given.shown(), reading.problems(), reading.total(), language));
            return;
        }
        err.print(InputProblemReport.first(given.shown(), reading.problems(), reading.total(), language));
        err.println();
        if (output == null) {
            err.println(
                    language.pick(
                            "加 -o 文件夹，可得到标好全部问题的工作簿；dudao mend 按建议改正。",
                            "With -o FOLDER you get the workbook with all problems marked; dudao mend corrects by the suggestions."));
        } else {
            write(given, reading, sound, err);
        }
    }

    private void write(GivenSubmission given, Reading reading, @Nullable Assessment sound, PrintWriter err)
            throws IOException {
        byte[] bytes;
        try (XSSFWorkbook own = given.workbook()) {
            bytes = ProblemWorkbook.of(own, reading.problems(), reading.total(), sound, language);
        } catch (SubmittedWorkbook.Unfit e) {
            err.println(language.pick("未标出问题：", "The problems were not marked: ")
                    + language.pick(e.reason())
                    + language.pick("：", ": ")
                    + Texts.printable(given.shown()));
            return;
        }
        Path folder = output.resolve(baseName(given.path()));
        Path to = folder.resolve(AnnotatedWorkbook.FILE);
        FileFault.writing(folder, () -> {
            Files.createDirectories(output);
            RegularFile.makeFolders(output, folder); // a link of that name would lead elsewhere
            keep(to, bytes);
            AtomicFile.write(to, out -> out.write(bytes));
            return to;
        });
        err.println(language.pick("全部问题已标在 ", "All problems are marked in ") + Texts.printable(to.toString()));
    }

    /** A workbook that is there may have been corrected since: it gets another name. */
    private static void keep(Path to, byte[] bytes) throws IOException {
        if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)
                || (RegularFile.isRegular(to)
                        && Arrays.equals(RegularFile.bytes(to, RegularFile.MADE_BY_PROGRAM), bytes))) {
            return;
        }
        String name = AnnotatedWorkbook.FILE.replace(".xlsx", "");
        int number = 1;
        while (Files.exists(to.resolveSibling(name + "-" + number + ".xlsx"), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        Files.move(to, to.resolveSibling(name + "-" + number + ".xlsx"));
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
