package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Finding;

/** Findings of one standard as a table, if there are enough of them to compare. */
final class FindingTables {
    /** From this number on a table is easier to read than a list. */
    static final int ROWS = 3;

    private final Language language;
    private final FindingText texts;

    FindingTables(Language language, FindingText texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Subjects, values and limits; null if there are few, or if one is not a plain value compared with a limit. */
    OfficialTextWriter.Table problems(Outline.InStandard standard) {
        List<Finding> findings = standard.findings();
        if (findings.size() < ROWS || findings.stream().anyMatch(f -> f.observed() == null || f.limit() == null)) {
            return null;
        }
        boolean short_ = findings.stream().anyMatch(f -> f.shortfall() != null);
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            List<String> row = new ArrayList<>(List.of(
                    String.valueOf(rows.size() + 1),
                    language.name(finding.subject().name()),
                    language.pick(finding.observed().shown()),
                    language.pick(finding.limit().shown())));
            if (short_) {
                row.add(
                        finding.shortfall() == null
                                ? ""
                                : language.pick(finding.shortfall().text()));
            }
            rows.add(row);
        }
        List<String> headings = new ArrayList<>(List.of(
                language.pick("序号", "No."),
                language.pick("对象", "Subject"),
                language.pick("实测值", "Observed"),
                language.pick("要求", "Required")));
        List<Integer> widths = new ArrayList<>(List.of(8, 40, 22, 22));
        if (short_) {
            headings.add(language.pick("差距", "Shortfall"));
            widths.set(1, 32);
            widths.add(20);
        }
        return new OfficialTextWriter.Table(language.pick(standard.standard().title()), headings, widths, rows);
    }

    /** Corrections and due dates; null if there are few. */
    OfficialTextWriter.Table measures(Outline.InStandard standard) {
        List<Finding> findings = standard.findings();
        if (findings.size() < ROWS) {
            return null;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    language.name(finding.subject().name()),
                    DutyWording.action(finding, language),
                    DutyWording.responsible(finding, language),
                    texts.day(finding.lastDay())));
        }
        return new OfficialTextWriter.Table(
                language.pick(standard.standard().title()),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("对象", "Subject"),
                        language.pick("整改措施", "Corrective action"),
                        language.pick("责任单位", "Responsible"),
                        language.pick("完成时限", "Due")),
                List.of(8, 20, 40, 14, 18),
                rows);
    }
}
