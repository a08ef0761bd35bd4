package org.dudao.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Reason;
import org.dudao.assessment.Verdict;
import org.dudao.facts.ClaimedIndicator;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;

/** States the data required for a verdict that could not be given. */
public final class MissingDataText {
    /** How labels of a county's assessment begin, which name the township first. */
    private static final String TOWNSHIPS = "townships[";

    private static final int MOST_WRITTEN = 6;

    private final Language language;
    private final FormText form;
    private final EvidenceText places;
    private final Map<String, String> schools;
    private final Map<String, String> rows;

    /** The texts for one assessment in one language. */
    public MissingDataText(Assessment assessment, Language language) {
        this.language = language;
        this.form = new FormText(language);
        this.places = new EvidenceText(assessment, language);
        this.schools = assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind() == SubjectKind.SCHOOL)
                .collect(Collectors.toMap(s -> s.id(), s -> language.name(s.name()), (a, b) -> a));
        this.rows = assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.id().contains("/") && !s.id().endsWith("/*"))
                .collect(Collectors.toMap(s -> s.id(), s -> language.name(s.name()), (a, b) -> a));
    }

    /** One sentence, without a full stop. */
    public String sentence(Verdict verdict) {
        String fields = fields(verdict.missing());
        String sentence = plain(verdict, fields);
        return verdict.placeholders() == null ? sentence : sentence + written(verdict.placeholders());
    }

    private String plain(Verdict verdict, String fields) {
        return switch (verdict.reason()) {
            case Reason.NOT_YET_DUE ->
                language.pick("应判定的月份、季度或学期尚未结束，到期再评", "no month, quarter or term is over yet; it is judged then");
            case Reason.ZERO_BASE ->
                language.pick("基数为0，无法计算比率，请核对后补报", "the denominator is 0, so there is no rate; check and submit it");
            case Reason.SCOPE_UNKNOWN ->
                fields.isEmpty()
                        ? language.pick(
                                "无法确定是否适用，请补充有关资料", "applicability is unknown; submit the field that decides it")
                        : language.pick("无法确定是否适用，请补报" + fields, "applicability is unknown; submit " + fields);
            case Reason.NOT_COMPARABLE ->
                language.pick(
                        fields + "无法与报送的数据比较。" + comparable(verdict),
                        fields + " cannot be compared with the data submitted. " + comparable(verdict));
            default ->
                verdict.subject().id().endsWith("/*") && !verdict.subject().meansAllSchools()
                        ? language.pick("请补报该校的数据：" + fields, "submit the school's rows: " + fields)
                        : language.pick("请补报" + fields, "submit " + fields);
        };
    }

    /** How to write a comparable claim. */
    private String comparable(Verdict verdict) {
        String names = Arrays.stream(ClaimedIndicator.values())
                .filter(i -> i.subject() == verdict.subject().kind())
                .map(ClaimedIndicator::zh)
                .collect(Collectors.joining(language.pick("、", ", ")));
        return language.pick(
                "可以比较的指标有" + names + "；数值写成一个数，如98.5%、百分之九十八点五、1.1%以内、近500人；时期为本学年",
                "These indicators can be compared: " + names
                        + "; write the value as one number such as 98.5%, 1.1%以内 or 近500人, for this school year");
    }

    /** Verdicts not assessed for other reasons than missing data, a line each. */
    public List<String> others(Assessment assessment) {
        return NotAssessed.of(assessment).stream()
                .filter(g -> !g.verdicts().get(0).waitsForData())
                .map(this::line)
                .toList();
    }

    private String line(NotAssessed group) {
        String subjects = group.verdicts().stream()
                .map(v -> language.name(v.subject().name()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return language.pick(group.title())
                + language.pick("（" + subjects + "）：", " (" + subjects + "): ")
                + sentence(group.verdicts().get(0))
                + language.pick("。", ".");
    }

    /** The placeholder texts and their locations. */
    String written(List<Evidence> placeholders) {
        if (placeholders.isEmpty()) {
            return "";
        }
        String each = placeholders.stream()
                .limit(MOST_WRITTEN)
                .map(p -> places.place(p) + language.pick("填的是“" + p.value() + "”", " states \"" + p.value() + "\""))
                .collect(Collectors.joining(language.pick("、", ", ")));
        String more = placeholders.size() > MOST_WRITTEN
                ? language.pick("等" + placeholders.size() + "处", " … in " + placeholders.size() + " places")
                : "";
        return language.pick("（", " (")
                + each
                + more
                + language.pick(
                        "，不算已填报；办好的填编号或名称，确实没有的填“无”）",
                        ", a placeholder; write the number or name itself, or 无 if there is none)");
    }

    private String fields(List<String> labels) {
        Map<String, List<String>> byRow = new LinkedHashMap<>();
        labels.forEach(label ->
                byRow.computeIfAbsent(rowOf(label), r -> new ArrayList<>()).add(label));
        return byRow.values().stream().map(this::ofRow).collect(Collectors.joining(language.pick("、", "; ")));
    }

    /**
     * What a label names: the township of a county's assessment, and the row; empty for the subject's own.
     *
     * @param label such as {@code rolls[S2/1].dropoutCount}, {@code rolls[S2/*]}, {@code drills} or {@code dropout.juniorCount}
     */
    private static String rowOf(String label) {
        if (label.startsWith(TOWNSHIPS)) {
            int end = label.indexOf(']') + 1;
            String rest = label.substring(Math.min(label.length(), end + 1));
            return label.substring(0, end) + rowOf(rest);
        }
        int open = label.indexOf('[');
        return open < 0 ? "" : label.substring(open + 1, label.indexOf(']'));
    }

    /** The fields of labels that name one row. */
    private String ofRow(List<String> labels) {
        String label = labels.get(0);
        if (label.startsWith(TOWNSHIPS)) {
            int end = label.indexOf(']');
            String code = label.substring(TOWNSHIPS.length(), end);
            return end == label.length() - 1
                    ? language.pick("乡镇 " + code + " 的报送数据", "the submission of the township " + code)
                    : ofRow(labels.stream().map(l -> l.substring(end + 2)).toList())
                            + language.pick("（乡镇 " + code + "）", " of the township " + code);
        }
        String row = rowOf(label);
        if (row.endsWith("/*")) {
            String school = school(row.substring(0, row.length() - 2));
            String sheet = form.sheet(label);
            return language.pick(school + "在" + sheet + "中的数据", "the rows of " + school + " in the " + sheet);
        }
        String items = form.items(labels.stream().map(FieldPaths::ofLabel).toList());
        return row.isEmpty() ? items : language.pick(owner(row) + "的" + items, items + " of " + owner(row));
    }

    private String owner(String row) {
        if (rows.containsKey(row)) {
            return rows.get(row);
        }
        int slash = row.indexOf('/');
        return slash < 0 ? school(row) : school(row.substring(0, slash)) + " " + row.substring(slash + 1);
    }

    private String school(String code) {
        return schools.getOrDefault(code, code);
    }
}
