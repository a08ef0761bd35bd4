package org.dudao.statements;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dudao.facts.BilingualText;
import org.dudao.submission.CellText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** The entries of the first sheet of a workbook: a row of headings, and a row for each entry. */
final class SheetLines {
    private static final int LAST_HEAD = 20;
    private static final int FEWEST = 3;

    /** Columns that anybody may add. */
    private static final List<String> REMARKS = List.of("备注", "序号", "remarks", "no.");

    private final String name;
    private final XSSFSheet sheet;
    private final List<StatedField> fields;
    private final Problems problems;
    private final Map<StatedField, Integer> columns = new EnumMap<>(StatedField.class);

    private SheetLines(String name, XSSFSheet sheet, List<StatedField> fields, Problems problems) {
        this.name = name;
        this.sheet = sheet;
        this.fields = fields;
        this.problems = problems;
    }

    /**
     * Reads a sheet.
     *
     * @param name of its file, for places
     * @param fields those that an entry may have
     */
    static List<StatedLine> read(String name, XSSFSheet sheet, List<StatedField> fields, Problems problems) {
        return new SheetLines(name, sheet, fields, problems).read();
    }

    private List<StatedLine> read() {
        XSSFRow head = head();
        if (head == null) {
            String all =
                    String.join("、", fields.stream().map(StatedField::heading).toList());
            problem(
                    "no-heading",
                    name + " " + sheet.getSheetName(),
                    "",
                    new BilingualText("第一张工作表没有表头", "The first sheet has no row of headings"),
                    new BilingualText("表头：" + all, "the headings " + all),
                    new BilingualText(
                            "在第一行写上表头，每条占一行。", "Write the headings in the first row, and one entry per row."));
            return List.of();
        }
        mergedBelow(head.getRowNum());
        List<StatedLine> lines = new ArrayList<>();
        for (int r = head.getRowNum() + 1; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            StatedLine line = row == null ? null : line(row);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable XSSFRow head() {
        for (int r = 0; r <= Math.min(LAST_HEAD, sheet.getLastRowNum()); r++) {
            XSSFRow row = sheet.getRow(r);
            columns.clear();
            List<XSSFCell> unknown = new ArrayList<>();
            List<XSSFCell> again = new ArrayList<>();
            if (row == null) {
                continue;
            }
            for (Cell each : row) {
                XSSFCell cell = (XSSFCell) each;
                String text = CellText.of(cell);
                StatedField field = StatedField.of(text, fields);
                if (field != null) {
                    Integer before = columns.putIfAbsent(field, cell.getColumnIndex());
                    if (before != null) {
                        again.add(cell);
                    }
                } else if (!text.isEmpty() && !REMARKS.contains(text.toLowerCase(java.util.Locale.ROOT))) {
                    unknown.add(cell);
                }
            }
            if (columns.size() >= FEWEST) {
                unknown.forEach(cell -> heading(cell, new BilingualText("没有这一列", "Unknown heading")));
                again.forEach(cell -> heading(cell, new BilingualText("这一列重复", "Two columns hold the same item")));
                return row;
            }
        }
        return null;
    }

    private void heading(XSSFCell cell, BilingualText message) {
        String all = String.join("、", fields.stream().map(StatedField::heading).toList());
        problem(
                "heading",
                place(cell.getRowIndex(), cell.getColumnIndex()),
                Texts.shown(CellText.of(cell)),
                message,
                new BilingualText(all + "，或备注", "one of " + all + ", or 备注 (remarks)"),
                new BilingualText("改正表头，或删去这一列。", "Correct the heading, or delete the column."));
    }

    /** A merged cell would state its text for one entry only. */
    private void mergedBelow(int head) {
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.getLastRow() > head) {
                problem(
                        "merged",
                        place(range.getFirstRow(), range.getFirstColumn()),
                        range.formatAsString(),
                        new BilingualText("单元格是合并的", "Merged cells"),
                        new BilingualText("每条的每一项各占一格", "one cell for each item of each entry"),
                        new BilingualText("取消合并，逐行填写。", "Unmerge them and fill in every row."));
            }
        }
    }

    private @Nullable StatedLine line(XSSFRow row) {
        Map<StatedField, String> values = new EnumMap<>(StatedField.class);
        columns.forEach((field, column) -> {
            XSSFCell cell = row.getCell(column);
            String text = CellText.of(cell);
            if (cell != null && (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR)) {
                problem(
                        "formula",
                        place(row.getRowNum(), column),
                        Texts.shown(text),
                        new BilingualText("这一格是公式或错误值", "The cell holds a formula or an error"),
                        new BilingualText("直接填写的内容", "a value that is typed in"),
                        new BilingualText("选择性粘贴为数值。", "Paste it as a value."));
            }
            if (!Texts.isEmpty(text)) {
                values.put(field, text);
            }
        });
        return values.isEmpty()
                ? null
                : new StatedLine(values, field -> place(row.getRowNum(), columns.getOrDefault(field, 0)));
    }

    private String place(int row, int column) {
        return name + " " + sheet.getSheetName() + "!" + CellReference.convertNumToColString(column) + (row + 1);
    }

    private void problem(
            String code,
            String place,
            String found,
            BilingualText message,
            BilingualText expected,
            BilingualText correction) {
        problems.add(code, place, found, message, expected, correction);
    }
}
