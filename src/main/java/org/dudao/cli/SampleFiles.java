package org.dudao.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.io.Manifest;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.report.data.FindingsCsv;
import org.dudao.sampling.DrawLog;
import org.dudao.sampling.InclusionProbability;
import org.dudao.sampling.Stratum;

/** The files of a draw. */
final class SampleFiles {
    static final String LOG = "draw-log.json";

    /** The names of all files. */
    static final List<String> NAMES = List.of(LOG, "draw.csv", "candidates.csv", "notice.md");

    private static final int ID = 8;

    private SampleFiles() {}

    /** All files by name. */
    static Map<String, byte[]> of(DrawLog log, List<Stratum> strata, Language language) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(LOG, bytes(log.toJson()));
        files.put("draw.csv", bytes(drawn(log, strata, language)));
        files.put("candidates.csv", bytes(candidates(strata, language)));
        files.put("notice.md", bytes(notice(log, strata, language)));
        return files;
    }

    /** A draw has no as-of date of its own; its id is its log's hash. */
    static Manifest manifest(DrawLog log, Map<String, byte[]> files, Path inspectors, Language language) {
        List<Manifest.Input> inputs = log.inputs().entrySet().stream()
                .map(e -> e.getKey().equals("inspectors")
                        ? new Manifest.Input(
                                "inspectors",
                                String.valueOf(inspectors.toAbsolutePath().getFileName()),
                                e.getValue())
                        : new Manifest.Input("batch", e.getKey(), e.getValue()))
                .toList();
        String id = Sha256.of(files.get(LOG)).substring(0, ID);
        DrawLog.Wish wish = log.wish();
        return Manifest.of(Version.generator(), id, null, language.tag(), inputs)
                .by(
                        "sample",
                        Map.of(
                                "seed",
                                wish.seed(),
                                "schools",
                                String.valueOf(wish.schools()),
                                "each",
                                String.valueOf(Math.max(1, wish.each())),
                                "strata",
                                wish.strata().stream().map(Enum::name).collect(Collectors.joining(","))));
    }

    private static String drawn(DrawLog log, List<Stratum> strata, Language language) {
        Map<String, InclusionProbability> chances = new LinkedHashMap<>();
        strata.forEach(s -> s.chances().stream()
                .filter(InclusionProbability::drawn)
                .forEach(c -> chances.put(c.candidate().id(), c)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.pick("序号", "No."),
                language.pick("学校代码", "School code"),
                language.pick("学校", "School"),
                language.pick("乡镇代码", "Township code"),
                language.pick("乡镇", "Township"),
                language.pick("层", "Stratum"),
                language.pick("权重", "Weight"),
                counts(language),
                language.pick("抽中概率", "Probability"),
                language.pick("排序值", "Key"),
                language.pick("检查人员", "Inspectors")));
        log.drawn().forEach(d -> {
            InclusionProbability chance = chances.get(d.id());
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    "school:" + d.school(),
                    language.name(d.name()),
                    d.township(),
                    language.name(chance.candidate().townshipName()),
                    stratum(d.stratum(), language),
                    String.valueOf(d.weight()),
                    "n:" + chance.candidate().counts(),
                    percent(chance),
                    "sha256:" + d.key(),
                    String.join("、", d.inspectors())));
        });
        return "\uFEFF" + FindingsCsv.text(rows);
    }

    private static String counts(Language language) {
        return language.pick(
                "权重来源（否决/重大/一般/建议/待核实/未评估/提示，本校+乡镇本级）",
                "From (veto/major/minor/advisory/queries/not assessed/hints; school + township)");
    }

    private static String candidates(List<Stratum> strata, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.pick("层", "Stratum"),
                language.pick("学校代码", "School code"),
                language.pick("学校", "School"),
                language.pick("乡镇代码", "Township code"),
                language.pick("权重", "Weight"),
                counts(language),
                language.pick("排序值", "Key"),
                language.pick("区段起点", "Segment start"),
                language.pick("区段长", "Segment length"),
                language.pick("全层长", "Length"),
                language.pick("起点", "Start"),
                language.pick("抽中概率", "Probability"),
                language.pick("抽中", "Drawn")));
        for (Stratum stratum : strata) {
            for (InclusionProbability c : stratum.chances()) {
                rows.add(List.of(
                        stratum(stratum.name(), language),
                        "school:" + c.candidate().school(),
                        language.name(c.candidate().name()),
                        c.candidate().township(),
                        String.valueOf(c.candidate().weight()),
                        "n:" + c.candidate().counts(),
                        "sha256:" + c.key(),
                        String.valueOf(c.from()),
                        String.valueOf(c.numerator()),
                        String.valueOf(c.denominator()),
                        String.valueOf(stratum.start()),
                        percent(c),
                        c.drawn() ? language.pick("是", "yes") : ""));
            }
        }
        return "\uFEFF" + FindingsCsv.text(rows);
    }

    /** The published list: schools and their townships, without weights and names of persons. */
    private static String notice(DrawLog log, List<Stratum> strata, Language language) {
        Map<String, String> townships = new LinkedHashMap<>();
        strata.forEach(s -> s.drawn().forEach(c -> townships.put(c.id(), c.townshipName())));
        StringBuilder text = new StringBuilder();
        text.append(language.pick("# 教育督导“双随机、一公开”抽查名单\n\n", "# Schools drawn for inspection on site\n\n"));
        text.append(
                language.pick(
                        "从" + log.candidates() + "所学校中按风险权重随机抽取" + log.drawn().size() + "所，列入本次现场督导。抽中不表示存在问题。\n\n",
                        "From " + log.candidates() + " schools, " + log.drawn().size()
                                + " were drawn at random, weighted by risk, to be inspected on site. Being drawn does not imply any fault.\n\n"));
        text.append(language.pick(
                "| 序号 | 学校 | 学校代码 | 乡镇 |\n|---|---|---|---|\n",
                "| No. | school | code | township |\n|---|---|---|---|\n"));
        int number = 0;
        for (DrawLog.Drawn d : log.drawn()) {
            text.append("| ")
                    .append(++number)
                    .append(" | ")
                    .append(cell(language.name(d.name())))
                    .append(" | ")
                    .append(d.school())
                    .append(" | ")
                    .append(cell(language.name(townships.get(d.id()))))
                    .append(" |\n");
        }
        text.append(language.pick("\n抽取种子：", "\nSeed: "))
                .append(cell(log.seed()))
                .append(language.pick("。候选名单校验值：", ". Hash of the candidates: "))
                .append(log.candidatesSha256())
                .append(language.pick("。凭抽取记录可重复验证。\n", ". The draw can be repeated from its log.\n"));
        return text.toString();
    }

    /** Escapes a text, so that a name cannot create columns, links or markup. */
    private static String cell(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replaceAll("([\\\\`*_{}\\[\\]<>()#+|!~&])", "\\\\$1");
    }

    private static String stratum(String name, Language language) {
        return name.isEmpty() ? language.pick("不分层", "none") : "s:" + name;
    }

    private static String percent(InclusionProbability chance) {
        return java.math.BigDecimal.valueOf(chance.numerator())
                        .movePointRight(2)
                        .divide(java.math.BigDecimal.valueOf(chance.denominator()), 4, java.math.RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
