package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.SelfReturn;
import org.dudao.assessment.Statements;
import org.dudao.assessment.UnrequestedChanges;
import org.dudao.facts.AssessmentTime;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.BasicFigures;
import org.dudao.report.Format;
import org.dudao.report.ReadingNotes;
import org.dudao.report.TerminalSummary;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.LetterDates;
import org.dudao.report.score.ScoreText;
import org.dudao.score.Score;
import org.dudao.score.ScoreSheet;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmittedWorkbook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks submissions and writes the results. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"核查报送数据，写出评估结果和存在问题及改进措施。", "Checks submissions and writes assessment and report."},
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 没有达到 --fail-on 的问题 / nothing at or above --fail-on",
            "  1 有问题 / findings",
            "  2 用法或规则库有误 / usage or rule base",
            "  3 报送数据不能读取或形式有误 / the input cannot be read or has input problems",
            "  4 有未评估的要求（--require-complete） / a requirement is not assessed",
            "  5 内部错误 / internal error"
        })
final class CheckCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "报送数据（.xlsx、.xls、.csv文件夹或JSON） / submissions: workbook, folder of .csv, or JSON")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "输出文件夹；不填则只显示摘要 / output folder; without it only the summary is shown")
    private Path output;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "检查日，默认今天（北京时间） / as-of date; today in Asia/Shanghai by default")
    private LocalDate asOf;

    @CommandLine.Mixin
    private CommonOptions common;

    @CommandLine.Mixin
    private DocumentOptions documents;

    @Option(
            names = "--partial",
            description = {
                "形式有误的报送数据也判定能读取的部分，供改正填报之用：不能读取的按未评估，结论至多为“暂不能作出结论”，不出公文",
                "also judges what can be read of a submission with problems of form, for its correction; the rest is not assessed, and no letters are written"
            })
    private boolean partial;

    @Option(
            names = "--baseline",
            paramLabel = "OLD",
            description = {
                "上次的 assessment.json，或上次 check、batch 的输出文件夹（各乡镇取自己的）：标出仍未解决的问题",
                "an earlier assessment.json, or the output folder of a check or a batch, of which each township takes its own: marks repeated findings"
            })
    private Path baseline;

    @CommandLine.Mixin
    private MapOption map;

    @CommandLine.Mixin
    private LedgerInput ledger;

    @CommandLine.Mixin
    private StatementFiles statements;

    @CommandLine.Mixin
    private SelfFiles selves;

    @CommandLine.Mixin
    private ScoreOption scoring;

    @CommandLine.Mixin
    private FailOn failing;

    private ScoreSheet sheet;

    @Override
    public Integer call() throws IOException {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        if (documents.tables()) {
            throw usage("parquet 只由 dudao batch 写出 / parquet is written by dudao batch alone");
        }
        if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
            throw usage("-o 不是文件夹 / -o is not a folder: " + output);
        }
        if (output == null && documents.given() != null) {
            throw usage(documents.given() + " 需要 -o / " + documents.given() + " needs -o");
        }
        ledger.mustFit(baseline, common.language());
        BureauSettings bureau = documents.bureau(common.language(), spec);
        List<ExitCode> codes = new ArrayList<>();
        Map<String, CheckInputs.Source> submissions = new CheckInputs(partial, output, common, spec)
                .read(map.submissions(files, common.language(), spec), day, codes);
        try (BaselineSource earlier = earlier(submissions)) {
            Statements stated = statements.read(common, spec);
            Map<String, SelfReturn> own = selves.read(common, spec);
            sheet = scoring.file() == null ? null : scoring.read(common, spec);
            if (stated == null || own == null || (scoring.file() != null && sheet == null)) {
                return ExitCode.INPUT.code();
            }
            scoring.mustFit(sheet, map.isGiven() ? 1 : files.size(), common.language(), spec);
            if (codes.isEmpty()) { // else the submission of a self-assessment may be one that could not be read
                selves.mustMatch(
                        own,
                        submissions.values().stream()
                                .map(CheckInputs.Source::submission)
                                .toList(),
                        common,
                        spec);
            }
            if (!submissions.isEmpty()) {
                HistorySource histories = ledger.read(submissions.keySet(), common.catalogue(), common.language());
                FolderContents contents = FolderContents.of(documents, bureau, statements, baseline, histories, common)
                        .with(scoring.inputs());
                List<LedgerEntry> judged = new ArrayList<>();
                for (Map.Entry<String, CheckInputs.Source> one : submissions.entrySet()) {
                    codes.add(check(one, earlier, stated, own, contents, judged));
                }
                if (ledger.imports()) {
                    LedgerImports.take(ledger, judged, beside(), common, spec);
                }
            }
        }
        return ExitCode.worst(codes).code();
    }

    /** The files beside the submissions that assessments name. */
    private List<Path> beside() {
        List<Path> files = new ArrayList<>(statements.files(Statements.WAIVERS));
        files.addAll(statements.files(Statements.ATTESTATIONS));
        files.addAll(selves.files());
        return files;
    }

    private ExitCode check(
            Map.Entry<String, CheckInputs.Source> one,
            BaselineSource earlier,
            Statements stated,
            Map<String, SelfReturn> own,
            FolderContents contents,
            List<LedgerEntry> judged)
            throws IOException {
        Assessor assessor = common.assessor().beside(stated);
        GivenHistory history =
                contents.histories() == null ? null : contents.histories().find(one.getKey());
        if (history == null) {
            Baseline before = earlier == null ? null : earlier.find(one.getKey());
            return check(one.getKey(), one.getValue(), before, own, assessor.since(before), contents, judged);
        } else if (!statements.areCompatible(stated, history, common, spec)) {
            return ExitCode.INPUT;
        }
        history.note(one.getValue().submission().asOf(), common.language())
                .ifPresent(spec.commandLine().getErr()::println);
        return check(one.getKey(), one.getValue(), null, own, history.inform(assessor), contents, judged);
    }

    /** The earlier assessments; all that will be needed are sound. */
    private BaselineSource earlier(Map<String, CheckInputs.Source> submissions) throws IOException {
        if (baseline == null) {
            return null;
        }
        BaselineSource earlier = BaselineSource.open(baseline, submissions::containsKey, common.language(), spec);
        for (Map.Entry<String, CheckInputs.Source> one : submissions.entrySet()) {
            earlier.mustBeOf(one.getKey(), one.getValue().submission().file(), common.language(), spec);
            if (earlier.find(one.getKey()) == null) {
                spec.commandLine()
                        .getErr()
                        .println(common.language()
                                .pick(
                                        "--baseline 中没有 " + one.getKey() + " 的评估结果，这一份没有与上次比较：" + baseline,
                                        "--baseline holds no assessment of " + one.getKey()
                                                + ", which was not compared: " + baseline));
            }
        }
        return earlier;
    }

    private ExitCode check(
            String key,
            CheckInputs.Source one,
            Baseline earlier,
            Map<String, SelfReturn> own,
            Assessor assessor,
            FolderContents contents,
            List<LedgerEntry> judged)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Submission submission = one.submission();
        LocalDate day = submission.asOf();
        if (!statements.report(assessor.unknownSubjects(submission, day), common, spec)) {
            return ExitCode.INPUT;
        }
        String code = submission.dataset().township().code();
        LocalDate reference = new AssessmentTime(submission.year(), day).reference();
        ProfileOptions.notApplied(contents.catalogue(), code, reference, common.language())
                .forEach(err::println);
        Assessment assessment = SelfFiles.beside(own, assessor.assess(submission, day));
        if (!submission.isPartial()) {
            judged.add(new LedgerEntry(assessment, one.given(), contents.history(key)));
        }
        out.print(TerminalSummary.of(assessment, common.language()));
        Score score = sheet == null || submission.isPartial() ? null : ScoreOption.score(sheet, assessment, common);
        if (score != null && !scoring.hasReasons(score, common, spec)) {
            return ExitCode.INPUT;
        }
        if (score != null) {
            out.println();
            out.print(new ScoreText(score, common.language()).terminal());
        }
        if (!submission.notes().isEmpty()) {
            out.println();
            out.print(ReadingNotes.of(submission.notes(), common.language()));
        }
        if (output != null) {
            Path folder = output.resolve(key);
            Map<String, byte[]> written = contents.documents(
                    assessment,
                    BasicFigures.of(submission),
                    score == null ? List.of() : List.of(new ScoreText(score, common.language()).section()));
            if (score != null) {
                written.putAll(scoring.documents(sheet, assessment, score, common));
            }
            if (documents.formats().contains(Format.annotated)) {
                annotate(one, assessment, earlier, assessor, err, written);
            }
            FileFault.writing(folder, () -> Files.createDirectories(output));
            RegularFile.makeFolders(output, folder); // a link of that name would lead elsewhere
            String kept = OutputFolder.write(
                    folder, written, contents.manifest(assessment), contents.earlier(key), common.language());
            out.println();
            out.println(common.language().pick("已写入 ", "Written to ") + folder);
            out.print(kept);
            if (!documents.letters().isEmpty()) {
                LetterDates.notes(assessment, contents.bureau(), common.language())
                        .forEach(note -> err.println(common.language().pick("注意：", "Note: ") + note));
            }
        }
        return failing.code(assessment, contents.catalogue());
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** Annotates the submitter's own workbook; if there is none, reports that and continues. */
    private void annotate(
            CheckInputs.Source source,
            Assessment assessment,
            Baseline earlier,
            Assessor assessor,
            PrintWriter err,
            Map<String, byte[]> written)
            throws IOException {
        try (XSSFWorkbook own = source.given().workbook(source.submission())) {
            UnrequestedChanges changes =
                    earlier == null ? null : UnrequestedChanges.of(earlier, assessment, assessor, source.submission());
            written.put(AnnotatedWorkbook.FILE, AnnotatedWorkbook.of(own, assessment, changes, common.language()));
        } catch (SubmittedWorkbook.Unfit e) {
            err.println(common.language()
                            .pick(
                                    "未生成 " + AnnotatedWorkbook.FILE + "："
                                            + e.reason().zh() + "：",
                                    "No " + AnnotatedWorkbook.FILE + " was written: "
                                            + e.reason().en() + ": ")
                    + source.given().shown());
        }
    }
}
