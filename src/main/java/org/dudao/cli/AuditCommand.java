package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dudao.io.AtomicFile;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.narrative.Audit;
import org.dudao.narrative.AuditJson;
import org.dudao.narrative.FoundInText;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.TextGravity;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.rules.TextRules;
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
    private static final int SHOWN = 5;
    private static final int WIDTH = 80;
    private static final List<String> KINDS = List.of(".docx", ".txt", ".md");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "SUMMARY",
            description = "工作总结（.docx、.txt、.md），或存放它们的文件夹 / summaries, or a folder of them")
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

    @CommandLine.Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
        List<Path> summaries = new ArrayList<>();
        for (Path file : files) {
            summaries.addAll(Files.isDirectory(file) ? within(file) : List.of(file));
        }
        if (summaries.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    common.language()
                            .pick("文件夹中没有工作总结（.docx、.txt、.md）。", "The folder holds no summary (.docx, .txt, .md)."));
        }
        TextRules rules = TextRules.load();
        boolean areSeveral = summaries.size() > 1 || Files.isDirectory(files.get(0));
        List<ExitCode> codes = new ArrayList<>();
        for (Path summary : summaries) {
            codes.add(audit(summary, areSeveral ? output.resolve(base(summary)) : output, rules, day));
        }
        return ExitCode.worst(codes).code();
    }

    private ExitCode audit(Path summary, Path folder, TextRules rules, LocalDate day) throws IOException {
        Language language = common.language();
        PrintWriter out = spec.commandLine().getOut();
        Audit audit;
        try {
            audit = Audit.of(
                    FileFault.reading(summary, () -> SummaryFile.read(summary)), common.catalogue(), rules, day);
        } catch (FileRefused e) {
            spec.commandLine().getErr().println(Texts.printable(language.pick(e.zh(), e.en())));
            return ExitCode.INPUT;
        }
        byte[] json = AuditJson.of(audit, Version.generator()).getBytes(StandardCharsets.UTF_8);
        Path to = folder.resolve(AuditJson.FILE);
        FileFault.writing(folder, () -> {
            Files.createDirectories(output);
            RegularFile.makeFolders(output, folder);
            AtomicFile.write(to, stream -> stream.write(json));
            return to;
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
        out.println(language.pick("已写入 ", "Written to ") + to);
        return failOn == TextGravity.NEVER || audit.grave(failOn).isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> RegularFile.isRegular(file)
                            && KINDS.stream().anyMatch(kind -> file.toString()
                                    .toLowerCase(Locale.ROOT)
                                    .endsWith(kind)))
                    .sorted()
                    .toList();
        }
    }

    private static String base(Path file) {
        String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
        return name.substring(0, name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length());
    }
}
