package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dudao.Overview;
import org.dudao.assessment.Statements;
import org.dudao.batch.Batch;
import org.dudao.batch.BatchRefused;
import org.dudao.batch.BatchResult;
import org.dudao.facts.Dictionary;
import org.dudao.hints.YearFigures;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Format;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.NumberSequence;
import org.dudao.report.data.HintsCsv;
import org.dudao.report.sheet.LetterList;
import org.dudao.score.ScoreSheet;
import org.dudao.standards.Catalogue;
import org.dudao.submission.SubmissionReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the submissions of many townships. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "一次核查许多乡镇的报送数据；一份不能读取不影响其余。",
            "Checks many townships; an unreadable submission never stops the others."
        },
        footerHeading = "%n输出 / writes:%n",
        footer = {
            "  assessments.ndjson.gz 每个乡镇一行评估结果，按乡镇代码排列 / one assessment per line, in order of township",
            "  findings.csv          全部问题 / all findings",
            "  unreadable.csv        未能判定的文件及原因 / files that could not be judged, with reasons",
            "  summary.xlsx          按乡镇、县、标准、专题、责任单位汇总 / counts by township, county, standard, area, party",
            "  summary.html          乡镇×专题一览，可排序筛选，不需联网 / townships by area, sortable, filterable, offline",
            "  summary.docx          全部乡镇的存在问题及改进措施 / problems and improvements over all townships",
            "  audits/               报送数据旁的工作总结（同名）与数据核对：audits.html 一览 / summaries beside submissions, held against them",
            "  hints.csv             值得现场核查之处，不是问题认定 / hints for visits; not findings",
            "  figures.ndjson.gz     供下年 --previous 比较 / for comparison by next year's batch",
            "  townships/ counties/  用 --format、--documents、--packs 时：每个乡镇（县）一个文件夹，与 check 写的相同；",
            "                        with --format, --documents or --packs: a folder per township and county, as check writes it",
            "  letters.xlsx, .csv    全部文书的送达清单，可填送达日期、签收人 / the covering list of all letters, to be filled in",
            "  manifest.json         本次写了哪些文件；改动过的旧文件移到 earlier/ / files written; changed files go to earlier/",
            "退出码 / exit codes: 0 没有问题 · 1 有问题 · 2 用法有误 · 3 有文件未能判定 · 4 有未评估的要求 · 5 内部错误"
        })
