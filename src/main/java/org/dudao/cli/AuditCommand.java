package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dudao.io.AtomicFile;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.narrative.Audit;
import org.dudao.narrative.ClaimDraft;
import org.dudao.narrative.FoundInText;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.SummaryText;
import org.dudao.narrative.TextGravity;
import org.dudao.narrative.TextJudge;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.audit.AuditDocuments;
import org.dudao.report.audit.AuditFormat;
import org.dudao.report.audit.AuditOverview;
import org.dudao.report.audit.AuditTally;
import org.dudao.rules.TextRules;
import org.dudao.submission.Submission;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads narrative work summaries. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "读工作总结：列出其中的每个数字是什么、属于哪个填报项，哪些没有写出，承认了哪些问题。",
            "Reads work summaries: what each number in them is and of which field, which are masked or left out, and what problems are admitted."
        },
        footerHeading = "%n退出码 / exit codes:%n",
        footer = {
            "  0 没有达到 --fail-on 的问题 / nothing at or above --fail-on",
            "  1 有问题 / findings",
            "  2 用法有误 / usage",
            "  3 不能读取（.doc、.pdf 请另存为 .docx） / a file cannot be read"
        })
final class AuditCommand implements Callable<Integer> {
    /** The page over several summaries. */
    private static final String OVERVIEW = "audits.html";

