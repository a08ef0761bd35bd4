package org.dudao.statements;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.PairKey;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.submission.CellText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Reads a filled-in checklist that is a workbook: its hidden sheet says what each line was, whatever became of the words. */
final class VisitBook {
    private static final int LAST_HEAD = 20;

    private final String name;
    private final XSSFWorkbook workbook;
    private final Problems problems;
    private final Map<String, VisitLine> lines = new HashMap<>();
    private String township = "";

    private VisitBook(String name, XSSFWorkbook workbook, Problems problems) {
        this.name = name;
        this.workbook = workbook;
        this.problems = problems;
    }

    /** Whether a workbook is a checklist. */
    static boolean is(XSSFWorkbook workbook) {
        XSSFSheet hidden = workbook.getSheet(VisitSheets.HIDDEN);
        return hidden != null && text(hidden.getRow(0), 0).equals(VisitFile.FORMAT);
    }

    /** The answers. */
    static VisitAnswers read(String name, XSSFWorkbook workbook, Problems problems) {
        return new VisitBook(name, workbook, problems).read();
    }

    private VisitAnswers read() {
        XSSFSheet hidden = workbook.getSheet(VisitSheets.HIDDEN);
        for (Row row : hidden) {
            switch (text(row, 0)) {
                case VisitSheets.TOWNSHIP -> township = text(row, 1);
                case VisitSheets.LINE -> issued(row);
                default -> {}
            }
        }
        VisitAnswers answers = new VisitAnswers(township, problems);
        boolean any = false;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            any |= !sheet.equals(hidden) && sheet(sheet, answers);
        }
        if (!any || !township.matches("\\d{9}")) {
            damaged(name, "");
        }
        return answers;
    }

    private void issued(Row row) {
        VisitKind kind = VisitKind.of(text(row, 2));
        SubjectKind subject = java.util.Arrays.stream(SubjectKind.values())
                .filter(k -> k.code().equals(text(row, 4)))
                .findFirst()
                .orElse(null);
        if (kind == null || (kind != VisitKind.HINT && subject == null)) {
            damaged(name + " " + VisitSheets.HIDDEN + "!A" + (row.getRowNum() + 1), text(row, 2));
            return;
        }
        String key = text(row, 1);
        lines.put(
                key,
                new VisitLine(
                        key,
                        kind,
                        subject == null ? null : new PairKey(text(row, 3), subject, text(row, 5)),
                        nullable(text(row, 6)),
                        nullable(text(row, 7)),
                        text(row, 8)));
    }

    /** Reads one sheet; false if it is none of the checklist's. */
    private boolean sheet(XSSFSheet sheet, VisitAnswers answers) {
        int head = -1;
        Map<VisitSheets.Column, Integer> columns = new EnumMap<>(VisitSheets.Column.class);
        for (int r = 0; r <= Math.min(LAST_HEAD, sheet.getLastRowNum()) && head < 0; r++) {
            XSSFRow row = sheet.getRow(r);
            for (Cell cell : row == null ? java.util.List.<Cell>of() : row) {
                VisitSheets.Column column = VisitSheets.Column.of(CellText.of((XSSFCell) cell));
                if (column != null) {
                    columns.put(column, cell.getColumnIndex());
                }
            }
            head = columns.containsKey(VisitSheets.Column.ID) ? r : -1;
        }
        if (head < 0) {
            return false;
        }
        for (VisitSheets.Column column : VisitSheets.Column.values()) {
            if (!columns.containsKey(column)) {
                damaged(name + " " + sheet.getSheetName(), column.key());
                return true;
            }
        }
        String school = null;
        Map<VisitSheets.Column, String> above = new EnumMap<>(VisitSheets.Column.class);
        for (int r = head + 2; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row == null) {
                continue;
            }
            String key = text(row, columns.get(VisitSheets.Column.ID));
            VisitAnswers.Typed typed = typed(row, columns, above);
            if (key.startsWith(VisitSheets.FREE)) {
                school = key.substring(VisitSheets.FREE.length());
                answers.free(nullable(school), typed);
            } else if (key.isEmpty()) {
                answers.free(school == null ? null : nullable(school), typed);
            } else if (lines.containsKey(key)) {
                school = lines.get(key).school() == null ? "" : lines.get(key).school();
                answers.line(lines.get(key), typed);
            } else {
                damaged(place(row, columns.get(VisitSheets.Column.ID)), key);
            }
        }
        return true;
    }

    /** What was typed into a row; the inspector and the day are those of the row above where they are left empty. */
    private VisitAnswers.Typed typed(
            XSSFRow row, Map<VisitSheets.Column, Integer> columns, Map<VisitSheets.Column, String> above) {
        Map<VisitSheets.Column, String> texts = new EnumMap<>(VisitSheets.Column.class);
        columns.forEach((column, index) -> texts.put(column, text(row, index)));
        for (VisitSheets.Column column :
                new VisitSheets.Column[] {VisitSheets.Column.INSPECTOR, VisitSheets.Column.ON}) {
            if (!texts.get(column).isEmpty()) {
                above.put(column, texts.get(column));
            }
            texts.put(column, above.getOrDefault(column, ""));
        }
        return new VisitAnswers.Typed(
                column -> texts.getOrDefault(VisitSheets.Column.of(column), ""),
                column -> place(row, columns.get(VisitSheets.Column.of(column))));
    }

    private String place(XSSFRow row, int column) {
        return name + " " + row.getSheet().getSheetName() + "!" + CellReference.convertNumToColString(column)
                + (row.getRowNum() + 1);
    }

    private void damaged(String place, String found) {
        problems.add(
                "damaged",
                place,
                Texts.shown(found),
                new BilingualText("核查表的编号、隐藏行或隐藏工作表被改动过", "Ids, the hidden row or the hidden sheet were changed"),
                new BilingualText(
                        "dudao visit 生成的核查表，只填写浅黄色各栏",
                        "a checklist of dudao visit, filled in where it is light yellow"),
                new BilingualText("重新生成核查表，把填写的内容移过去。", "Make the checklist again, and copy the answers into it."));
    }

    private static String text(@Nullable Row row, int column) {
        return row == null ? "" : CellText.of((XSSFCell) row.getCell(column));
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
