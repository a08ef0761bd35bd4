package org.dudao.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SelfAnswer;
import org.dudao.facts.BilingualText;
import org.dudao.submission.CellText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** The rows of a self-assessment's table: each with what was typed into it, or with the problem of its cell. */
final class SelfLines {
    private static final int LAST_HEAD = 20;
    private static final BilingualText CHOICES = new BilingualText("达标、不达标、不适用", "达标 (met), 不达标 (not met), 不适用 (n/a)");

    private final String name;
    private final Problems problems;
    private final List<SelfAnswer> answers = new ArrayList<>();
    private final Set<String> standards = new HashSet<>();

    /** The rows of a file of this name. */
    SelfLines(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The answers read so far; a row left empty is none. */
    List<SelfAnswer> answers() {
        return List.copyOf(answers);
    }

    /** Reads one sheet; false if it is not the table. */
    boolean read(XSSFSheet sheet) {
        Map<SelfSheets.Column, Integer> columns = new EnumMap<>(SelfSheets.Column.class);
        int head = -1;
        for (int r = 0; r <= Math.min(LAST_HEAD, sheet.getLastRowNum()) && head < 0; r++) {
            XSSFRow row = sheet.getRow(r);
            for (Cell cell : row == null ? List.<Cell>of() : row) {
                SelfSheets.Column column = SelfSheets.Column.of(CellText.of((XSSFCell) cell));
                if (column != null) {
                    columns.put(column, cell.getColumnIndex());
                }
            }
            head = columns.isEmpty() ? -1 : r;
        }
        if (head < 0) {
            return false;
        }
        for (SelfSheets.Column column : SelfSheets.Column.values()) {
            if ((column.isOpen() || column == SelfSheets.Column.ID) && !columns.containsKey(column)) {
                damaged(name + " " + sheet.getSheetName(), column.key());
                return true;
            }
        }
        for (int r = head + 2; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row != null) {
                row(row, columns);
            }
        }
        return true;
    }

    private void row(XSSFRow row, Map<SelfSheets.Column, Integer> columns) {
        Map<SelfSheets.Column, String> typed = new EnumMap<>(SelfSheets.Column.class);
        int before = problems.total();
        columns.forEach((column, at) -> {
            if (column.isOpen()) {
                typed.put(column, typed(row, at));
            }
        });
        String standard = text(row, columns.get(SelfSheets.Column.ID));
        boolean silent = typed.values().stream().allMatch(String::isEmpty);
        if (silent) {
            return;
        } else if (!standard.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            damaged(place(row, columns.get(SelfSheets.Column.ID)), standard);
            return;
        } else if (!standards.add(standard)) {
            problems.add(
                    "duplicate",
                    place(row, columns.get(SelfSheets.Column.ID)),
                    Texts.shown(standard),
                    new BilingualText("同一标准填了两行", "Two rows answer for the same standard"),
                    new BilingualText("每项标准一行", "one row for a standard"),
                    new BilingualText("删去其中一行所填的内容。", "Empty one of them."));
            return;
        }
        String word = typed.get(SelfSheets.Column.SAID);
        Outcome said = said(word);
        if (said == null) {
            problems.add(
                    word.isEmpty() ? "missing" : "malformed",
                    place(row, columns.get(SelfSheets.Column.SAID)),
                    Texts.shown(word),
                    word.isEmpty()
                            ? new BilingualText("填了自评值、佐证或说明，没有填自评结论", "The row is filled in, but has no conclusion")
                            : new BilingualText("自评结论不能这样填", "Not one of the conclusions"),
                    CHOICES,
                    new BilingualText("从下拉框中选择；不作自评的，整行留空。", "Choose from the list, or leave the whole row empty."));
        }
        if (problems.total() == before && said != null) {
            answers.add(new SelfAnswer(
                    standard,
                    said,
                    nullable(typed.get(SelfSheets.Column.VALUE)),
                    nullable(typed.get(SelfSheets.Column.EVIDENCE))));
        }
    }

    /** What was typed into a cell; a formula or a text that no document can print is a problem. */
    private String typed(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        String text = percentage(cell) ? percent(cell) : CellText.of(cell);
        if (cell != null && (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR)) {
            problems.add(
                    "formula",
                    place(row, column),
                    Texts.shown(text),
                    new BilingualText("这一格是公式或错误值", "The cell holds a formula or an error"),
                    new BilingualText("直接填写的内容", "a value that is typed in"),
                    new BilingualText("选择性粘贴为数值。", "Paste it as a value."));
        } else if (text.length() > Texts.LONGEST || Texts.hasUnprintable(text.replace('\n', ' '))) {
            problems.add(
                    "malformed",
                    place(row, column),
                    Texts.shown(text),
                    new BilingualText("文字过长或含有控制字符", "The text is too long or has control characters"),
                    new BilingualText(
                            "不超过" + Texts.LONGEST + "字的文字", "a text of at most " + Texts.LONGEST + " characters"),
                    new BilingualText("删减或重新输入。", "Shorten or retype it."));
        }
        return Texts.isEmpty(text) ? "" : text.replace('\n', ' ');
    }

    /** A share that the program of tables turned into a number. */
    private static boolean percentage(@Nullable XSSFCell cell) {
        return cell != null
                && cell.getCellType() == CellType.NUMERIC
                && String.valueOf(cell.getCellStyle().getDataFormatString()).endsWith("%");
    }

    private static String percent(XSSFCell cell) {
        BigDecimal share = BigDecimal.valueOf(cell.getNumericCellValue()).movePointRight(2);
        return (share.signum() == 0 ? "0" : share.stripTrailingZeros().toPlainString()) + "%";
    }

    /** A conclusion in any of the languages that the table is written in. */
    private static @Nullable Outcome said(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "达标", "達標", "met" -> Outcome.COMPLIANT;
            case "不达标", "不達標", "not met" -> Outcome.VIOLATION;
            case "不适用", "不適用", "not applicable" -> Outcome.NOT_APPLICABLE;
            default -> null;
        };
    }

    private String place(XSSFRow row, int column) {
        return name + " " + row.getSheet().getSheetName() + "!" + CellReference.convertNumToColString(column)
                + (row.getRowNum() + 1);
    }

    /** States that the marks by which the table is read were changed. */
    void damaged(String place, String found) {
        problems.add(
                "damaged",
                place,
                Texts.shown(found),
                new BilingualText("自评表的编号、隐藏行或隐藏工作表被改动过", "Ids, the hidden row or the hidden sheet were changed"),
                new BilingualText(
                        "dudao 生成的对照标准自评表，只填写浅黄色各栏", "a table made by dudao, filled in where it is light yellow"),
                new BilingualText("重新生成自评表，把填写的内容移过去。", "Make the table again, and copy the answers into it."));
    }

    static String text(@Nullable Row row, int column) {
        return row == null ? "" : CellText.of((XSSFCell) row.getCell(column));
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
