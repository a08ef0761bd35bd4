package org.dudao.report.preview;

import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.preview.Flip;
import org.dudao.preview.Terms;
import org.dudao.preview.UnitPreview;
import org.dudao.report.Language;
import org.dudao.standards.Severity;

/** The table of changed verdicts: one row each. */
final class FlipTable {
    /** A column, with its width in characters. */
    record Column(BilingualText heading, int width) {}

    /** The columns in order. */
    static final List<Column> COLUMNS = List.of(
            column("乡镇代码", "Township code", 12),
            column("乡镇", "Township", 18),
            column("学年", "School year", 11),
            column("标准编号", "Standard", 26),
            column("标准", "Title", 30),
            column("变化", "Change", 16),
            column("对象编号", "Subject", 20),
            column("对象", "Name", 20),
            column("原判定", "Outcome before", 10),
            column("新判定", "Outcome after", 10),
            column("原界限", "Limit before", 16),
            column("新界限", "Limit after", 16),
            column("原级别", "Severity before", 10),
            column("新级别", "Severity after", 10),
            column("原完成时限", "Due before", 12),
            column("新完成时限", "Due after", 12),
            column("督导方案", "Profile", 22));

    private final PreviewReport report;
    private final Language language;

    FlipTable(PreviewReport report) {
        this.report = report;
        this.language = report.language();
    }

    private static Column column(String zh, String en, int width) {
        return new Column(new BilingualText(zh, en), width);
    }

    /** The cells of one row. */
    List<String> row(UnitPreview unit, Flip flip) {
        Terms before = flip.before();
        Terms after = flip.after();
        return List.of(
                unit.code(),
                unit.name() == null ? "" : language.name(unit.name()),
                unit.schoolYear(),
                flip.standard(),
                report.title(flip.standard()),
                language.pick(flip.kind().zh(), flip.kind().en()),
                flip.subject().kind().code() + ":" + flip.subject().id(),
                language.name(flip.subject().name()),
                outcome(before),
                outcome(after),
                limit(before),
                limit(after),
                severity(before),
                severity(after),
                due(before),
                due(after),
                String.join("; ", flip.profiles()));
    }

    private String outcome(Terms terms) {
        Outcome outcome = terms == null ? null : terms.outcome();
        return outcome == null ? "" : language.pick(outcome.zh(), outcome.en());
    }

    private String limit(Terms terms) {
        BilingualText limit = terms == null ? null : terms.limit();
        return limit == null ? "" : language.pick(limit);
    }

    private String severity(Terms terms) {
        Severity severity = terms == null ? null : terms.severity();
        return severity == null ? "" : language.pick(severity.zh(), severity.en());
    }

    private static String due(Terms terms) {
        LocalDate due = terms == null ? null : terms.due();
        return due == null ? "" : due.toString();
    }
}
