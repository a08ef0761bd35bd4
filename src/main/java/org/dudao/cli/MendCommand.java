package org.dudao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.Dictionary;
import org.dudao.report.Language;
import org.dudao.report.annotated.MendedWorkbook;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects the problems of form of a workbook in a copy. */
@Command(
        name = "mend",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "改正填报形式的问题：按建议改在另一份工作簿里，逐处确认，附更正清单；原文件不动。",
            "Corrects problems of form in a copy: each suggestion is confirmed, and all changes are listed. The file itself is not touched."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 没有剩下的问题 / no problem is left",
            "  2 用法有误 / usage",
            "  3 还有问题，或文件不能读取 / problems are left, or the file cannot be read"
        })
final class MendCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "报送的工作簿（.xlsx、.xls）或 csv 文件夹 / the submitted workbook or folder of csv tables")
    private Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE2.xlsx",
            required = true,
            description = "改正后的工作簿 / the corrected workbook")
    private Path output;

    @Option(names = "--yes", description = "不逐处询问，采用全部建议 / takes all suggestions without asking")
    private boolean yes;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "检查日，默认今天（北京时间） / as-of date; today in Asia/Shanghai by default")
    private LocalDate asOf;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Language language = common.language();
        PrintWriter out = spec.commandLine().getOut();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        Reading reading = reader.read(file, day);
        List<MendedWorkbook.Change> changes;
        byte[] bytes;
        try (XSSFWorkbook own = SubmittedWorkbook.openAny(file)) {
            MendDialog dialog = new MendDialog(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out, yes, language);
            changes = dialog.changes(reading, own);
            if (changes.isEmpty()) {
                out.println(language.pick("没有可以改正的，未写文件。", "There is nothing to correct; no file was written."));
                return reading.submission() == null ? ExitCode.INPUT.code() : ExitCode.OK.code();
            }
            bytes = MendedWorkbook.of(own, changes, language);
        } catch (SubmittedWorkbook.Unfit e) {
            spec.commandLine()
                    .getErr()
                    .println(language.pick("不能改正：", "It cannot be corrected: ")
                            + language.pick(e.reason())
                            + language.pick("：", ": ")
                            + Texts.printable(file.toString()));
            return ExitCode.INPUT.code();
        }
        written.write(output, bytes, spec, language);
        Reading again = reader.read(output, day);
        out.println(language.pick(
                "改正了 " + changes.size() + " 处，已写入 " + output + "（更正清单在最前）；还有 " + again.total() + " 处问题。",
                changes.size() + " corrected, written to " + output + " (the list of changes is its first sheet); "
                        + again.total() + " problem(s) left."));
        if (again.total() > 0) {
            out.println(language.pick(
                    "用 dudao check " + output + " -o 文件夹 查看其余问题。",
                    "See the others with dudao check " + output + " -o FOLDER."));
        }
        return again.submission() == null ? ExitCode.INPUT.code() : ExitCode.OK.code();
    }
}
