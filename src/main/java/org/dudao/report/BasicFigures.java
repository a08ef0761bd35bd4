package org.dudao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.BilingualText;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A township's education in figures 基本情况, as it submitted them: the total that its office stated, or else the sum of its schools where
 * every one of them reported.
 */
public record BasicFigures(List<Figure> figures) {
    /**
     * A figure.
     *
     * @param value null if it is not known
     * @param source where it comes from, or why it is not known
     */
    public record Figure(BilingualText title, @Nullable BigDecimal value, BilingualText source) {}

    private static final String SCHOOLS = "schools";

    /** The fields of schools that are summed. */
    private static final List<String> SUMMED = List.of(
            "schools[].classCount",
            "schools[].studentCount",
            "schools[].boarders",
            "schools[].staff.total",
            "schools[].staff.teachers",
            "schools[].landArea",
            "schools[].floorArea",
            "schools[].finance.publicFundsAllocated");

    /** The figures of a submission, of schools open at the end of the time judged. */
    public static BasicFigures of(Submission submission) {
        Roster roster = new Roster(submission.dataset());
        AssessmentTime time = new AssessmentTime(submission.year(), submission.asOf());
        List<Row> schools = roster.table(SCHOOLS) == null
                ? List.of()
                : roster.table(SCHOOLS).stream()
                        .filter(row -> !row.isEndedBy(time.reference()))
                        .toList();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                new BilingualText("学校（幼儿园、教学点）数（所）", "schools, kindergartens and teaching points"),
                roster.table(SCHOOLS) == null ? null : BigDecimal.valueOf(schools.size()),
                new BilingualText("“学校”表", "the sheet 学校 (schools)")));
        for (String path : SUMMED) {
            figures.add(figure(path, roster, schools));
        }
        return new BasicFigures(List.copyOf(figures));
    }

    private static Figure figure(String path, Roster roster, List<Row> schools) {
        BilingualText title = title(path);
        String total = FieldPaths.total(path);
        Object stated = total == null ? null : FieldPaths.ofTownship(total, roster.dataset());
        if (stated != null) {
            return new Figure(title, number(stated), new BilingualText("报送的全乡镇合计", "the total submitted"));
        }
        List<BigDecimal> values = schools.stream()
                .map(school -> value(path, school, roster))
                .filter(v -> v != null)
                .toList();
        int missing = schools.size() - values.size();
        if (schools.isEmpty() || missing > 0) {
            return new Figure(
                    title,
                    null,
                    schools.isEmpty()
                            ? new BilingualText("未报送，请补填", "not submitted; please fill in")
                            : new BilingualText(
                                    schools.size() + "所中有" + missing + "所未报送，请补填",
                                    missing + " of " + schools.size() + " did not submit it; please fill in"));
        }
        return new Figure(
                title,
                values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                new BilingualText(values.size() + "所合计", "the sum of " + values.size() + " schools"));
    }

    /** A school's figure, or the sum of its stages where it is reported by stage and by every one. */
    private static @Nullable BigDecimal value(String path, Row school, Roster roster) {
        Object own = FieldPaths.value(path, school, roster.dataset());
        String byStage = path.replace("schools[]", "rolls[]");
        if (own != null || !FieldPaths.isKnown(byStage) || roster.table("rolls") == null) {
            return own == null ? null : number(own);
        }
        List<Row> stages = roster.rowsOf("rolls", school.subject().id());
        List<BigDecimal> counts = stages.stream()
                .map(stage -> FieldPaths.value(byStage, stage, roster.dataset()))
                .filter(v -> v != null)
                .map(BasicFigures::number)
                .toList();
        return counts.isEmpty() || counts.size() < stages.size()
                ? null
                : counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BilingualText title(String path) {
        BilingualText heading = FieldPaths.heading(path);
        String unit = FieldPaths.entry(path).unit();
        return unit == null || unit.isEmpty()
                ? heading
                : new BilingualText(heading.zh() + "（" + unit + "）", heading.en() + " (" + unit + ")");
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
    }
}