final class BatchCommand implements Callable<Integer> {
    /** The names of all output files. */
    static final List<String> FILES = List.of(
            "assessments.ndjson.gz",
            "findings.csv",
            "unreadable.csv",
            "summary.xlsx",
            "summary.html",
            "summary.docx",
            HintsCsv.FILE,
            YearFigures.FILE,
            LetterList.FILE,
            CoveringList.CSV);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "IN",
            description =
                    "文件夹（可嵌套）、其 .zip 压缩包、.ndjson、.ndjson.gz，或归档文件夹（每个乡镇、学年取最近归档的一份）；县级文件放在其中 / a folder, a .zip of it, .ndjson(.gz), or an archive (the newest of each township and year); including county documents")
    private Path in;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "输出文件夹 / output folder")
    private Path output;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "检查日，默认今天（北京时间） / as-of date; today in Asia/Shanghai by default")
    private LocalDate asOf;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "同时核查几份，默认按处理器个数 / number of parallel jobs; one per core by default")
    private Integer jobs;

    @Option(
            names = "--county-list",
            paramLabel = "FILE",
            description =
                    "各县应报乡镇名单，每行一个乡镇代码；默认用全国乡镇代码表，表中没有的县视为已报全 / list of each county's townships, one code per line; by default the country's list; a county not in it is assumed to be complete")
    private Path countyList;

    @Option(names = "--resume", description = "接着做完上次中断的核查 / resumes an interrupted run")
    private boolean resume;

    @Option(
            names = "--partial",
            description =
                    "形式有误的报送数据也判定能读取的部分，不出公文；仍列入 unreadable.csv，退出码不变 / also judges what can be read of submissions with"
                            + " problems of form, without letters; they stay in unreadable.csv, and the exit code is the same")
    private boolean partial;

    @Option(
            names = "--findings-only",
            description =
                    "不写 assessments.ndjson.gz 和数据表 verdicts / writes neither assessments.ndjson.gz nor the table of verdicts")
    private boolean findingsOnly;

    @Option(
            names = "--previous",
            paramLabel = "DIR",
            description = "上年批量核查的输出文件夹，用来提示照抄上年和消失的学校 / the output folder of last year's batch, for comparison")
    private Path previous;

    @Option(
            names = "--baseline",
            paramLabel = "OLD",
            description = {
                "上次核查的评估结果：上次 batch 或 check 的输出文件夹，或 assessment.json；各乡镇取自己的，标出仍未解决的问题",
                "the last assessments: the output folder of a batch or a check, or an assessment.json; each township takes its own, and repeated findings are marked"
            })
    private Path baseline;

    @CommandLine.Mixin
    private DocumentOptions documents;

    @CommandLine.Mixin
    private LedgerInput ledger;

    @CommandLine.Mixin
    private StatementFiles statements;

    @CommandLine.Mixin
    private ScoreOption scoring;

    @CommandLine.Mixin
    private FailOn failing;

    private ScoreSheet sheet;

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(in)) {
            throw usage("没有这个文件或文件夹：" + in, "File or folder not found: " + in);
        }
        if (!Files.isDirectory(in)) {
            RegularFile.mustBe(in);
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw usage("-o 不是文件夹：" + output, "-o is not a folder: " + output);
        }
        if (Files.isDirectory(in) && absolute(output).startsWith(absolute(in))) {
            throw usage(
                    "输出文件夹在报送数据的文件夹中，下次会被当作报送数据：" + output + "。请另选一处。",
                    "The output folder is within the folder of submissions, and would be read as one: " + output
                            + ". Choose another place.");
        }
        if (jobs != null && jobs < 1) {
            throw usage("--jobs 至少为1", "--jobs must be at least 1");
        }
        mustBeOfUse();
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        BureauSettings bureau = documents.given() == null ? null : numbered(documents.bureau(common.language(), spec));
        Statements stated = statements.read(common, spec);
        sheet = scoring.file() == null ? null : scoring.read(common, spec);
        if (stated == null || (scoring.file() != null && sheet == null)) {
            return ExitCode.INPUT.code();
        }
        scoring.mustFit(sheet, Integer.MAX_VALUE, common.language(), spec);
        try (BaselineSource earlier =
                baseline == null ? null : BaselineSource.open(baseline, key -> true, common.language(), spec)) {
            if (ledger.ledger() == null) {
                return run(day, stated, earlier, ledger.fromFiles(common.language()), bureau);
            }
            int code = LedgerHistories.during(
                    ledger,
                    common.catalogue(),
                    spec,
                    common.language(),
                    histories -> run(day, stated, null, histories, bureau));
            if (ledger.imports()) {
                List<Path> beside = new ArrayList<>(statements.files(Statements.WAIVERS));
                beside.addAll(statements.files(Statements.ATTESTATIONS));
                LedgerImports.take(ledger, output, in, beside, common, spec);
            }
            return code;
        }
    }

    private int run(
            LocalDate day, Statements stated, BaselineSource earlier, HistorySource histories, BureauSettings bureau)
            throws IOException {
        Catalogue catalogue = common.catalogue();
        CountyList townships = countyList == null
                ? CountyList.OF_THE_COUNTRY
                : FileFault.reading(countyList, () -> CountyList.read(countyList, spec.commandLine()));
        PrintWriter err = spec.commandLine().getErr();
        BatchProgress progress = new BatchProgress(err, common.language(), CommandLine.Help.Ansi.AUTO.enabled());
        int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
        FolderContents contents = documents.given() == null
                ? null
                : FolderContents.of(documents, bureau, statements, baseline, histories, common);
        BatchScores scores = new BatchScores(sheet, catalogue, common.language());
        BatchAudits audits = new BatchAudits(catalogue, common.assessor(), common.language(), day);
        BatchTables tables = new BatchTables(catalogue, BatchTables.of(documents.tables(), findingsOnly));
        BatchDocuments folders = new BatchDocuments(contents, common.language(), atOnce, resume, progress);
        Path figures = PreviousBatch.figures(previous, common.language(), spec);
        BatchRecord recorded = BatchRecord.of(
                townships,
                countyList,
                figures,
                earlier,
                histories,
                statements,
                scoring,
                contents == null ? null : documents,
                common);
        Batch.Plan plan = new Batch.Plan(
                new SubmissionReader(Dictionary.load()),
                common.assessor().beside(stated),
                common.countyAssessor(),
                townships.townships(),
                day,
                new BatchWriting(
                        common.language(),
                        partial,
                        !findingsOnly,
                        catalogue,
                        Overview.under(catalogue),
                        figures,
                        recorded.options(),
                        recorded.beside(),
                        a -> failing.code(a, catalogue).code(),
                        earlier,
                        histories,
                        scores,
                        audits,
                        tables,
                        folders),
                recorded.setting(
                        catalogue,
                        day,
                        common.language(),
                        (findingsOnly ? "findings" : "whole")
                                + (partial ? " partial" : "")
                                + (documents.tables() ? " tables" : ""),
                        failing.toString(),
                        folders.options()),
                atOnce);
        FileFault.writing(output, () -> Files.createDirectories(output));
        RegularFile.mustHoldFilesOnly(output.resolve(".batch"));
        try (BatchSource source = BatchSource.open(in)) {
            BatchResult outcome =
                    FileFault.writingInto(output, () -> Batch.run(source.inputs(), plan, output, resume, progress));
            progress.end();
            new BatchOutcome(outcome, common.language())
                    .print(spec.commandLine().getOut(), output, day, folders, earlier);
            spec.commandLine().getOut().print(scores.terminal());
            spec.commandLine().getOut().print(audits.terminal());
            List<ExitCode> codes =
                    new ArrayList<>(outcome.codes().stream().map(ExitCode::of).toList());
            codes.add(audits.code());
            return ExitCode.worst(codes).code();
        } catch (BatchRefused e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick(e.reason()));
        }
    }

    /** Refuses options that would have no effect, or that a batch cannot follow. */
    private void mustBeOfUse() {
        ledger.mustFit(baseline, common.language());
        if (ledger.isGiven() && documents.given() == null) {
            throw usage(
                    "--ledger、--history 要在各乡镇的文件夹中写下 history.json：请用 --format、--documents 或 --packs 指定要写的文书，如 --format json。",
                    "--ledger and --history write history.json into the folder of each township: name its documents with --format, --documents or --packs, such as --format json.");
        } else if (scoring.file() != null && findingsOnly) {
            throw usage(
                    "--score 需要完整的评估结果，不能与 --findings-only 同用。",
                    "--score needs whole assessments: omit --findings-only.");
        } else if (ledger.imports() && findingsOnly) {
            throw usage(
                    "--import 需要完整的评估结果，不能与 --findings-only 同用。",
                    "--import needs whole assessments: omit --findings-only.");
        } else if (documents.given() == null && documents.office().isGiven()) {
            throw usage(
                    "--office、--bureau、文号等只用于各乡镇的文书，请同时用 --format、--documents 或 --packs 指定要写的文书。",
                    "--office, --bureau, numbers and the like are for the documents of each township: name these with --format, --documents or --packs.");
        } else if (documents.formats().contains(Format.annotated)) {
            throw usage(
                    "批量核查不写 annotated（要把报送的工作簿整个读入内存）。请用 dudao check --format annotated 单独核查需要标注的乡镇。",
                    "A batch does not write annotated, which holds whole workbooks in memory. Use dudao check --format annotated for the townships that need it.");
        } else if (baseline != null
                && (absolute(baseline).startsWith(absolute(output))
                        || absolute(output).startsWith(absolute(baseline)))) {
            throw usage(
                    "--baseline 在输出文件夹中，会被这次的结果覆盖：" + baseline + "。请用 -o 另选一处，或先把上次的输出移到别处。",
                    "--baseline is within the output folder, and would be overwritten: " + baseline
                            + ". Choose another -o, or move the last output elsewhere first.");
        }
    }

    /** The bureau's settings, with numbers that can be counted on. */
    private BureauSettings numbered(BureauSettings bureau) {
        if (bureau != null) {
            try {
                for (String number : new String[] {bureau.opinionNumber(), bureau.noticeNumber()}) {
                    if (number != null) {
                        NumberSequence.next(number, 0);
                    }
                }
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
            }
        }
        return bureau;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
