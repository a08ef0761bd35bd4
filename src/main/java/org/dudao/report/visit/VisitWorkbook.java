package org.dudao.report.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.statements.VisitKind;
import org.dudao.statements.VisitLine;
import org.dudao.statements.VisitResult;
import org.dudao.statements.VisitSheets;

/** The checklist as a workbook: a sheet for the township and for every school, on A4, to print or to fill in. */
public final class VisitWorkbook {
    private static final int FREE_LINES = 8;
    private static final int LONGEST_NAME = 28;
    private static final int FIRST_WORDS = 12;
    private static final String OPEN = "FFFFFDE7";
    private static final List<Double> WIDTHS = List.of(5.0, 10.0, 36.0, 34.0, 11.0, 26.0, 10.0, 11.0, 18.0, 11.0);
    private static final List<BilingualText> HEADINGS = List.of(
            new BilingualText("序号", "No."),
            new BilingualText("类别", "Kind"),
            new BilingualText("核查事项", "What to look at"),
            new BilingualText("报送数据或应查的内容", "Submitted data, or what is missing"),
            new BilingualText("核查结果", "Result"),
            new BilingualText("实际情况/数值", "What was seen"),
            new BilingualText("核查人", "Inspector"),
            new BilingualText("日期", "On"),
            new BilingualText("备注（证据）", "Remarks (evidence)"),
            new BilingualText("编号", "Item"));

    private final Assessment assessment;
    private final Language language;
    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();

    private VisitWorkbook(Assessment assessment, Language language, Workbook workbook) {
        this.assessment = assessment;
        this.language = language;
        this.workbook = workbook;
        names.add(VisitSheets.HIDDEN);
    }

    /** The file's bytes, identical in every run. */
    public static byte[] of(Assessment assessment, List<VisitSchool> schools, Language language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        VisitWorkbook visit = new VisitWorkbook(assessment, language, workbook);
        for (VisitSchool school : schools) {
            visit.sheet(school);
        }
        visit.hidden(schools);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void sheet(VisitSchool school) throws IOException {
        Assessment.Head head = assessment.assessment();
        TableSheet sheet = new TableSheet(
                workbook,
                name(school),
                language.pick("现场核查表　" + school.name(), "Checklist for the visit: " + school.name()),
                language.pick(
                        head.schoolYear() + "学年，截至" + head.asOf() + "。只填浅黄色各栏；没有核查的行留空，核查人、日期与上一行相同的可以留空。"
                                + "“不达标”行：属实、不达标表示问题存在，不属实、达标表示问题不存在；“待核实”行：属实表示报送的数据是对的。"
                                + "表中没有的问题写在最后的“现场发现”各行，可在“报送数据”栏写所涉标准的编号。",
                        head.schoolYear() + ", as of " + head.asOf()
                                + ". Fill in the cells in light yellow; leave lines empty that were not looked at. Inspector and day may be left"
                                + " empty where they equal the line above. Violation: \"true\" or \"violation\" means that the problem exists."
                                + " Query: \"true\" means that the submitted figures are right. Write what is on no line into the last lines."),
                WIDTHS,
                language);
        sheet.keys(Arrays.stream(VisitSheets.Column.values())
                .map(VisitSheets.Column::key)
                .toList());
        sheet.head(HEADINGS.stream().map(language::pick).toList());
        int number = 0;
        VisitKind kind = null;
        int first = 0;
        for (VisitItem item : school.items()) {
            number++;
            int row = sheet.nextRow();
            if (item.line().kind() != kind) {
                offer(sheet, kind, first, row - 1);
                kind = item.line().kind();
                first = row;
            }
            sheet.row(row(number, item));
        }
        offer(sheet, kind, first, sheet.nextRow() - 1);
        for (int i = 0; i < FREE_LINES; i++) {
            number++;
            sheet.row(free(number, school));
        }
        sheet.wantDays(VisitSheets.Column.ON.index(), 0);
        sheet.lock();
        sheet.finish();
    }

    private static void offer(TableSheet sheet, VisitKind kind, int from, int to) {
        if (kind != null) {
            String column = "$" + CellReference.convertNumToColString(column(kind)) + "$";
            sheet.offer(
                    VisitSheets.Column.RESULT.index(),
                    from,
                    to,
                    VisitSheets.HIDDEN + "!" + column + "1:" + column
                            + kind.results().size());
        }
    }

    /** The column of the hidden sheet with a kind's words. */
    private static int column(VisitKind kind) {
        return FIRST_WORDS + List.of(VisitKind.values()).indexOf(kind);
    }

    private List<SheetCell> row(int number, VisitItem item) {
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.number(number));
        cells.add(SheetCell.text(item.weight()));
        cells.add(SheetCell.text(item.line().text()));
        cells.add(SheetCell.text(item.data()));
        cells.add(open(SheetCell.blank()));
        answers(cells);
        cells.add(SheetCell.code(item.line().key()));
        return cells;
    }

