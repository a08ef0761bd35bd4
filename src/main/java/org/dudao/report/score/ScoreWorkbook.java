package org.dudao.report.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.sheet.TypedValue;
import org.dudao.score.Score;
import org.dudao.score.ScoreColumn;
import org.dudao.score.ScoreResult;
import org.dudao.score.ScoreTables;
import org.dudao.submission.CellText;
import org.dudao.submission.SubmittedWorkbook;
import org.jspecify.annotations.Nullable;

/** The bureau's own score sheet with the computed points in it; its formulas stay, and are computed. */
public final class ScoreWorkbook {
    /** The name of the file. */
    public static final String FILE = "score.xlsx";

    private ScoreWorkbook() {}

    /**
     * Fills a sheet.
     *
     * @param bytes of the sheet that the score was computed by
     * @return its bytes with the points; identical in every run
     */
    public static byte[] of(byte[] bytes, Score score, Language language) throws IOException {
        try (XSSFWorkbook workbook = SubmittedWorkbook.open(FILE, bytes)) {
            Map<String, Map<ScoreColumn, XSSFCell>> cells = ScoreTables.computed(workbook);
            for (Score.Item item : score.items()) {
                cells.getOrDefault(item.id(), Map.of()).forEach((column, cell) -> {
                    switch (column) {
                        case GOT -> cell.setCellValue(item.got().doubleValue());
                        case OPEN -> cell.setCellValue(item.open().doubleValue());
                        case BASE -> cell.setCellValue(item.max().doubleValue());
                        case WHY -> TypedValue.put(language.pick(item.why()), cell.getRow(), cell.getColumnIndex());
                        default -> {}
                    }
                });
            }
            results(workbook, score, language);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            workbook.write(written);
            return ReproducibleZip.of(written.toByteArray());
        }
    }

    private static void results(XSSFWorkbook workbook, Score score, Language language) {
        ScoreText text = new ScoreText(score, language);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            for (Row row : sheet) {
                ScoreResult line = line((XSSFRow) row);
                String value = line == null ? null : value(line, text);
                if (value != null) {
                    TypedValue.put(value, (XSSFRow) row, 1);
                }
            }
        }
    }

    private static @Nullable ScoreResult line(XSSFRow row) {
        XSSFCell key = row.getCell(2);
        return key == null ? null : ScoreResult.of(CellText.of(key));
    }

    private static @Nullable String value(ScoreResult line, ScoreText text) {
        return switch (line) {
            case GRADE -> text.grade();
            case VETOES -> text.vetoes();
            case CONCLUSION -> text.conclusion();
            default -> null;
        };
    }
}
