package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dudao.hints.YearFigures;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.report.data.HintsCsv;
import org.dudao.sampling.Assignment;
import org.dudao.sampling.Candidate;
import org.dudao.sampling.Candidates;
import org.dudao.sampling.Draw;
import org.dudao.sampling.DrawLog;
import org.dudao.sampling.Inspector;
import org.dudao.sampling.Stratum;
import org.dudao.sampling.StratumKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws schools and inspectors at random. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "双随机抽查：按风险权重随机抽取现场督导的学校，随机派检查人员并执行回避；凭记录可重复。",
            "Draws schools for inspection on site at random, weighted by risk, and assigns inspectors; anyone can repeat it."
        },
        footerHeading = "%n输出 / writes:%n",
        footer = {
            "  draw.csv        抽中的学校、概率和检查人员 / drawn schools, probabilities and inspectors",
            "  candidates.csv  全部候选学校的权重、排序值和概率 / all candidates with weight, key and probability",
            "  notice.md       可公布的抽查名单 / a notice to publish",
            "  draw-log.json   抽取记录，供 --verify / the log, for --verify",
            "  manifest.json   本次写了哪些文件；改动过的旧文件移到 earlier/ / files written; changed files go to earlier/",
            "退出码 / exit codes: 0 完成 · 2 用法有误 · 3 文件不能读取 · 5 内部错误 · 6 与记录不一致"
        })