    private List<SheetCell> free(int number, VisitSchool school) {
        List<SheetCell> cells = new ArrayList<>();
        cells.add(SheetCell.number(number));
        cells.add(SheetCell.text(language.pick("现场发现", "Seen on site")));
        cells.add(open(SheetCell.blank()));
        cells.add(open(SheetCell.blank()));
        cells.add(SheetCell.blank());
        answers(cells);
        cells.add(SheetCell.code(VisitSheets.FREE + (school.code() == null ? "" : school.code())));
        return cells;
    }

    private static void answers(List<SheetCell> cells) {
        cells.add(open(SheetCell.blank()));
        cells.add(open(SheetCell.blank()));
        cells.add(open(SheetCell.day(null)));
        cells.add(open(SheetCell.blank()));
    }

    private static SheetCell open(SheetCell cell) {
        return cell.opened().filled(OPEN);
    }

    /** A sheet's name, unique whatever the case, of characters that a workbook allows. */
    private String name(VisitSchool school) {
        String plain = school.name().replaceAll("[\\[\\]:*?/\\\\']|\\p{Cntrl}", "_");
        int[] points = plain.codePoints().limit(LONGEST_NAME / 2).toArray();
        String safe = plain.isEmpty() ? "_" : new String(points, 0, points.length);
        String free = safe;
        for (int i = 2; !names.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = safe + "-" + i;
        }
        return free;
    }

    private void hidden(List<VisitSchool> schools) throws IOException {
        Assessment.Head head = assessment.assessment();
        Worksheet sheet = workbook.newWorksheet(VisitSheets.HIDDEN);
        int row = 0;
        put(sheet, row++, List.of(VisitSheets.FORMAT));
        put(sheet, row++, List.of("assessment", head.id()));
        put(sheet, row++, List.of(VisitSheets.TOWNSHIP, head.township().code()));
        put(sheet, row++, List.of("schoolYear", head.schoolYear()));
        put(sheet, row++, List.of("asOf", head.asOf().toString()));
        for (VisitItem item : schools.stream().flatMap(s -> s.items().stream()).collect(Collectors.toList())) {
            put(sheet, row++, cells(item.line()));
        }
        for (VisitKind kind : VisitKind.values()) {
            List<VisitResult> results = kind.results();
            for (int i = 0; i < results.size(); i++) {
                String word = language.pick(results.get(i).zh(), results.get(i).en());
                sheet.value(i, column(kind), word);
            }
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.protect("", Set.of(SheetProtectionOption.SHEET));
        sheet.finish();
    }

    private static List<String> cells(VisitLine line) {
        boolean pair = line.pair() != null;
        return List.of(
                VisitSheets.LINE,
                line.key(),
                line.kind().code(),
                pair ? line.pair().standard() : "",
                pair ? line.pair().kind().code() : "",
                pair ? line.pair().subject() : "",
                line.value() == null ? "" : line.value(),
                line.school() == null ? "" : line.school(),
                line.text());
    }

    private static void put(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(row, i, cells.get(i));
            }
        }
    }
}
