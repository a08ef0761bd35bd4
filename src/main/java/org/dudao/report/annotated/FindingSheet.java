package org.dudao.report.annotated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.report.DutyWording;
import org.dudao.report.EvidenceText;
import org.dudao.report.FollowUpText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.LegalWording;
import org.dudao.report.MissingDataList;
import org.dudao.report.MissingDataText;
import org.dudao.report.Outline;
import org.dudao.standards.StandardKind;

/** The sheet 问题清单: every finding with links to its cells, then the data still to be submitted. */
final class FindingSheet {
    static final String NAME = "问题清单";

    /** Maximum number of cells of one finding with rows of their own; all are coloured. */
    private static final int MOST_PLACES = 20;

    private static final int COLUMNS = 10;
    private static final int PLACE = 5;

    private FindingSheet() {}

    /** The findings in numbered order: violations before queries, worst first. */
    static List<Finding> inOrder(Assessment assessment) {
        return Stream.of(Outcome.VIOLATION, Outcome.QUERY)
                .flatMap(o -> Outline.of(assessment, o).worstFirst().stream())
                .flatMap(s -> s.findings().stream())
                .toList();
    }

    static void write(XSSFWorkbook own, Assessment assessment, List<Finding> findings, Language language) {
        ListSheet sheet = new ListSheet(
                own,
                language.pick(NAME, NAME),
                0,
                language.pick("问题清单", "Findings"),
                note(assessment, findings.size(), language),
                6,
                10,
                12,
                18,
                40,
                24,
                44,
                14,
                13,
                40);
        sheet.head(List.of(
                language.pick("序号", "No."),
                language.pick("级别", "Severity"),
                language.pick("判定", "Outcome"),
                language.pick("对象", "Subject"),
                language.pick("问题", "Problem"),
                language.pick("位置", "Place"),
                language.pick("整改措施", "Corrective action"),
                language.pick("责任单位", "Responsible"),
                language.pick("完成时限", "Due"),
                language.pick("依据", "Legal basis")));
        LegalWording legal = new LegalWording(assessment, language);
        EvidenceText words = new EvidenceText(assessment, language);
        FollowUpText followed = new FollowUpText(assessment, language);
        for (int i = 0; i < findings.size(); i++) {
            finding(sheet, own, i + 1, findings.get(i), legal, followed, words, language);
        }
        notAssessed(sheet, own, assessment, language);
    }

    /** The data that verdicts wait for, those of vetoes first. */
    static void notAssessed(ListSheet sheet, XSSFWorkbook own, Assessment assessment, Language language) {
        MissingDataList list = new MissingDataList(assessment, language);
        List<ListSheet.Link> lines = new ArrayList<>();
        list.entries(StandardKind.REQUIREMENT).forEach(entry -> lines.add(link(entry, own)));
        new MissingDataText(assessment, language)
                .others(assessment)
                .forEach(line -> lines.add(new ListSheet.Link(line, null)));
        list.entries(StandardKind.PLAUSIBILITY).forEach(entry -> lines.add(link(entry, own)));
        if (!lines.isEmpty()) {
            sheet.gap();
            sheet.heading(
                    language.pick("未能评估的事项（不视为达标），请补报", "Not assessed (does not count as met): please submit"), 12);
            for (int i = 0; i < lines.size(); i++) {
                sheet.across(new ListSheet.Link(
                        (i + 1) + ". " + lines.get(i).words(), lines.get(i).spot()));
            }
        }
    }

    private static ListSheet.Link link(MissingDataList.Entry entry, XSSFWorkbook own) {
        return new ListSheet.Link(entry.text(), entry.place() == null ? null : CellLocation.of(entry.place(), own));
    }