final class SampleCommand implements Callable<Integer> {
    private static final String ASSESSMENTS = "assessments.ndjson.gz";
    private static final List<String> FILES = List.of(ASSESSMENTS, YearFigures.FILE, HintsCsv.FILE);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "BATCH_OUT",
            description = "dudao batch 的输出文件夹 / the output folder of dudao batch")
    private Path batch;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "输出文件夹 / output folder")
    private Path output;

    @Option(names = "--schools", paramLabel = "N", description = "抽几所学校 / number of schools")
    private Integer schools;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description = "种子，应在抽取之前当众确定 / the seed, to be fixed in public before the draw")
    private String seed;

    @Option(
            names = "--inspectors",
            paramLabel = "FILE.csv",
            description = "检查人员名单，列“姓名”“回避”（学校、乡镇、县代码或学校名称，分号隔开） / list of inspectors: columns name, recuse")
    private Path inspectorsFile;

    @Option(
            names = "--each",
            paramLabel = "K",
            defaultValue = "2",
            description = "每所学校派几人，默认2 / inspectors per school; 2 by default")
    private int each;

    @Option(
            names = "--strata",
            paramLabel = "KEY",
            split = ",",
            description = "分层：county 县区、township 乡镇、area 城乡、type 办学类型，逗号隔开 / stratum keys, separated by commas")
    private List<StratumKey> strata = new ArrayList<>();

    @Option(
            names = "--verify",
            paramLabel = "LOG",
            description = "按抽取记录重做一遍并比对（派过检查人员的要同一份 --inspectors） / repeats a draw from its log and compares")
    private Path verify;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = CommonOptions.LanguageConverter.class,
            description = "zh-CN、zh-TW 或 en / zh-CN, zh-TW or en")
    private Language language;

    @Override
    public Integer call() throws IOException {
        BatchFolder.mustHold(FILES, batch, language, spec);
        if (inspectorsFile != null && !Files.isRegularFile(inspectorsFile)) {
            throw usage("没有这个文件：" + inspectorsFile, "File not found: " + inspectorsFile);
        }
        return verify == null ? draw() : verified();
    }

    private record Done(DrawLog log, List<Stratum> strata) {}

    private int draw() throws IOException {
        if (output == null || schools == null || seed == null || seed.isBlank()) {
            throw usage("抽取要有 -o、--schools 和 --seed", "A draw requires -o, --schools and --seed");
        }
        if (schools < 1 || each < 1) {
            throw usage("--schools 和 --each 至少为1", "--schools and --each must be at least 1");
        }
        List<String> changed = BatchFolder.changed(FILES, batch, language, spec);
        if (!changed.isEmpty()) {
            spec.commandLine().getErr().println(BatchFolder.notOfOneBatch(changed, language));
            return ExitCode.INPUT.code();
        }
        Done done = repeat(new DrawLog.Wish(seed, schools, inspectorsFile == null ? 0 : each, List.copyOf(strata)));
        Map<String, byte[]> files = SampleFiles.of(done.log(), done.strata(), language);
        String kept = OutputFolder.write(
                output, files, SampleFiles.manifest(done.log(), files, inspectorsFile, language), language);
        PrintWriter out = spec.commandLine().getOut();
        int drawn = done.log().drawn().size();
        out.println(language.pick(
                "从 " + done.log().candidates() + " 所学校中抽取 " + drawn + " 所。",
                drawn + " of " + done.log().candidates() + " schools drawn."));
        if (drawn < schools) {
            out.println(language.pick("候选学校不足，全部抽中。", "All candidates are drawn: there are fewer than requested."));
        }
        out.println(language.pick("已写入 ", "Written to ") + output);
        out.print(kept);
        return ExitCode.OK.code();
    }

    private int verified() throws IOException {
        String text = FileFault.reading(verify, () -> RegularFile.text(verify, RegularFile.MADE_BY_PROGRAM));
        DrawLog log = FileFault.reading(verify, () -> DrawLog.parse(text));
        if (log.wish().each() > 0 && inspectorsFile == null) {
            throw usage("这次抽取派了检查人员，验证要用同一份 --inspectors", "Inspectors were assigned too: give the same --inspectors");
        }
        Done done = repeat(log.wish());
        DrawLog again = done.log();
        PrintWriter out = spec.commandLine().getOut();
        DrawComparison files = DrawComparison.beside(verify, again, done.strata(), language);
        boolean same = again.toJson().equals(text);
        if (same && files.differences().isEmpty()) {
            out.println(language.pick(
                    "一致：按记录重做，抽中的学校和检查人员完全相同。",
                    "Equal: repeated from the log, the drawn schools and inspectors are identical."));
            out.println(files.compared());
            return ExitCode.OK.code();
        }
        out.println(language.pick("不一致：", "Different:"));
        files.differences().forEach(difference -> out.println("  " + difference));
        if (same) {
            return ExitCode.MISMATCH.code();
        }
        again.inputs().forEach((name, hash) -> {
            if (!hash.equals(log.inputs().get(name))) {
                out.println("  " + language.pick("输入文件变了：", "an input has changed: ") + name);
            }
        });
        Set<String> was = log.drawn().stream().map(DrawLog.Drawn::id).collect(Collectors.toSet());
        Set<String> is = again.drawn().stream().map(DrawLog.Drawn::id).collect(Collectors.toSet());
        DrawComparison.list(language.pick("记录中有、重做没有抽中：", "in the log, but not drawn again: "), was, is, out);
        DrawComparison.list(language.pick("重做抽中、记录中没有：", "drawn, but not in the log: "), is, was, out);
        if (was.equals(is) && again.inputs().equals(log.inputs())) {
            out.println("  "
                    + language.pick("学校相同，其他内容（检查人员、权重、概率或排版）不同", "the schools are equal, but other contents differ"));
        }
        return ExitCode.MISMATCH.code();
    }

    private Done repeat(DrawLog.Wish wish) throws IOException {
        Map<String, String> inputs = new TreeMap<>();
        for (String name : FILES) {
            inputs.put(name, sha256(batch.resolve(name)));
        }
        List<Candidate> candidates = FileFault.reading(
                batch,
                () -> Candidates.read(
                        batch.resolve(ASSESSMENTS), batch.resolve(YearFigures.FILE), hints(), wish.strata()));
        if (candidates.isEmpty()) {
            throw usage(
                    "没有可抽取的学校，批量核查没有判定过任何学校：" + batch,
                    "There are no schools to draw, as the batch judged none: " + batch);
        }
        long kinds = candidates.stream().map(Candidate::stratum).distinct().count();
        if (wish.schools() < kinds) {
            throw usage(
                    "分成" + kinds + "层，至少要抽" + kinds + "所，否则有的层抽不到：请增加 --schools 或减少 --strata",
                    "There are " + kinds
                            + " strata, so at least as many schools must be drawn: raise --schools, or use fewer --strata");
        }
        List<Stratum> drawn = Draw.of(candidates, wish.schools(), wish.seed());
        Map<String, List<String>> who = Map.of();
        if (wish.each() > 0) {
            inputs.put("inspectors", sha256(inspectorsFile));
            who = assigned(candidates, drawn, wish);
        }
        return new Done(DrawLog.of(wish, inputs, candidates, drawn, who), drawn);
    }

    private Map<String, List<String>> assigned(List<Candidate> candidates, List<Stratum> drawn, DrawLog.Wish wish)
            throws IOException {
        List<Inspector> inspectors = FileFault.reading(inspectorsFile, () -> InspectorsFile.read(inspectorsFile));
        warnOfUnknown(inspectors, candidates);
        try {
            return Assignment.of(
                    drawn.stream().flatMap(s -> s.drawn().stream()).toList(), inspectors, wish.each(), wish.seed());
        } catch (Assignment.TooFewInspectors e) {
            Candidate first = e.schools().get(0);
            String recused = inspectors.stream()
                    .filter(i -> !i.mayVisit(first))
                    .map(Inspector::name)
                    .collect(Collectors.joining("、"));
            throw usage(
                    "检查人员不足：" + e.schools().size() + "所学校没有" + wish.each() + "名可派的人，如" + first.name() + "（"
                            + first.school() + "）；名单共" + inspectors.size() + "人，须回避的："
                            + (recused.isEmpty() ? "无" : recused),
                    "Too few inspectors: " + e.schools().size() + " schools do not have " + wish.each()
                            + " who may visit, such as " + first.name() + " (" + first.school() + "); the list has "
                            + inspectors.size() + ", recused: " + (recused.isEmpty() ? "none" : recused));
        }
    }

    /** An unknown recusal may be misspelled, and would have no effect. */
    private void warnOfUnknown(List<Inspector> inspectors, List<Candidate> candidates) {
        Set<String> known = new HashSet<>();
        candidates.forEach(c -> known.addAll(
                List.of(c.school(), c.name(), c.township(), c.township().substring(0, 6))));
        inspectors.forEach(i -> i.interests().stream()
                .filter(interest -> !known.contains(interest))
                .forEach(interest -> spec.commandLine()
                        .getErr()
                        .println(language.pick("注意：", "Note: ")
                                + i.name()
                                + language.pick(" 回避的“", " is to be recused from \"")
                                + interest
                                + language.pick(
                                        "”不在候选学校之列，请核对有无写错", "\", which matches no candidate; check the spelling"))));
    }

    private Map<String, Integer> hints() throws IOException {
        Map<String, Integer> hints = new HashMap<>();
        Path file = batch.resolve(HintsCsv.FILE);
        List<String[]> rows =
                FileFault.reading(file, () -> InspectorsFile.rows(RegularFile.text(file, RegularFile.MADE_BY_PROGRAM)));
        rows.stream()
                .skip(1)
                .filter(row -> row.length > HintsCsv.SUBJECT)
                .forEach(row -> hints.merge(row[HintsCsv.TOWNSHIP] + " " + row[HintsCsv.SUBJECT], 1, Integer::sum));
        return hints;
    }

    private static String sha256(Path file) throws IOException {
        return FileFault.reading(file, () -> Sha256.of(file));
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(spec.commandLine(), language.pick(zh, en));
    }
}
