package org.dudao.report.difference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.ChangeKind;
import org.dudao.assessment.FigureChange;
import org.dudao.assessment.ItemChange;
import org.dudao.assessment.ItemValue;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.jspecify.annotations.Nullable;

/** What differs, as a workbook: the items, the figures, and the townships. */
public final class ComparisonWorkbook {
    private final ComparisonReport report;
    private final Language language;
    private final Workbook workbook;

    private ComparisonWorkbook(ComparisonReport report, Workbook workbook) {
        this.report = report;
        this.language = report.language();
        this.workbook = workbook;
    }

    /** Writes the file; equal bytes for equal input. */
    public static void write(ComparisonReport report, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        ComparisonWorkbook made = new ComparisonWorkbook(report, workbook);
        made.items();
        made.figures();
        made.units();
        workbook.finish();
        ReproducibleZip.copy(bytes.toByteArray(), out);
    }

    private TableSheet begin(BilingualText name, List<BilingualText> headings, List<Double> widths) {
        String note = language.pick("旧：", "Old: ") + report.old() + language.pick("；新：", "; new: ") + report.now();
        TableSheet sheet = new TableSheet(workbook, language.pick(name), language.pick(name), note, widths, language);
        sheet.head(headings.stream().map(language::pick).toList());
        return sheet;
    }

    private static BilingualText text(String zh, String en) {
        return new BilingualText(zh, en);
    }

    private void items() throws IOException {
        TableSheet sheet = begin(
                text("事项", "Items"),
                List.of(
                        text("乡镇代码", "Township code"),
                        text("变化", "Change"),
                        text("严重程度", "Severity"),
                        text("标准编号", "Standard"),
                        text("对象编号", "Subject"),
                        text("对象", "Name"),
                        text("问题", "Problem"),
                        text("说明", "Why"),
                        text("旧判定", "Old outcome"),
                        text("旧数值", "Old value"),
                        text("新判定", "New outcome"),
                        text("新数值", "New value"),
                        text("编号", "Id")),
                List.of(12.0, 16.0, 10.0, 26.0, 18.0, 20.0, 44.0, 26.0, 10.0, 14.0, 10.0, 14.0, 18.0));
        for (AssessmentComparison unit : report.units()) {
            for (ItemChange item : unit.items()) {
                BilingualText why = item.why();
                sheet.row(List.of(
                        SheetCell.code(unit.now().township().code()),
                        SheetCell.word(
                                language.pick(item.change().zh(), item.change().en())),
                        SheetCell.word(
                                item.severity() == null
                                        ? language.pick("现场", "on site")
                                        : language.pick(
                                                item.severity().zh(),
                                                item.severity().en())),
                        SheetCell.text(item.standard() == null ? "" : item.standard()),
                        SheetCell.code(item.subject().id()),
                        SheetCell.text(language.name(item.subject().name())),
                        SheetCell.text(language.pick(item.problem())),
                        SheetCell.text(why == null ? "" : language.pick(why)),
                        SheetCell.word(outcome(item.old())),
                        SheetCell.code(observed(item.old())),
                        SheetCell.word(outcome(item.now())),
                        SheetCell.code(observed(item.now())),
                        SheetCell.code(item.id())));
            }
        }
        sheet.finish();
    }

    private String outcome(@Nullable ItemValue value) {
        return value == null
                ? ""
                : language.pick(value.outcome().zh(), value.outcome().en());
    }

    private static String observed(@Nullable ItemValue value) {
        return value == null || value.observed() == null ? "" : value.observed();
    }

    private void figures() throws IOException {
        TableSheet sheet = begin(
                text("数据", "Figures"),
                List.of(
                        text("乡镇代码", "Township code"),
                        text("数据项", "Figure"),
                        text("数据项编号", "Path"),
                        text("行", "Row"),
                        text("行的名称", "Name"),
                        text("旧", "Old"),
                        text("新", "New"),
                        text("旧的位置", "Old place"),
                        text("新的位置", "New place")),
                List.of(12.0, 28.0, 34.0, 18.0, 22.0, 18.0, 18.0, 18.0, 18.0));
        FigureWords words = new FigureWords(report);
        for (AssessmentComparison unit : report.units()) {
            for (FigureChange figure : unit.figures()) {
                sheet.row(List.of(
                        SheetCell.code(unit.now().township().code()),
                        SheetCell.text(words.heading(figure)),
                        SheetCell.text(figure.path()),
                        SheetCell.code(figure.row() == null ? "" : figure.row()),
                        SheetCell.text(figure.name() == null ? "" : language.name(figure.name())),
                        SheetCell.code(words.value(figure, figure.old())),
                        SheetCell.code(words.value(figure, figure.now())),
                        SheetCell.text(figure.oldPlace() == null ? "" : figure.oldPlace()),
                        SheetCell.text(figure.newPlace() == null ? "" : figure.newPlace())));
            }
        }
        sheet.finish();
    }

    private void units() throws IOException {
        List<BilingualText> headings = new ArrayList<>(List.of(
                text("代码", "Code"),
                text("乡镇（县）", "Township or county"),
                text("旧的学年和检查日", "Old year and day"),
                text("新的学年和检查日", "New year and day")));
        List<Double> widths = new ArrayList<>(List.of(12.0, 24.0, 24.0, 24.0));
        for (ChangeKind kind : ChangeKind.values()) {
            headings.add(text(kind.zh(), kind.en()));
            widths.add(12.0);
        }
        headings.add(text("数据不同", "Figures"));
        widths.add(12.0);
        TableSheet sheet = begin(text("乡镇", "Townships"), headings, widths);
        for (AssessmentComparison unit : report.units()) {
            List<SheetCell> cells = new ArrayList<>(named(unit.now(), when(unit.old()), when(unit.now())));
            unit.counts().values().forEach(count -> cells.add(SheetCell.number(count)));
            cells.add(SheetCell.number(unit.figures().size()));
            sheet.row(cells);
        }
        String none = language.pick("（没有）", "(none)");
        for (Assessment.Head head : report.onlyOld()) {
            sheet.row(alone(named(head, when(head), none)));
        }
        for (Assessment.Head head : report.onlyNew()) {
            sheet.row(alone(named(head, none, when(head))));
        }
        sheet.finish();
    }

    private List<SheetCell> named(Assessment.Head head, String old, String now) {
        String name = head.township().name();
        return List.of(
                SheetCell.code(head.township().code()),
                SheetCell.text(name == null ? "" : language.name(name)),
                SheetCell.word(old),
                SheetCell.word(now));
    }

    private static String when(Assessment.Head head) {
        return head.schoolYear() + " " + head.asOf();
    }

    private static List<SheetCell> alone(List<SheetCell> named) {
        List<SheetCell> cells = new ArrayList<>(named);
        for (int i = 0; i <= ChangeKind.values().length; i++) {
            cells.add(SheetCell.blank());
        }
        return cells;
    }
}
