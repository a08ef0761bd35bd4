package org.dudao.report.self;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.SelfRow;
import org.dudao.assessment.Summary;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.SelfAssessmentText;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.standards.Catalogue;
import org.dudao.standards.StandardKind;
import org.dudao.statements.SelfSheets;
import org.jspecify.annotations.Nullable;

/**
 * The table 对照标准自评表 as a workbook: a row for each requirement in force that applies to anything, with the values submitted and
 * without any verdict, for the township to fill in its own conclusion.
 */
public final class SelfAssessmentBook {
    private static final String OPEN = "FFFFFDE7";
    private static final int WORDS_COLUMN = 3;
    private static final int SPARE = 0;
    private static final List<Double> WIDTHS = List.of(5.0, 10.0, 18.0, 34.0, 14.0, 20.0, 10.0, 14.0, 12.0, 20.0, 16.0);
    private static final List<BilingualText> HEADINGS = List.of(
            new BilingualText("序号", "No."),
            new BilingualText("方面", "Area"),
            new BilingualText("标准", "Standard"),
            new BilingualText("要求", "Requirement"),
            new BilingualText("涉及对象", "Applies to"),
            new BilingualText("报送数据实测值", "Value submitted"),
            new BilingualText("自评结论", "Conclusion"),
            new BilingualText("自评值", "Own value"),
            new BilingualText("佐证编号", "Evidence no."),
            new BilingualText("说明", "Remarks"),
            new BilingualText("标准编号", "Standard id"));

    /** The words of a conclusion, as they are read back. */
    private static final List<BilingualText> CONCLUSIONS = List.of(
            new BilingualText("达标", "met"),
            new BilingualText("不达标", "not met"),
            new BilingualText("不适用", "not applicable"));

    private final Assessment assessment;
    private final RequirementText requirements;
    private final Language language;
    private final Workbook workbook;

    private SelfAssessmentBook(Assessment assessment, Catalogue catalogue, Language language, Workbook workbook) {
        this.assessment = assessment;
        this.requirements = new RequirementText(catalogue, assessment, language);
        this.language = language;
        this.workbook = workbook;
    }

    /**
     * The file's bytes, identical in every run.
     *
     * @param catalogue the standards as they hold in the township
     */
    public static byte[] of(Assessment assessment, Catalogue catalogue, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        SelfAssessmentBook book = new SelfAssessmentBook(assessment, catalogue, language, workbook);
        book.guide();
        book.table();
        book.hidden();
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void guide() throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick("填写说明", "How to fill in"),
                language.pick("对照标准自评表填写说明", "How to fill in the self-assessment"),
                SelfAssessmentText.origin(assessment, language),
                List.of(22.0, 100.0),
                language);
        sheet.head(List.of(language.pick("项目", "Topic"), language.pick("说明", "How")));
        for (BilingualText[] line : SelfGuide.lines(left(assessment.summary()))) {
            sheet.row(List.of(SheetCell.text(language.pick(line[0])), SheetCell.text(language.pick(line[1]))));
        }
        sheet.finish();
    }

    /** The number of requirements that apply to nothing here, and so have no row. */
    private int left(Summary summary) {
        Set<String> rows = SelfRow.of(assessment).stream()
                .map(row -> row.standard().standard())
                .collect(Collectors.toSet());
        return (int) summary.byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT && !rows.contains(s.standard()))
                .count();
    }

    private void table() throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick("自评表", "Self-assessment"),
                language.pick("对照标准自评表", "Self-assessment by standard"),
                language.pick(
                        "只填浅黄色各栏。自评结论由被督导单位自行作出；一项标准涉及几个对象的，全部达到才填“达标”。单位（盖章）：　　　　　　　负责人：　　　　　　日期：",
                        "Fill in the cells in light yellow. The conclusions are your own; where a standard applies to several, \"met\" means by"
                                + " all. Unit (seal):                Person in charge:                Date:"),
                WIDTHS,
                language);
        sheet.keys(Arrays.stream(SelfSheets.Column.values())
                .map(SelfSheets.Column::key)
                .toList());
        sheet.head(HEADINGS.stream().map(language::pick).toList());
        Map<String, BilingualText> areas = assessment.summary().byArea().stream()
                .collect(Collectors.toMap(Summary.ByArea::area, Summary.ByArea::title));
        int number = 0;
        for (SelfRow row : SelfRow.of(assessment)) {
            number++;
            sheet.row(cells(number, row, areas));
        }
        sheet.offer(
                SelfSheets.Column.SAID.index(),
                SPARE,
                SelfSheets.HIDDEN + "!$" + (char) ('A' + WORDS_COLUMN) + "$1:$" + (char) ('A' + WORDS_COLUMN) + "$"
                        + CONCLUSIONS.size());
        sheet.lock();
        sheet.finish();
    }

    private List<SheetCell> cells(int number, SelfRow row, Map<String, BilingualText> areas) {
        String standard = row.standard().standard();
        String area = standard.substring(0, standard.indexOf('.'));
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.number(number));
        cells.add(SheetCell.text(areas.containsKey(area) ? language.pick(areas.get(area)) : area));
        cells.add(SheetCell.text(language.pick(row.standard().title())));
        cells.add(SheetCell.text(requirements.sentence(standard)));
        cells.add(SheetCell.text(subjects(row)));
        cells.add(SheetCell.text(measured(row.measured())));
        for (int i = 0; i < 4; i++) {
            cells.add(SheetCell.blank().opened().filled(OPEN));
        }
        cells.add(SheetCell.code(standard));
        return cells;
    }

    private String measured(@Nullable BilingualText measured) {
        return measured == null ? "" : language.pick(measured);
    }

    private String subjects(SelfRow row) {
        int count = row.verdicts().size();
        return count == 1
                ? language.name(row.verdicts().get(0).subject().name())
                : language.pick(
                        language.name(row.verdicts().get(0).subject().name()) + "等" + count + "个",
                        row.verdicts().get(0).subject().name() + " and " + (count - 1) + " more");
    }

    private void hidden() throws IOException {
        Assessment.Head head = assessment.assessment();
        Worksheet sheet = workbook.newWorksheet(SelfSheets.HIDDEN);
        List<List<String>> rows = List.of(
                List.of(SelfSheets.FORMAT),
                List.of("assessment", head.id()),
                List.of(SelfSheets.TOWNSHIP, head.township().code()),
                List.of(SelfSheets.YEAR, head.schoolYear()),
                List.of("asOf", head.asOf().toString()));
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                sheet.value(r, c, rows.get(r).get(c));
            }
        }
        for (int i = 0; i < CONCLUSIONS.size(); i++) {
            sheet.value(i, WORDS_COLUMN, language.pick(CONCLUSIONS.get(i)));
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.protect("", Set.of(SheetProtectionOption.SHEET));
        sheet.finish();
    }
}
