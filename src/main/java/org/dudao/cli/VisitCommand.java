package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.dudao.report.data.HintsCsv;
import org.dudao.report.visit.Checklist;
import org.dudao.report.visit.VisitHint;
import org.dudao.report.visit.VisitPage;
import org.dudao.report.visit.VisitSchool;
import org.dudao.report.visit.VisitWorkbook;
import org.dudao.standards.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the inspector's checklist. */
@Command(
        name = "visit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "生成现场核查表：一校一表，列出一票否决问题、待核实数据、疑点线索、未评估事项和上次问题；填好后用 check --attestations 读回。",
            "Writes the inspector's checklist by school; the filled-in file is read back by check --attestations."
        })
final class VisitCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "ASSESSMENT",
            description = "assessment.json，或批量核查的 assessments.ndjson.gz / or assessments.ndjson.gz of a batch")
    private Path assessment;

    @Option(
            names = "--township",
            paramLabel = "CODE",
            description = "assessments.ndjson.gz 中的哪个乡镇 / the township in assessments.ndjson.gz")
    private String township;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "现场核查表.xlsx（打印或填写），或 .html（手机、电脑上填写，不需联网） / an .xlsx to print or fill in, or an .html for a telephone")
    private Path output;

    @Option(
            names = "--baseline",
            paramLabel = "OLD",
            description =
                    "同一乡镇上次的 assessment.json 或输出文件夹：列出上次问题 / last time's assessment.json or output folder: lists its findings")
    private Path baseline;

    @Option(
            names = "--hints",
            paramLabel = "FILE.csv",
            description =
                    "批量核查的 hints.csv，默认取 ASSESSMENT 旁边的 / hints.csv of a batch; by default the one beside ASSESSMENT")
    private Path hints;

    @Option(
            names = "--least",
            paramLabel = "SEVERITY",
            defaultValue = "advisory",
            description = "未评估事项列到哪一级：veto、major、minor、advisory / the lowest severity of unassessed requirements")
    private Severity least;

    @CommandLine.Mixin
    private OutputFile written;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Language language = common.language();
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".html")) {
            throw usage("-o 应为 .xlsx 或 .html 文件：" + output, "-o must be an .xlsx or .html file: " + output);
        }
        Assessment of = read(language);
        Baseline earlier =
                baseline == null ? null : earlier(of.assessment().township().code(), language);
        List<VisitSchool> schools = Checklist.of(of, earlier, hints(of), least, language);
        byte[] bytes = name.endsWith(".xlsx")
                ? VisitWorkbook.of(of, schools, language)
                : VisitPage.of(of, schools, language).getBytes(StandardCharsets.UTF_8);
        written.write(output, bytes, spec, language);
        long lines = schools.stream().mapToLong(s -> s.items().size()).sum();
        spec.commandLine()
                .getOut()
                .println(language.pick(
                        "已写入 " + output + "：" + (schools.size() - 1) + " 所学校（幼儿园），" + lines
                                + " 项" + (least == Severity.ADVISORY ? "（--least major 只列重大以上的未评估事项）" : "")
                                + "。填好后用 dudao check --attestations 读回。",
                        "Written to " + output + ": " + (schools.size() - 1) + " schools, " + lines
                                + " lines"
                                + (least == Severity.ADVISORY
                                        ? " (--least major leaves out the lesser of what was not assessed)"
                                        : "")
                                + ". Read it back with dudao check --attestations."));
        return ExitCode.OK.code();
    }

    /** The township's latest earlier assessment, of whatever year. */
    private Baseline earlier(String code, Language language) throws IOException {
        try (BaselineSource source = BaselineSource.open(baseline, key -> isOf(code, key), language, spec)) {
            String last = source.keys().stream()
                    .filter(key -> isOf(code, key))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> usage(
                            "--baseline 不是这个乡镇（" + code + "）的评估结果：" + baseline,
                            "--baseline is not an assessment of this township (" + code + "): " + baseline));
            return source.find(last);
        }
    }

    private static boolean isOf(String code, String key) {
        return key.startsWith(code + "-");
    }

    private Assessment read(Language language) throws IOException {
        if (!Files.isRegularFile(assessment)) {
            throw usage("没有这个文件：" + assessment, "File not found: " + assessment);
        }
        if (township != null && !township.matches("\\d{9}(000)?")) {
            throw usage(
                    "--township 应为乡镇代码（9位，或以000结尾的12位）：" + township,
                    "--township must be a township's code (9 digits, or 12 that end in 000): " + township);
        }
        AssessmentText found = AssessmentText.read(assessment, township, language);
        if (found.refused() != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), found.refused());
        }
        Assessment read = Assessment.parse(found.text());
        if (read == null || !read.assessment().kind().equals("township")) {
            throw usage(
                    "不是本版本 dudao 的乡镇评估结果：" + assessment + "。请用本版本重新核查。",
                    "Not a township's assessment by this version of dudao: " + assessment
                            + ". Check the submission again with this version.");
        }
        return read;
    }

    /** The hints on a township: the columns are those that the batch writes. */
    private List<VisitHint> hints(Assessment of) throws IOException {
        Path file = hints != null ? hints : assessment.resolveSibling(HintsCsv.FILE);
        if (!Files.isRegularFile(file)) {
            if (hints != null) {
                throw usage("没有这个文件：" + hints, "File not found: " + hints);
            }
            return List.of();
        }
        String text = FileFault.reading(file, () -> RegularFile.text(file, RegularFile.MADE_BY_PROGRAM));
        List<VisitHint> found = new ArrayList<>();
        for (String[] row : InspectorsFile.rows(text)) {
            if (row.length > HintsCsv.WHY
                    && row[HintsCsv.TOWNSHIP].equals(of.assessment().township().code())) {
                String subject = row[HintsCsv.SUBJECT];
                String school = subject.startsWith("school:") ? subject.substring("school:".length()) : null;
                found.add(new VisitHint(school, row[HintsCsv.SENTENCE] + "\n" + row[HintsCsv.WHY]));
            }
        }
        return found;
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
