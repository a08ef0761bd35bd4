package org.dudao.report.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Quantity;
import org.dudao.io.ReproducibleZip;
import org.dudao.preview.Flip;
import org.dudao.preview.FlipKind;
import org.dudao.preview.PreviewTotals;
import org.dudao.preview.UnitPreview;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;

/** What changes, as a workbook: all changed verdicts, the standards, and the townships. */
public final class PreviewWorkbook {
    /** The most changed verdicts that a sheet takes; a spreadsheet becomes unusable long before its own limit. */
    public static final int MOST = 300_000;

    private static final int HELD = 200;
    private static final int DECIMALS = 4;

    private final PreviewReport report;
    private final Language language;
    private final Workbook workbook;

    private PreviewWorkbook(PreviewReport report, Workbook workbook) {
        this.report = report;
        this.language = report.language();
        this.workbook = workbook;
    }

    /** Writes the file; equal bytes for equal input. */
    public static void write(PreviewReport report, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        PreviewWorkbook preview = new PreviewWorkbook(report, workbook);
        preview.flips();
        preview.standards();
        preview.units();
        workbook.finish();
        ReproducibleZip.copy(bytes.toByteArray(), out);
    }

    private TableSheet begin(String name, String title, List<String> headings, List<Double> widths) {
        TableSheet sheet = new TableSheet(workbook, name, title, report.what(), widths, language);
        sheet.head(headings);
        return sheet;
    }

    private void flips() throws IOException {
        FlipTable table = new FlipTable(report);
        TableSheet sheet = begin(
                language.pick("变化明细", "Changes"),
                language.pick("判定变化明细", "Changed verdicts"),
                FlipTable.COLUMNS.stream()
                        .map(column -> language.pick(column.heading()))
                        .toList(),
                FlipTable.COLUMNS.stream()
                        .map(column -> (double) column.width())
                        .toList());
        int held = 0;
        for (UnitPreview unit : report.units()) {
            for (Flip flip : unit.flips()) {
                sheet.row(table.row(unit, flip).stream().map(SheetCell::text).toList());
                held++;
                if (held % HELD == 0) {
                    sheet.release();
                }
            }
        }
        sheet.finish();
    }

    private void standards() throws IOException {
        List<String> headings = new ArrayList<>(List.of(
                language.pick("标准编号", "Standard"),
                language.pick("标准", "Title"),
                language.pick("变化项数", "Changes"),
                language.pick("乡镇和县数", "Townships and counties")));
        List<Double> widths = new ArrayList<>(List.of(28.0, 40.0, 10.0, 12.0));
        for (FlipKind kind : FlipKind.values()) {
            headings.add(language.pick(kind.zh(), kind.en()));
            widths.add(13.0);
        }
        headings.add(language.pick("新增的不达标", "New violations"));
        headings.add(language.pick("减少的不达标", "Violations gone"));
        widths.addAll(List.of(11.0, 11.0));
        TableSheet sheet =
                begin(language.pick("按标准", "By standard"), language.pick("各标准的判定变化", "By standard"), headings, widths);
        for (PreviewTotals.OfStandard one : report.totals().standards()) {
            List<SheetCell> cells = new ArrayList<>(List.of(
                    SheetCell.text(one.standard()),
                    SheetCell.text(report.title(one.standard())),
                    SheetCell.number(one.counts().all()),
                    SheetCell.number(one.counts().units())));
            for (FlipKind kind : FlipKind.values()) {
                cells.add(SheetCell.number(one.counts().count(kind)));
            }
            cells.add(SheetCell.number(one.counts().newViolations()));
            cells.add(SheetCell.number(one.counts().violationsGone()));
            sheet.row(cells);
        }
        sheet.finish();
    }

    private void units() throws IOException {
        TableSheet sheet = begin(
                language.pick("按乡镇", "By township"),
                language.pick("各乡镇和县的变化", "By township and county"),
                List.of(
                        language.pick("代码", "Code"),
                        language.pick("乡镇或县", "Township or county"),
                        language.pick("学年", "School year"),
                        language.pick("变化项数", "Changes"),
                        language.pick("原结论", "Conclusion before"),
                        language.pick("新结论", "Conclusion after"),
                        language.pick("原评估率", "Assessed before"),
                        language.pick("新评估率", "Assessed after"),
                        language.pick("原不达标", "Violations before"),
                        language.pick("新不达标", "Violations after")),
                List.of(12.0, 24.0, 11.0, 9.0, 16.0, 16.0, 10.0, 10.0, 10.0, 10.0));
        int held = 0;
        for (UnitPreview unit : report.units()) {
            sheet.row(unit(unit));
            held++;
            if (held % HELD == 0) {
                sheet.release();
            }
        }
        sheet.finish();
    }

    private List<SheetCell> unit(UnitPreview unit) {
        return List.of(
                SheetCell.code(unit.code()),
                SheetCell.text(unit.name() == null ? "" : language.name(unit.name())),
                SheetCell.word(unit.schoolYear()),
                SheetCell.number(unit.flips().size()),
                SheetCell.word(language.pick(
                        unit.before().conclusion().zh(),
                        unit.before().conclusion().en())),
                SheetCell.word(language.pick(
                        unit.after().conclusion().zh(),
                        unit.after().conclusion().en())),
                SheetCell.rate(rate(unit.before().coverage())),
                SheetCell.rate(rate(unit.after().coverage())),
                SheetCell.number(unit.before().violations()),
                SheetCell.number(unit.after().violations()));
    }

    /** A share, cut to what a percentage of two decimals shows, as in an assessment. */
    private static BigDecimal rate(Quantity coverage) {
        return coverage == null ? null : new BigDecimal(coverage.value()).setScale(DECIMALS, RoundingMode.FLOOR);
    }
}
