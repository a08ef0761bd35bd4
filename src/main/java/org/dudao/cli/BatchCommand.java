package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Statements;
import org.dudao.batch.Batch;
import org.dudao.batch.BatchInputs;
import org.dudao.batch.BatchRefused;
import org.dudao.batch.BatchResult;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.hints.YearFigures;
import org.dudao.io.FileFault;
import org.dudao.io.Manifest;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.TerminalWidth;
import org.dudao.report.data.HintsCsv;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.DigestFormat;
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
            "  hints.csv             值得现场核查之处，不是问题认定 / hints for visits; not findings",
            "  figures.ndjson.gz     供下年 --previous 比较 / for comparison by next year's batch",
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
            YearFigures.FILE);

    private static final int SHOWN = 10;
    private static final int WIDTH = 80;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "IN",
            description =
                    "文件夹（可嵌套）、其 .zip 压缩包，或 .ndjson、.ndjson.gz；县级文件放在其中 / a folder, a .zip of it, or .ndjson(.gz), including county documents")
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

    @Option(names = "--findings-only", description = "不写 assessments.ndjson.gz / does not write assessments.ndjson.gz")
    private boolean findingsOnly;

    @Option(
            names = "--previous",
            paramLabel = "DIR",
            description = "上年批量核查的输出文件夹，用来提示照抄上年和消失的学校 / the output folder of last year's batch, for comparison")
    private Path previous;

    @CommandLine.Mixin
    private StatementFiles statements;

    @CommandLine.Mixin
    private FailOn failing;

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
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        Catalogue catalogue = common.catalogue();
        Statements stated = statements.read(common, spec);
        if (stated == null) {
            return ExitCode.INPUT.code();
        }
        Assessor assessor = common.assessor().beside(stated);
        CountyList townships = countyList == null
                ? CountyList.OF_THE_COUNTRY
                : FileFault.reading(countyList, () -> CountyList.read(countyList, spec.commandLine()));
        Batch.Plan plan = new Batch.Plan(
                new SubmissionReader(Dictionary.load()),
                assessor,
                common.countyAssessor(),
                townships.townships(),
                day,
                new BatchWriting(
                        common.language(),
                        !findingsOnly,
                        catalogue,
                        new DigestFormat(catalogue),
                        figures(),
                        profileOptions(),
                        beside(catalogue),
                        a -> failing.code(a, catalogue).code()),
                String.join(
                        " ",
                        Version.number(),
                        catalogue.rulesSha256(),
                        catalogue.selected().stream()
                                .map(profile -> profile.id() + ":" + profile.sha256())
                                .collect(Collectors.joining(",")),
                        catalogue.layers().places() ? "places" : "no places",
                        day.toString(),
                        common.language().tag(),
                        findingsOnly ? "findings" : "whole",
                        townships.sha256(),
                        stated.inputs().stream()
                                .map(input -> input.kind() + ":" + input.sha256())
                                .collect(Collectors.joining(",")),
                        failing.toString()),
                jobs == null ? Runtime.getRuntime().availableProcessors() : jobs);
        PrintWriter err = spec.commandLine().getErr();
        BatchProgress progress = new BatchProgress(err, common.language(), CommandLine.Help.Ansi.AUTO.enabled());
        FileFault.writing(output, () -> Files.createDirectories(output));
        RegularFile.mustHoldFilesOnly(output.resolve(".batch"));
        try (BatchInputs inputs = FileFault.reading(in, () -> BatchInputs.open(in))) {
            BatchResult outcome =
                    FileFault.writingInto(output, () -> Batch.run(inputs, plan, output, resume, progress));
            progress.end();
            report(outcome, day);
            return ExitCode.worst(outcome.codes().stream().map(ExitCode::of).toList())
                    .code();
        } catch (BatchRefused e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.language().pick(e.reason()));
        }
    }

    private void report(BatchResult outcome, LocalDate day) {
        PrintWriter out = spec.commandLine().getOut();
        String over = LateAsOfNotice.note(outcome.schoolYears(), day, common.language());
        if (!over.isEmpty()) {
            out.println(TerminalWidth.wrap(over, WIDTH, "  "));
        }
        int townships = outcome.townships().size();
        int counties = outcome.counties().size();
        long found = outcome.townships().stream()
                .filter(c -> c == ExitCode.FINDINGS.code())
                .count();
        int unreadable = outcome.unreadable().size();
        out.println(common.language()
                .pick(
                        "已判定 " + townships + " 个乡镇（其中有问题的 " + found + " 个）、" + counties + " 个县；未能判定的文件 " + unreadable
                                + " 个。",
                        townships + " townships (" + found + " with findings) and " + counties + " counties judged; "
                                + unreadable + " files could not be judged."));
        outcome.unreadable().stream()
                .limit(SHOWN)
                .forEach(e -> out.println("  " + e.source() + common.language().pick("：", ": ")
                        + common.language().pick(e.problems().get(0).message())));
        if (outcome.unreadable().size() > SHOWN) {
            out.println(common.language().pick("  ……见 unreadable.csv", "  … see unreadable.csv"));
        }
        out.println(common.language().pick("已写入 ", "Written to ") + output);
        out.print(OutputFolder.report(outcome.kept(), common.language()));
    }

    private Map<String, String> profileOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        common.profiles().into(options);
        return options;
    }

    /** The inputs other than submissions. */
    private List<Manifest.Input> beside(Catalogue catalogue) throws IOException {
        List<Manifest.Input> beside = new ArrayList<>();
        if (countyList != null) {
            beside.add(new Manifest.Input("townships", name(countyList), Sha256.of(countyList)));
        }
        if (previous != null) {
            beside.add(new Manifest.Input("previous", name(figures()), Sha256.of(figures())));
        }
        beside.addAll(common.profiles().inputs());
        beside.addAll(statements.inputs());
        if (common.rulesFolder() != null) {
            beside.add(new Manifest.Input("rules", name(common.rulesFolder()), catalogue.rulesSha256()));
        }
        return beside;
    }

    private static String name(Path file) {
        return String.valueOf(absolute(file).getFileName());
    }

    private Path figures() {
        Path figures = previous == null ? null : previous.resolve(YearFigures.FILE);
        if (figures != null && !Files.isRegularFile(figures)) {
            throw usage(
                    "--previous 不是批量核查的输出文件夹，其中没有 " + YearFigures.FILE + "：" + previous,
                    "--previous is not a batch output folder: " + YearFigures.FILE + " is missing in " + previous);
        }
        try {
            if (figures != null) {
                YearFigures.probe(figures);
            }
        } catch (FileFault e) {
            BilingualText why = Failure.of(e).words();
            throw usage(
                    "--previous 无法用来比较：" + why.zh() + "或去掉 --previous。",
                    "--previous cannot be used for comparison: " + why.en() + " Or omit --previous.");
        } catch (IOException e) {
            throw usage(
                    "--previous 无法用来比较：" + e.getMessage() + "。请用本版本重新核查上年数据，或去掉 --previous。",
                    "--previous cannot be used for comparison: " + e.getMessage()
                            + ". Run that year's batch again, or omit --previous.");
        }
        return figures;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }
}