    private static final int SHOWN = 5;
    private static final int WIDTH = 80;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "工作总结（.docx、.txt、.md），后面可以跟报送数据；或文件夹：其中同名的数据与总结互相核对",
                "summaries, then the submission that they are held against; or a folder, in which a submission has its summary's name"
            })
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "DIR",
            description = "输出文件夹；几份总结时每份一个子文件夹 / output folder; of several summaries each has a folder in it")
    private Path output;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "检查日，默认今天（北京时间） / as-of date; today in Asia/Shanghai by default")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--fail-on",
            paramLabel = "KIND",
            description = {
                "达到这一类的问题时退出码为1：contradicts（默认）、impossible、violates、placeholder、never",
                "the least grave kind that gives exit code 1: contradicts by default, impossible, violates, placeholder, never"
            })
    private TextGravity failOn = TextGravity.CONTRADICTS;

    @Option(
            names = "--previous",
            paramLabel = "OLD_SUMMARY",
            description = "去年的总结：照抄的句子会列出 / last year's summary: sentences taken from it are listed")
    private @Nullable Path previous;

    @Option(
            names = "--draft",
            paramLabel = "FILE.json",
            description = {
                "把认定的数字写成“自报数值”各行的草稿，供人核对后填入报送表（只用于一份总结）",
                "the tied numbers as a draft of the rows of `claims`, for a person to confirm; for one summary"
            })
    private @Nullable Path draft;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = {
                "输出 ${COMPLETION-CANDIDATES}，默认全部；docx 是原文加批注，xlsx 是全部数字",
                "documents to write, all by default; docx is the text itself with comments, xlsx all its numbers"
            })
    private @Nullable List<AuditFormat> formats;

    @CommandLine.Mixin
    private CommonOptions common;

    private final List<AuditTally> tallies = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        List<SummaryFiles.Pair> pairs = pairs();
        boolean areSeveral = pairs.size() > 1 || Files.isDirectory(files.get(0));
        if (draft != null && areSeveral) {
            throw usage("--draft 只用于一份总结。", "--draft is for one summary.");
        } else if (draft != null && Files.exists(draft)) {
            throw usage(
                    "已有文件 " + draft + "，其中可能有人改过的内容。请换一个文件名。",
                    draft + " is there, and may hold what somebody changed. Give another name.");
        }
        Submissions submissions = new Submissions(day);
        for (SummaryFiles.Pair pair : pairs) {
            if (pair.submission() != null) {
                submissions.read(pair.submission());
            }
        }
        for (SummaryFiles.Pair pair : areSeveral ? pairs : List.<SummaryFiles.Pair>of()) {
            submissions.compare(pair.summary());
        }
        TextJudge judge = new TextJudge(
                common.catalogue(), TextRules.load(), submissions.read.isEmpty() ? null : common.assessor());
        List<ExitCode> codes = new ArrayList<>(submissions.codes);
        for (SummaryFiles.Pair pair : pairs) {
            Path folder = areSeveral ? output.resolve(SummaryFiles.base(pair.summary())) : output;
            boolean isUnreadable = pair.submission() != null && !submissions.read.containsKey(pair.submission());
            if (!isUnreadable) {
                codes.add(audit(pair, folder, judge, submissions));
            }
        }
        if (areSeveral && !tallies.isEmpty()) {
            overview(day);
        }
        return ExitCode.worst(codes).code();
    }

    /** Writes the page over all summaries of the call. */
    private void overview(LocalDate day) throws IOException {
        Language language = common.language();
        AuditOverview all = AuditOverview.of(tallies, language.pick("检查日 ", "As of ") + day, language);
        byte[] page = all.page().getBytes(StandardCharsets.UTF_8);
        FileFault.writing(output, () -> {
            AtomicFile.write(output.resolve(OVERVIEW), stream -> stream.write(page));
            return output;
        });
        spec.commandLine()
                .getOut()
                .println(TerminalWidth.wrap(all.sentences().get(0), WIDTH, "  ")
                        + System.lineSeparator()
                        + language.pick("一览：", "Overview: ")
                        + output.resolve(OVERVIEW));
    }

    /** The summaries of the call with their submissions. */
    private List<SummaryFiles.Pair> pairs() throws IOException {
        List<Path> given = files.stream()
                .filter(file -> !Files.isDirectory(file) && !SummaryFiles.isSummary(file))
                .toList();
        if (given.size() > 1) {
            throw usage(
                    "一次只能与一份报送数据核对：" + given.get(1) + "。要核对许多份，请放在一个文件夹里，数据与总结同名。",
                    "Summaries are held against one submission: " + given.get(1)
                            + ". For many, put them into a folder, each submission with its summary's name.");
        }
        List<SummaryFiles.Pair> pairs = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                pairs.addAll(SummaryFiles.within(file));
            } else if (SummaryFiles.isSummary(file)) {
                pairs.add(new SummaryFiles.Pair(file, given.isEmpty() ? null : given.get(0)));
            }
        }
        if (pairs.isEmpty()) {
            throw usage("没有工作总结（.docx、.txt、.md）。", "There is no summary (.docx, .txt, .md).");
        }
        return pairs;
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.language().pick(zh, en));
    }

    /** The submissions of a call, each read once. */
    private final class Submissions {
        private final LocalDate day;
        private final Map<Path, Submission> read = new HashMap<>();
        private final List<ExitCode> codes = new ArrayList<>();
        private final Map<Path, SummaryText> texts = new LinkedHashMap<>();

        Submissions(LocalDate day) {
            this.day = day;
        }

        /** Keeps a text for others to be compared with; one that cannot be read is told when its turn comes. */
        void compare(Path summary) throws IOException {
            try {
                texts.put(summary, SummaryFile.read(summary));
            } catch (FileRefused e) {
                texts.remove(summary);
            }
        }

        void read(Path file) throws IOException {
            if (!read.containsKey(file)) {
                CheckInputs.Source source = new CheckInputs(false, null, common, spec)
                        .read(List.of(GivenSubmission.of(file)), day, codes).values().stream()
                                .findFirst()
                                .orElse(null);
                if (source != null) {
                    read.put(file, source.submission());
                }
            }
        }
    }

    /** The texts that a summary may be copied from: last year's, and the others of the call that can be read. */
    private List<SummaryText> others(Path summary, Submissions submissions) throws IOException {
        List<SummaryText> others = new ArrayList<>();
        if (previous != null) {
            others.add(FileFault.reading(previous, () -> SummaryFile.read(previous)));
        }
        submissions.texts.forEach((path, text) -> {
            if (!path.equals(summary)) {
                others.add(text);
            }
        });
        return others;
    }

    private Set<AuditFormat> chosen() {
        return formats == null || formats.isEmpty() ? EnumSet.allOf(AuditFormat.class) : EnumSet.copyOf(formats);
    }

    private ExitCode audit(SummaryFiles.Pair pair, Path folder, TextJudge judge, Submissions submissions)
            throws IOException {
        Path summary = pair.summary();
        Language language = common.language();
        PrintWriter out = spec.commandLine().getOut();
        Audit audit;
        byte[] bytes;
        try {
            bytes = FileFault.reading(summary, () -> SummaryFile.bytes(summary));
            audit = Audit.of(
                    SummaryFile.read(SummaryFile.name(summary), bytes),
                    judge,
                    pair.submission() == null ? null : submissions.read.get(pair.submission()),
                    others(summary, submissions),
                    submissions.day);
        } catch (FileRefused e) {
            spec.commandLine().getErr().println(Texts.printable(language.pick(e.zh(), e.en())));
            return ExitCode.INPUT;
        }
        Submission data = audit.submission();
        String office = data == null ? null : data.dataset().township().name();
        tallies.add(AuditTally.of(
                ToldAudit.of(audit),
                office == null ? SummaryFiles.base(summary) : office,
                SummaryFiles.base(summary) + "/" + AuditFormat.html.file()));
        Map<AuditFormat, byte[]> documents = new AuditDocuments(
                        common.catalogue().byId(), language, Version.generator())
                .written(audit, bytes, data == null ? null : common.assessor().assess(data, submissions.day), chosen());
        FileFault.writing(folder, () -> {
            Files.createDirectories(output);
            RegularFile.makeFolders(output, folder);
            for (Map.Entry<AuditFormat, byte[]> one : documents.entrySet()) {
                AtomicFile.write(folder.resolve(one.getKey().file()), stream -> stream.write(one.getValue()));
            }
            if (draft != null) {
                byte[] rows = ClaimDraft.of(audit).getBytes(StandardCharsets.UTF_8);
                AtomicFile.write(draft, stream -> stream.write(rows));
            }
            return folder;
        });
        out.println(TerminalWidth.wrap(Texts.printable(language.pick(audit.told())), WIDTH, "  "));
        List<FoundInText> found = audit.grave(TextGravity.PLACEHOLDER);
        for (FoundInText one : found.subList(0, Math.min(SHOWN, found.size()))) {
            String line = "“" + one.quote() + "”：" + language.pick(one.reason());
            out.println(TerminalWidth.wrap(Texts.printable(line), WIDTH, "  "));
        }
        if (found.size() > SHOWN) {
            out.println(language.pick("  ……共 " + found.size() + " 处", "  … " + found.size() + " in all"));
        }
        String names = documents.keySet().stream()
                .map(AuditFormat::file)
                .collect(Collectors.joining(language.pick("、", ", ")));
        out.println(language.pick("已写入 ", "Written to ") + folder + language.pick("：", ": ") + names);
        return failOn == TextGravity.NEVER || audit.grave(failOn).isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
