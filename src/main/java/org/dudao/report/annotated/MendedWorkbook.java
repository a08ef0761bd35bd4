package org.dudao.report.annotated;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/** A copy of a submitter's workbook with corrected cells, and the sheet 更正清单 in front that lists them. */
public final class MendedWorkbook {
    /** The name of the list of changes. */
    public static final String SHEET = "更正清单";

    /** Longer ones are codes, which keep every digit. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,8})(?:\\.\\d+)?");

    private MendedWorkbook() {}

    /**
     * A changed cell.
     *
     * @param place sheet and cell
     * @param found the text that stood there
     * @param value what stands there now
     * @param why how it was decided
     */
    public record Change(String place, String found, String value, BilingualText why) {}

    /** The result of a cell's formula whose value was never stored; null if it cannot be computed. */
    public static @Nullable String computed(XSSFWorkbook own, String place) {
        XSSFCell cell = cell(own, place);
        if (cell == null || cell.getCellType() != CellType.FORMULA) {
            return null;
        }
        try {
            CellValue value = own.getCreationHelper().createFormulaEvaluator().evaluate(cell);
            return switch (value.getCellType()) {
                case NUMERIC ->
                    java.math.BigDecimal.valueOf(value.getNumberValue())
                            .stripTrailingZeros()
                            .toPlainString();
                case STRING -> value.getStringValue();
                default -> null;
            };
        } catch (RuntimeException e) {
            return null; // refers to another file, or is a function that the library does not know
        }
    }

    /**
     * Corrects a workbook.
     *
     * @param own the submitter's, which is modified
     * @return the file's bytes, identical in every run
     */
    public static byte[] of(XSSFWorkbook own, List<Change> changes, Language language) throws IOException {
        AnnotatedWorkbook.cleared(own);
        for (Change change : changes) {
            XSSFCell cell = cell(own, change.place());
            if (cell != null
                    && cell.getCellType() == CellType.FORMULA
                    && change.why().equals(Corrections.COMPUTED)) {
                own.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            } else if (cell != null) {
                set(cell, change.value());
            }
        }
        list(own, changes, language);
        return AnnotatedWorkbook.written(own);
    }

    /** Writes a value; of a text that stands in the cell itself, and not in the list of all texts, the library would leave the old one. */
    private static void set(XSSFCell cell, String value) {
        if (cell.getCTCell().isSetIs()) {
            cell.getCTCell().unsetIs();
            cell.setBlank();
        }
        if (NUMBER.matcher(value).matches()) {
            cell.setCellValue(Double.parseDouble(value));
        } else {
            cell.setCellValue(value);
        }
    }

    private static @Nullable XSSFCell cell(XSSFWorkbook own, String place) {
        CellLocation spot = CellLocation.of(place, own);
        XSSFRow row = spot == null || spot.cell() == null
                ? null
                : spot.sheet().getRow(spot.cell().getRow());
        return row == null ? null : row.getCell(spot.cell().getColumn());
    }

    private static void list(XSSFWorkbook own, List<Change> changes, Language language) {
        ListSheet sheet = new ListSheet(
                own,
                SHEET,
                0,
                language.pick("更正清单", "List of changes"),
                CellMarks.AUTHOR + " "
                        + language.pick(
                                "改正了 " + changes.size() + " 个单元格，其余内容未动。请逐处核对；报送前可删去本表。",
                                "corrected " + changes.size()
                                        + " cells and nothing else. Check each of them; this sheet may be deleted before submission."),
                6,
                18,
                34,
                34,
                40);
        sheet.head(List.of(
                language.pick("序号", "No."),
                language.pick("位置", "Place"),
                language.pick("原来填的", "Was"),
                language.pick("改为", "Is now"),
                language.pick("怎样定的", "How decided")));
        for (int i = 0; i < changes.size(); i++) {
            Change one = changes.get(i);
            sheet.row(
                    Arrays.asList(
                            i + 1,
                            new ListSheet.Link(one.place(), CellLocation.of(one.place(), own)),
                            one.found(),
                            one.value(),
                            language.pick(one.why())),
                    null);
        }
    }
}
