package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.DocumentSettings;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.SelfReturn;
import org.dudao.assessment.Statements;
import org.dudao.assessment.UnrequestedChanges;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dictionary;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.report.BasicFigures;
import org.dudao.report.Detail;
import org.dudao.report.Format;
import org.dudao.report.InputProblemReport;
import org.dudao.report.LetterKind;
import org.dudao.report.ReadingNotes;
import org.dudao.report.TerminalSummary;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "json,md",
            description = "输出 ${COMPLETION-CANDIDATES} / documents to write")
    private List<Format> formats;

    @Option(
            names = "--documents",
            paramLabel = "KIND",
            split = ",",
            description = {
                "督导公文 ${COMPLETION-CANDIDATES}（依次为督导通知书、自评报告、初步督导意见、督导意见书、限期整改通知书、督导报告）；--format docx 默认写 letter,rectification",
                "the letters of a supervision to write; --format docx writes letter,rectification by default"
            })
    private List<LetterKind> kinds;

    @Option(
            names = "--detail",
            paramLabel = "HOW",
            defaultValue = "brief",
            description =
                    "存在问题及改进措施 ${COMPLETION-CANDIDATES}：brief 正文几页、明细列入附件（默认），full 逐条写入正文 / a body of a few pages with annexes, or a sentence for each finding")
    private Detail detail;

    @CommandLine.Mixin
    private OfficeOptions office;

    @Option(
            names = "--packs",
            description = {
                "另按责任单位分发整改任务表，写入 packs/（每校一份，乡镇、县教育局、县政府各一份）；填好后用 dudao packs merge 并回",
                "also writes a pack of items per responsible party into packs/; merge returned packs with dudao packs merge"
            })
    private boolean packs;

    @Option(
            names = "--baseline",
            paramLabel = "OLD.json",
            description = "同一乡镇同一学年上次的 assessment.json：标出仍未解决的问题 / an earlier assessment.json: marks repeated findings")
    private Path baseline;

    @CommandLine.Mixin
    private StatementFiles statements;

    @CommandLine.Mixin
    private SelfFiles selves;

    @CommandLine.Mixin
    private FailOn failing;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        if (output != null && Files.exists(output) && !Files.isDirectory(output)) {
            throw usage("-o 不是文件夹 / -o is not a folder: " + output);
        }
        if (packs && output == null) {
            throw usage("--packs 需要 -o / --packs needs -o");
        }
        if (output == null && kinds != null) {
            throw usage("--documents 需要 -o / --documents needs -o");
        }
        if (output == null && spec.commandLine().getParseResult().hasMatchedOption("--format")) {
            throw usage("--format 需要 -o / --format needs -o");
        }
        BureauSettings issuer = packs || kinds != null || formats.contains(Format.docx) || formats.contains(Format.xlsx)
                ? office.read(common.language(), spec)
                : null;
        List<ExitCode> codes = new ArrayList<>();
        Map<String, Source> submissions = read(day, err, codes);
        Baseline earlier = baseline == null ? null : BaselineFile.read(baseline, common, spec);
        for (Source one : submissions.values()) {
            BaselineFile.mustMatch(earlier, baseline, one.submission(), common, spec);
        }
        Statements stated = statements.read(common, spec);
        Map<String, SelfReturn> own = selves.read(common, spec);
        if (stated == null || own == null) {
            return ExitCode.INPUT.code();
        }
        if (codes.isEmpty()) { // else the submission of a self-assessment may be one that could not be read
            selves.mustMatch(
                    own, submissions.values().stream().map(Source::submission).toList(), common, spec);
        }
        if (!submissions.isEmpty()) {
            Catalogue catalogue = common.catalogue();
            Assessor assessor = common.assessor().beside(stated);
            for (Map.Entry<String, Source> one : submissions.entrySet()) {
                Submission submission = one.getValue().submission();
                if (!statements.report(assessor.unknownSubjects(submission, day), common, spec)) {
                    codes.add(ExitCode.INPUT);
                    continue;
                }
                String code = submission.dataset().township().code();
                LocalDate reference = new AssessmentTime(submission.year(), day).reference();
                ProfileOptions.notApplied(catalogue, code, reference, common.language())
                        .forEach(err::println);
                Assessment assessment =
                        SelfFiles.beside(own, assessor.since(earlier).assess(submission, day));
                out.print(TerminalSummary.of(assessment, common.language()));
                if (!submission.notes().isEmpty()) {
                    out.println();
                    out.print(ReadingNotes.of(submission.notes(), common.language()));
                }
                if (output != null) {
                    Path folder = output.resolve(one.getKey());
                    DocumentSettings setting = new DocumentSettings(
                            catalogue.in(code, reference),
                            issuer,
                            detail,
                            common.language(),
                            BasicFigures.of(submission));
                    Map<String, byte[]> documents =
                            DocumentFiles.of(assessment, new LinkedHashSet<>(formats), letters(), setting);
                    if (formats.contains(Format.annotated)) {
                        annotate(one.getValue(), assessment, earlier, assessor, err, documents);
                    }
                    if (packs) {
                        documents.putAll(DocumentFiles.packs(assessment, setting));
                    }
                    FileFault.writing(folder, () -> Files.createDirectories(output));
                    RegularFile.makeFolders(output, folder); // a link of that name would lead elsewhere
                    String kept = OutputFolder.write(
                            folder,
                            documents,
                            manifest(assessment, catalogue, issuer != null),
                            new EarlierCheck(baseline),
                            common.language());
                    out.println();
                    out.println(common.language().pick("已写入 ", "Written to ") + folder);
                    out.print(kept);
                }
                codes.add(failing.code(assessment, catalogue));
            }
        }
        return ExitCode.worst(codes).code();
    }

    private Set<LetterKind> letters() {
        return kinds != null ? new LinkedHashSet<>(kinds) : formats.contains(Format.docx) ? LetterKind.USUAL : Set.of();
    }

    /** The inputs of a run besides the program; the hash shows whether it can be reproduced. */
    private Manifest manifest(Assessment assessment, Catalogue catalogue, boolean letters) throws IOException {
        Assessment.Head head = assessment.assessment();
        List<Manifest.Input> inputs = new ArrayList<>();
        inputs.add(new Manifest.Input(
                "submission", head.submission().file(), head.submission().sha256()));
        if (baseline != null) {
            inputs.add(new Manifest.Input("baseline", name(baseline), sha256(baseline)));
        }
        inputs.addAll(statements.inputs());
        inputs.addAll(SelfFiles.inputs(assessment));
        if (letters && office.file() != null) {
            inputs.add(new Manifest.Input("office", name(office.file()), sha256(office.file())));
        }
        inputs.addAll(common.profiles().inputs());
        if (common.rulesFolder() != null) {
            inputs.add(new Manifest.Input("rules", name(common.rulesFolder()), catalogue.rulesSha256()));
        }
        return Manifest.of(
                        Version.generator(),
                        head.id(),
                        head.asOf().toString(),
                        common.language().tag(),
                        inputs)
                .by("check", options(letters));
    }

    private Map<String, String> options(boolean letters) {
        Map<String, String> options = letters ? office.given() : new LinkedHashMap<>();
        options.put(
                "format", formats.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(",")));
        if (kinds != null) {
            options.put(
                    "documents",
                    kinds.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(",")));
        }
        if (detail != Detail.brief) {
            options.put("detail", detail.name());
        }
        if (packs) {
            options.put("packs", "true");
        }
        common.profiles().into(options);
        return options;
    }

    private static String sha256(Path file) throws IOException {
        return FileFault.reading(file, () -> Sha256.of(file));
    }

    private static String name(Path file) {
        Path last = file.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString();
    }

    /** Reads all files before anything is written: two for one township and year are a usage error. */
    private Map<String, Source> read(LocalDate day, PrintWriter err, List<ExitCode> codes) {
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        Map<String, Source> submissions = new LinkedHashMap<>();
        for (Path file : files) {
            Reading reading = reader.read(file, day);
            Submission submission = reading.submission();
            if (submission == null) {
                err.print(
                        InputProblemReport.of(file.toString(), reading.problems(), reading.total(), common.language()));
                codes.add(ExitCode.INPUT);
                continue;
            }
            if (day.isBefore(submission.year().firstDay())) {
                throw usage(common.language()
                                .pick(
                                        "检查日 " + day + " 早于 " + submission.year() + " 学年开始之日。请用 --as-of 指定学年内或之后的日期：",
                                        "The as-of date, " + day + ", is before the school year " + submission.year()
                                                + " begins. Give a later --as-of: ")
                        + file);
            }
            String key = submission.dataset().township().code() + "-" + submission.year();
            Source same = submissions.putIfAbsent(key, new Source(file, submission));
            if (same != null) {
                throw usage(common.language()
                                .pick(
                                        "两个文件是同一乡镇同一学年（" + key + "）的：",
                                        "Two files are for the same township and school year (" + key + "): ")
                        + same.file()
                        + common.language().pick("、", ", ")
                        + file
                        + common.language().pick("。请只留一个。", ". Omit one of them."));
            }
        }
        return submissions;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** A submission with its file. */
    private record Source(Path file, Submission submission) {}

    /** Annotates the submitter's own workbook; if there is none, reports that and continues. */
    private void annotate(
            Source source,
            Assessment assessment,
            Baseline earlier,
            Assessor assessor,
            PrintWriter err,
            Map<String, byte[]> documents)
            throws IOException {
        try (XSSFWorkbook own = SubmittedWorkbook.open(source.file(), source.submission())) {
            UnrequestedChanges changes =
                    earlier == null ? null : UnrequestedChanges.of(earlier, assessment, assessor, source.submission());
            documents.put(AnnotatedWorkbook.FILE, AnnotatedWorkbook.of(own, assessment, changes, common.language()));
        } catch (SubmittedWorkbook.Unfit e) {
            err.println(common.language()
                            .pick(
                                    "未生成 " + AnnotatedWorkbook.FILE + "："
                                            + e.reason().zh() + "：",
                                    "No " + AnnotatedWorkbook.FILE + " was written: "
                                            + e.reason().en() + ": ")
                    + source.file());
        }
    }
}
