package org.dudao.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dudao.BlankForm;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SchoolYear;
import org.dudao.io.FileFault;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.annotated.TraditionalWorkbook;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.dudao.submission.CarriedOver;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the workbook that an office fills in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "生成填报模板（Excel 工作簿）；有督导方案的，只问该方案要判的。",
            "Writes the workbook to fill in; under a profile it asks only what that needs."
        })
final class TemplateCommand implements Callable<Integer> {
    private static final int WIDTH = 80;
    private static final int CODE_DIGITS = 9;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            defaultValue = "填报模板.xlsx",
            description = "写到哪个文件，默认 ${DEFAULT-VALUE} / output file")
    private Path output;

    @Option(
            names = "--all",
            description = "列出全部数据项，不限于现行标准需要的 / all fields, not only those required by standards in force")
    private boolean all;

    @Option(
            names = "--township",
            paramLabel = "CODE",
            description = "乡镇代码，一并问当地标准需要的 / a township's code, to ask what its place demands too")
    private String township;

    @Option(
            names = "--from",
            paramLabel = "LAST",
            description =
                    "上年的报送数据：沿用不常变的内容并标出，学年改为下一学年 / last year's submission, whose lasting values are taken over and marked")
    private Path from;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = Dictionary.load();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        CarriedOver last = null;
        if (from != null) {
            Reading reading = new SubmissionReader(dictionary).read(from, today);
            if (reading.submission() == null) {
                spec.commandLine()
                        .getErr()
                        .print(InputProblemReport.of(
                                from.toString(), reading.problems(), reading.total(), common.language()));
                return ExitCode.INPUT.code();
            }
            last = FileFault.reading(from, () -> new FormConverter(dictionary).carriedOver(from));
        }
        LocalDate day = last == null ? today : inTheNewYear(last, today);
        List<Standard> inForce = standards(code(last), day).inForce(day);
        FormLayout layout = BlankForm.layout(dictionary, inForce, all);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter.write(
                layout, last == null ? null : last.data(), last == null ? null : last.from(), Version.number(), bytes);
        byte[] workbook = bytes.toByteArray();
        written.write(
                output,
                common.language().isTraditional() ? TraditionalWorkbook.of(workbook) : workbook,
                spec,
                common.language());
        if (last != null) {
            tell(last, layout);
        }
        spec.commandLine().getOut().println(common.language().pick("已写入 ", "Written to ") + output);
        return ExitCode.OK.code();
    }

    /** The form for a year that has not begun asks what holds on its first day. */
    private static LocalDate inTheNewYear(CarriedOver last, LocalDate today) {
        LocalDate first = SchoolYear.parse(
                        last.data().at("/township/schoolYear").asText())
                .firstDay();
        return today.isBefore(first) ? first : today;
    }

    /** The nine digits of the township; null if none is known. */
    private String code(CarriedOver last) {
        String given = nine(township);
        String carried =
                last == null ? null : nine(last.data().at("/township/code").asText());
        if (given != null && carried != null && !given.equals(carried)) {
            throw usage(
                    "--township（" + given + "）与上年报送数据的乡镇代码（" + carried + "）不一致。",
                    "--township (" + given + ") differs from the township of last year's submission (" + carried
                            + ").");
        }
        return given == null ? carried : given;
    }

    private String nine(String code) {
        if (code != null && !code.matches("\\d{9}(000)?")) {
            throw usage(
                    "--township 应为9位乡镇代码，或以000结尾的12位：" + code,
                    "--township must be 9 digits, or 12 that end in 000: " + code);
        }
        return code == null ? null : code.substring(0, CODE_DIGITS);
    }

    /** The standards of a place; without a place, those that hold everywhere. */
    private Catalogue standards(String code, LocalDate day) throws IOException {
        Catalogue catalogue = common.catalogue();
        return code == null ? catalogue : catalogue.at(catalogue.inForce(code, day), day);
    }

    /** Says what was taken over and what was not. */
    private void tell(CarriedOver last, FormLayout layout) {
        Language language = common.language();
        String rows = layout.sheets().stream()
                .filter(sheet -> sheet.table() != null && !sheet.isFurther())
                .filter(sheet -> last.data().path(sheet.table()).size() > 0)
                .map(sheet -> language.pick(sheet.name(), sheet.name()) + " "
                        + last.data().path(sheet.table()).size())
                .collect(Collectors.joining(language.pick("、", ", ")));
        line(
                language.pick(
                        "沿用 " + last.from() + " 学年：" + rows + "（行）。浅橙底色的各格请核对；人数、次数、日期、等级、金额等须重新填报。",
                        "Taken over from " + last.from() + ": " + rows
                                + " (rows). Check the cells in orange; counts, dates, grades and amounts must be filled in anew."));
        left(last.merged(), "没有沿用已撤并的学校：", "Not taken over, as merged: ");
        left(last.demolished(), "没有沿用已拆除的校舍：", "Not taken over, as demolished: ");
    }

    private void left(List<String> codes, String zh, String en) {
        if (!codes.isEmpty()) {
            line(common.language().pick(zh, en) + String.join(common.language().pick("、", ", "), codes));
        }
    }

    private void line(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(TerminalWidth.wrap(text, WIDTH, "  "));
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
