package org.dudao.submission.workbook;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldType;
import org.dudao.facts.HalfWidth;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Note;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Rows of a sheet that are not data: totals, signatures and remarks, as found at the end of every printed form. */
final class NonDataRow {
    private static final String AFTER = "(?:$|[:(\\[{【〔.、\\d].*)";
    private static final Pattern TOTAL =
            Pattern.compile("(?:本|全|各|以上)?(?:表|页|镇|乡|街道|校|县|区|学校|年级|班级|学段)?(?:合计|小计|总计|共计|累计|总和|汇总|平均)(?:数|值|人数)?"
                    + AFTER + "|(?:sub|grand)?-?total" + AFTER);

    /** A text that begins with one of these labels is never data. */
    private static final String SIGNED = "填表人|填报人|制表人|审核人|复核人|统计人|经办人|录入人|单位负责人|学校负责人|统计负责人|主要负责人|分管领导|主管领导"
            + "|填报日期|填表日期|制表日期|报送日期|上报日期|填报时间|填表时间|制表时间|填报单位|填表单位|报送单位|联系电话|以下空白|以下无正文|此页无正文";

    private static final Pattern REMARK = Pattern.compile("(?:" + SIGNED
            + ").*|(?:注|备注|附注|注释|说明|填表说明|填报说明|制表|审核|复核|负责人|联系人|校长|园长|电话|日期|签字|签名|签章|盖章|单位盖章|公章|数据来源|资料来源)"
            + "(?:签字|签名|签章|盖章)?" + AFTER);

    /** A label whose value is in the next cell. */
    private static final Pattern BARE = Pattern.compile("[^:]*(?:\\([^)]*\\))?:?");

    private static final Pattern MARKS = Pattern.compile("^[*※★☆●•]+");
    private static final Pattern COUNT = Pattern.compile("共?\\d{1,4}(?:\\.0)?(?:所|个|人|名|辆|栋|幢|间|项|次|处|家|条)?\\S{0,3}");
    private static final int LONGEST_LABEL = 40;
    private static final Set<FieldType> CODES =
            Set.of(FieldType.CODE, FieldType.ROW_CODE, FieldType.CODES, FieldType.TOWNSHIP_CODE, FieldType.CODE6);

    private final Problems problems;
    private final Notes notes;

    NonDataRow(Problems problems, Notes notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /** Whether a row is not data, which is noted; if it also names a school or a code, it is an input problem. */
    boolean isSkipped(FormReader.Recognised sheet, Workbook.Row row) {
        int first = first(sheet, row);
        if (first < 0) {
            return false;
        }
        String place = FormCells.place(sheet, row.number(), first);
        String found = Texts.shown(row.cell(first).text().strip());
        int other = named(sheet, row, first);
        if (other < 0) {
            pass(place, found);
        } else {
            problems.add(new InputProblem(
                    "total-row",
                    new BilingualText(
                            "这一行是合计、签名或说明，却填有学校或编号（" + FormCells.place(sheet, row.number(), other) + "）",
                            "This row is a total, signature or remark, but names a school or a code ("
                                    + FormCells.place(sheet, row.number(), other) + ")"),
                    place,
                    found,
                    new BilingualText("每行一条数据；表中没有合计、签名行", "one record per row, no totals or signatures"),
                    new BilingualText("删去这一行；若是数据，改正第一格。", "Delete this row; if it is data, correct its first cell."),
                    FormCells.label(sheet, row)));
        }
        return true;
    }

    /** Notes a skipped row. */
    void pass(String place, String found) {
        notes.add(new Note(
                "row-passed-over",
                new BilingualText(
                        "这一行（“" + found + "”）是合计、签名或说明，没有当作数据",
                        "This row (\"" + found + "\") is a total, signature or remark and was not read as data"),
                place,
                found));
    }

    /** Whether a cell marks its row as not data. */
    static boolean isAside(Workbook.Cell cell) {
        return cell != null && cell.kind() == Workbook.Kind.TEXT && !isCode(cell.text()) && isAside(plain(cell));
    }

    /** Whether a text is of digits and capital letters only, with a digit first or second, as no total or remark is: the usual first cell. */
    private static boolean isCode(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && (c < 'A' || c > 'Z')) {
                return false;
            }
            digit |= isDigit && i < 2;
        }
        return digit;
    }

    private static boolean isAside(String plain) {
        return TOTAL.matcher(plain).matches() || REMARK.matcher(plain).matches();
    }

    /** The column of the first filled cell, or the first one of a known column, that marks the row as not data; or -1. */
    private static int first(FormReader.Recognised sheet, Workbook.Row row) {
        int first = 0;
        while (first < row.cells().size() && row.cell(first) == null) {
            first++;
        }
        if (isAside(row.cell(first))) {
            return first;
        }
        int known = sheet.columns().stream()
                .mapToInt(FormReader.Column::index)
                .filter(i -> row.cell(i) != null)
                .min()
                .orElse(-1);
        return known >= 0 && isAside(row.cell(known)) ? known : -1;
    }

    /** The column of a cell that names a school or a code; -1 if none. */
    private static int named(FormReader.Recognised sheet, Workbook.Row row, int first) {
        boolean total = TOTAL.matcher(plain(row.cell(first))).matches();
        return sheet.columns().stream()
                .filter(c -> c.index() != first && row.cell(c.index()) != null)
                .filter(c -> CODES.contains(c.field().field().type())
                        || c.field().pointer().equals("name"))
                .mapToInt(FormReader.Column::index)
                .filter(i -> !isPartOf(row, first, i, total))
                .findFirst()
                .orElse(-1);
    }

    /** Whether a cell belongs to the total or signature: a repetition by merged cells, another label, its value, or a count. */
    private static boolean isPartOf(Workbook.Row row, int first, int column, boolean total) {
        String text = plain(row.cell(column));
        if (text.equals(plain(row.cell(first))) || isAside(text)) {
            return true;
        }
        if (total) {
            return COUNT.matcher(text).matches();
        }
        int before = column - 1;
        while (before > first && row.cell(before) == null) {
            before--;
        }
        String label = plain(row.cell(before));
        return isAside(label)
                && label.length() < LONGEST_LABEL
                && BARE.matcher(label).matches()
                && text.chars().noneMatch(c -> c < 0x7F && Character.isLetterOrDigit(c));
    }

    /** Simplified, half-width and lower-case, without spaces and without leading remark marks. */
    private static String plain(Workbook.Cell cell) {
        StringBuilder plain = new StringBuilder();
        HeadingNormalizer.simplify(HalfWidth.of(cell.text()))
                .toLowerCase(java.util.Locale.ROOT)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
        Matcher marks = MARKS.matcher(plain);
        return marks.replaceFirst("");
    }
}
