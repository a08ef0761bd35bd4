package org.dudao.report;

import java.util.Arrays;
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
import org.dudao.standards.StandardKind;

/** States the data required for a verdict that could not be given. */
public final class MissingDataText {
    /** How labels of a county's assessment begin, which name the township first. */
    private static final String TOWNSHIPS = "townships[";

    private static final int MOST_WRITTEN = 6;

    private final Language language;
    private final Map<String, String> schools;

    /** The texts for one assessment in one language. */
    public MissingDataText(Assessment assessment, Language language) {
        this.language = language;
        this.schools = assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind() == SubjectKind.SCHOOL)
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

    /** The data that requirements, or data checks, wait for: a line each. */
    public List<String> toSubmit(Assessment assessment, StandardKind kind) {
        return new MissingDataRequest(assessment)
                .lines(kind).stream().map(this::line).toList();
    }

    /** Verdicts not assessed for other reasons than missing data, a line each. */
    public List<String> others(Assessment assessment) {
        return NotAssessed.of(assessment).stream()
                .filter(g -> !MissingDataRequest.waits(g.verdicts().get(0)))
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

    /** Rows of three cells: the data to submit, by the form's own headings; the subjects; the standards. */
    public List<List<String>> rows(Assessment assessment, StandardKind kind) {
        return new MissingDataRequest(assessment)
                .lines(kind).stream().map(this::row).toList();
    }

    private List<String> row(MissingDataRequest.Line line) {
        String table = line.table() == null
                ? ""
                : language.pick("“" + language.pick(line.table()) + "”表：", language.pick(line.table()) + ": ");
        String items = line.items().stream().map(this::named).collect(Collectors.joining(language.pick("、", ", ")));
        String whom = line.subjects().isEmpty()
                ? language.pick("本乡镇", "the township")
                : line.all()
                        ? language.pick("全部", "all")
                        : line.subjects().stream()
                                .map(language::name)
                                .collect(Collectors.joining(language.pick("、", ", ")));
        String standards =
                line.standards().stream().map(language::pick).collect(Collectors.joining(language.pick("、", ", ")));
        return List.of(table + items + written(line.placeholders()), whom, standards);
    }

    private String named(String path) {
        return path.endsWith("[*]") || FieldPaths.entry(path) == null ? language.pick("全表", "all rows") : heading(path);
    }

    /** One line of data to submit: the fields, the subjects that lack them, and the standards that wait. */
    private String line(MissingDataRequest.Line line) {
        String items = line.items().stream().map(this::item).collect(Collectors.joining(language.pick("、", ", ")));
        String whom = line.subjects().isEmpty()
                ? ""
                : line.all()
                        ? language.pick(
                                "：所有" + language.pick(line.table()),
                                ", of all in the table " + language.pick(line.table()))
                        : language.pick("：", ", of ")
                                + String.join(
                                        language.pick("、", ", "),
                                        line.subjects().stream()
                                                .map(language::name)
                                                .toList());
        String standards =
                line.standards().stream().map(language::pick).collect(Collectors.joining(language.pick("、", ", ")));
        return items
                + whom
                + written(line.placeholders())
                + language.pick("（涉及" + standards + "）。", " (for: " + standards + ").");
    }

    /** The placeholder texts and their locations. */
    private String written(List<Evidence> placeholders) {
        if (placeholders.isEmpty()) {
            return "";
        }
        String each = placeholders.stream()
                .limit(MOST_WRITTEN)
                .map(p -> language.pick(
                        p.place() + "填的是“" + p.value() + "”", p.place() + " states \"" + p.value() + "\""))
                .collect(Collectors.joining(language.pick("、", ", ")));
        String more = placeholders.size() > MOST_WRITTEN
                ? language.pick("等" + placeholders.size() + "处", " … in " + placeholders.size() + " places")
                : "";
        return language.pick(
                "（" + each + more + "，不算已填报；办好的填编号或名称，确实没有的填“无”）",
                " (" + each + more + ", a placeholder; write the number or name itself, or 无 if there is none)");
    }

    private String item(String path) {
        if (path.endsWith("[*]")) {
            String table = path.substring(0, path.length() - 3);
            return language.pick(
                    "“" + heading(table) + "”表中的数据（" + table + "）",
                    "rows of the table " + heading(table) + " (" + table + ")");
        }
        return field(path);
    }

    private String fields(List<String> labels) {
        return labels.stream().map(this::field).collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** A label such as {@code rolls[S2/1].dropoutCount}, {@code rolls[S2/*]}, {@code drills} or {@code dropout.juniorCount}. */
    private String field(String label) {
        if (label.startsWith(TOWNSHIPS)) {
            int end = label.indexOf(']');
            String code = label.substring(TOWNSHIPS.length(), end);
            return end == label.length() - 1
                    ? language.pick("乡镇 " + code + " 的报送数据", "the submission of the township " + code)
                    : field(label.substring(end + 2)) + language.pick("（乡镇 " + code + "）", " of the township " + code);
        }
        int open = label.indexOf('[');
        String row = open < 0 ? "" : label.substring(open + 1, label.indexOf(']'));
        if (row.endsWith("/*")) {
            String school = row.substring(0, row.length() - 2);
            return language.pick(
                    school(school) + "在“" + heading(label.substring(0, open)) + "”表中的数据",
                    "the row of " + school(school) + " in the table " + heading(label.substring(0, open)));
        }
        String path = row.isEmpty() ? label : label.replace("[" + row + "]", "[]");
        String where = row.isEmpty() ? "" : language.pick(owner(row) + "的", " of " + owner(row));
        if (FieldPaths.entry(path) == null) {
            return language.pick(
                    "“" + heading(path) + "”表（" + path + "）", "the table " + heading(path) + " (" + path + ")");
        }
        return language.pick(
                where + "“" + heading(path) + "”（" + path + "）", heading(path) + where + " (" + path + ")");
    }

    private String heading(String path) {
        return language.pick(FieldPaths.heading(path));
    }

    private String owner(String row) {
        int slash = row.indexOf('/');
        return slash < 0 ? school(row) : school(row.substring(0, slash)) + " " + row.substring(slash + 1);
    }

    private String school(String code) {
        return schools.getOrDefault(code, code);
    }
}