    private static String note(Assessment assessment, int count, Language language) {
        Assessment.Head head = assessment.assessment();
        String name = head.township().name() == null
                ? head.township().code()
                : head.township().name();
        String day = LateAsOfNotice.day(head, language);
        return CellMarks.AUTHOR + " "
                + language.pick(
                        head.generator().version() + " 对" + name + head.schoolYear() + "学年报送数据（",
                        head.generator().version() + " checked the submission of " + name + " for " + head.schoolYear()
                                + " (")
                + head.submission().file()
                + language.pick(
                        "）的核查，截至" + day + "：结论“"
                                + assessment.summary().conclusion().zh() + "”，问题" + count
                                + "项。报送表中浅红色单元格不达标，浅黄色单元格待核实，批注说明问题和整改要求；点“位置”可到该单元格。"
                                + blue(assessment, language)
                                + InspectionScope.appended(assessment, "", language),
                        ") as of " + day + ". Conclusion: "
                                + assessment.summary().conclusion().en() + "; findings: " + count
                                + ". Cells in light red violate a standard, cells in light yellow must be confirmed; their comments"
                                + " state the problem and the correction. Click a location to go to its cell."
                                + blue(assessment, language)
                                + InspectionScope.appended(assessment, " ", language));
    }

    /** What the blue cells are; empty if there are none. */
    private static String blue(Assessment assessment, Language language) {
        return assessment.blanks().isEmpty()
                ? ""
                : language.pick(
                        "浅蓝色单元格应补报，清单在本表之末，点一行可到该处。",
                        " Cells in light blue are to be filled in; they are listed at the end of this sheet, where a click on a line"
                                + " goes there.");
    }

    private static void finding(
            ListSheet sheet,
            XSSFWorkbook own,
            int number,
            Finding finding,
            LegalWording legal,
            FollowUpText followed,
            EvidenceText words,
            Language language) {
        List<ListSheet.Link> places = places(finding, own, words);
        String shade = finding.outcome() == Outcome.VIOLATION ? CellMarks.RED : CellMarks.YELLOW;
        sheet.row(
                Arrays.asList(
                        number,
                        severity(finding, language),
                        outcome(finding, followed, language),
                        language.name(finding.subject().name()),
                        language.pick(finding.problem()),
                        places.isEmpty() ? null : places.get(0),
                        DutyWording.action(finding, language),
                        responsible(finding, language),
                        finding.duties().get(0).lastDay(),
                        legal.sentences(finding)),
                shade);
        for (int i = 1; i < Math.min(places.size(), MOST_PLACES); i++) {
            further(sheet, number, places.get(i), shade);
        }
        if (places.size() > MOST_PLACES) {
            int more = places.size() - MOST_PLACES;
            further(
                    sheet,
                    number,
                    new ListSheet.Link(
                            language.pick("另有" + more + "处，均已标色", more + " more cells, which are coloured"), null),
                    shade);
        }
    }

    private static void further(ListSheet sheet, int number, ListSheet.Link place, String shade) {
        List<Object> cells = new ArrayList<>(java.util.Collections.nCopies(COLUMNS, null));
        cells.set(0, number);
        cells.set(PLACE, place);
        sheet.row(cells, shade);
    }

    private static List<ListSheet.Link> places(Finding finding, XSSFWorkbook own, EvidenceText words) {
        return finding.evidence().stream()
                .map(e -> link(e, own, words))
                .distinct()
                .toList();
    }

    /** A link to a cell, labelled in words with its place and heading. */
    static ListSheet.Link link(Evidence evidence, XSSFWorkbook own, EvidenceText words) {
        return new ListSheet.Link(words.placed(evidence), CellLocation.of(evidence.place(), own));
    }

    static String severity(Finding finding, Language language) {
        return language.pick(finding.severity().zh(), finding.severity().en());
    }

    /** The outcome, and what became of the finding since an earlier check. */
    static String outcome(Finding finding, FollowUpText followed, Language language) {
        String state = followed.shortState(finding);
        return language.pick(finding.outcome().zh(), finding.outcome().en())
                + (state.isEmpty() ? "" : language.pick("（" + state + "）", " (" + state + ")"));
    }

    static String responsible(Finding finding, Language language) {
        return DutyWording.responsible(finding, language);
    }
}
