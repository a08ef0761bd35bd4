package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.RowKey;
import org.dudao.facts.TextMeaning;
import org.dudao.io.ReproducibleZip;
import org.dudao.submission.json.FieldForms;

/**
 * Writes the workbook that an office fills in, empty or with the data of a submission.
 *
 * <p>Headings are locked without a password, against accidental changes only.
 */
public final class FormWriter {
    /** The label of the cell in which 无 states that there is nothing to report. */
    public static final String NOTHING = "本表确无内容的，在右格填“无”";

    /** The template version on the cover, by which a reader of another version recognises the file. */
    public static final String VERSION = "dudao-template/1";

    private static final String CODES = "代码表";
    private static final int HEAD = 5;
    private static final int ROWS = 2000;
    private static final int MOST_DIGITS = 15;
    private static final LocalDate FIRST_DAY = LocalDate.of(1910, 1, 1);
    private static final String BLUE = "1F4E79";
    private static final String PALE = "DDEBF7";
    private static final String GREY = "808080";

    private final FormLayout layout;
    private final JsonNode data;
    private final LastYearMarks lastYear;
    private final org.dhatim.fastexcel.Workbook workbook;
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    private FormWriter(FormLayout layout, JsonNode data, LastYearMarks lastYear, OutputStream out) {
        this.layout = layout;
        this.data = data;
        this.lastYear = lastYear;
        this.workbook = new org.dhatim.fastexcel.Workbook(out, "Dudao", "1.0");
    }

    /**
     * Writes a workbook.
     *
     * @param data a submission in its JSON form, or null for an empty template
     * @param programVersion the program's version, for the cover
     * @param out closed by the caller
     */
    public static void write(FormLayout layout, JsonNode data, String programVersion, OutputStream out)
            throws IOException {
        write(layout, data, null, programVersion, out);
    }

    /**
     * Writes a workbook whose values come from an earlier year: each is coloured, and every sheet asks to check them.
     *
     * @param lastYear the school year of the values, such as 2025-2026; null if they are of the workbook's own
     */
    public static void write(FormLayout layout, JsonNode data, String lastYear, String programVersion, OutputStream out)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter writer = new FormWriter(layout, data, new LastYearMarks(lastYear), bytes);
        writer.workbook.setGlobalDefaultFont("宋体", 11);
        writer.cover(programVersion);
        writer.collectLists();
        for (FormLayout.FormSheet sheet : layout.sheets()) {
            if (sheet.table() == null) {
                writer.township(sheet);
            } else {
                writer.table(sheet);
            }
        }
        writer.codes();
        writer.workbook.finish();
        ReproducibleZip.copy(bytes.toByteArray(), out);
    }

    private void cover(String programVersion) throws IOException {
        Worksheet sheet = workbook.newWorksheet("填报说明");
        sheet.hideGridLines();
        sheet.width(0, 4);
        sheet.width(1, 24);
        sheet.width(2, 78);
        sheet.value(1, 1, "教育督导报送数据填报表");
        sheet.range(1, 1, 1, 2).merge();
        sheet.style(1, 1).bold().fontSize(20).fontColor(BLUE).set();
        sheet.rowHeight(1, 34);
        List<String[]> lines = new ArrayList<>(List.of(new String[][] {
            {"填报范围", "一个乡镇一个学年一份；先填“乡镇”表，再填“学校”及其他各表。"},
            {"必填项", "栏名带“*”的必须填写。其余各项没有数据的留空：留空表示未报送，所涉标准不作判定，也不视为达标。"},
            {"确实没有的", "该项规定可以没有的填“无”；整张表确无内容的，在表头“" + NOTHING + "”右边填“无”。"},
            {"编号", "学校标识码按文字填写，同一学校在各表中必须一致；校舍、班级、校车等的编号可用本单位的叫法，如 1号楼、一(1)班；人员的编号用自编的序号。不得填写姓名、身份证号。"},
            {"日期", "如 2026-03-15 或 2026年3月15日。"},
            {"是否", "从下拉框选“是”或“否”。"},
            {"单位", "按栏名下注明的单位填写数字，金额一律以元为单位，不写“万元”。"},
            {"多项内容", "用顿号隔开，如 语文、数学；各年级人数如 一年级:40、二年级:38。"},
            {"增减行列", "行可以增加、删除、排序；自用的栏目栏名写“备注”，不会被读取。"},
            {"核查", "dudao check 本文件.xlsx -o 输出文件夹"},
            {"联系人及电话", ""},
            {"模板版本", VERSION + "（Dudao 督导 " + programVersion + "）"}
        }));
        if (lastYear.any()) {
            lines.add(0, new String[] {LastYearMarks.LABEL, lastYear.note()});
        }
        for (int i = 0; i < lines.size(); i++) {
            int row = 3 + i;
            sheet.value(row, 1, lines.get(i)[0]);
            sheet.value(row, 2, lines.get(i)[1]);
            sheet.style(row, 1)
                    .bold()
                    .fillColor(PALE)
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.style(row, 2)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.rowHeight(row, 32);
        }
        sheet.value(3 + lines.size() + 1, 1, "工作表");
        sheet.style(3 + lines.size() + 1, 1).bold().set();
        for (int i = 0; i < layout.sheets().size(); i++) {
            int row = 3 + lines.size() + 2 + i;
            FormLayout.FormSheet one = layout.sheets().get(i);
            sheet.value(row, 1, one.name());
            sheet.value(row, 2, one.columns().size() + "项");
        }
        sheet.fitToWidth((short) 1);
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.finish();
    }

    private void collectLists() {
        for (FormLayout.FormSheet sheet : layout.sheets()) {
            sheet.columns().forEach(c -> {
                List<String> list = list(c.field());
                if (list != null) {
                    lists.putIfAbsent(list, lists.size());
                }
            });
        }
    }

    /** The words in a drop-down list; null for none. */
    private static List<String> list(FieldSchema field) {
        return switch (field.type()) {
            case YES_NO -> List.of("是", "否");
            case CHOICE ->
                FieldForms.choices(field).stream().map(c -> label(field, c)).toList();
            default -> null;
        };
    }

    /** The word of a code; with the code if the word is ambiguous. */
    private static String label(FieldSchema field, CodeList choice) {
        long same = FieldForms.choices(field).stream()
                .filter(c -> HeadingNormalizer.plain(c.zh()).equals(HeadingNormalizer.plain(choice.zh())))
                .count();
        return same == 1 ? choice.zh() : choice.code();
    }

    private void codes() {
        Worksheet sheet = workbook.newWorksheet(CODES);
        sheet.value(0, 0, "下拉框所用的词，请勿改动");
        lists.forEach((list, column) -> {
            sheet.width(column, 18);
            for (int i = 0; i < list.size(); i++) {
                sheet.value(1 + i, column, list.get(i));
            }
        });
        protect(sheet);
    }

    private static void protect(Worksheet sheet) {
        sheet.protect(
                "",
                Set.of(SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS, SheetProtectionOption.SCENARIOS));
    }

    private void township(FormLayout.FormSheet sheet) throws IOException {
        Worksheet out = workbook.newWorksheet(sheet.name());
        double[] widths = {14, 34, 30, 10, 56, 40};
        for (int i = 0; i < widths.length; i++) {
            out.width(i, widths[i]);
        }
        boolean totals = sheet.name().equals(FormLayout.TOTALS);
        out.value(0, 0, totals ? "全乡镇合计（各校自己的数填不出来时才填）" : "乡镇基本情况和汇总数据");
        title(out, lastYear.any() ? 4 : 6);
        lastYear.beside(out, 4);
        String[] headings = {"专题", "指标", "数值", "单位", "怎样填写", "代码（勿改）"};
        for (int i = 0; i < headings.length; i++) {
            out.value(1, i, headings[i]);
        }
        out.range(1, 0, 1, 5)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(BLUE)
                .borderStyle(BorderStyle.THIN)
                .set();
        int row = 2;
        String theme = "";
        for (FormLayout.FormColumn column : sheet.columns()) {
            out.value(row, 0, column.theme().equals(theme) ? "" : column.theme());
            theme = column.theme();
            out.value(row, 1, column.heading() + (column.field().required() ? "*" : ""));
            out.value(row, 3, column.field().unit());
            out.value(row, 4, FormFile.expected(column.field()).zh());
            out.value(row, 5, column.path());
            out.range(row, 0, row, 1)
                    .style()
                    .fillColor(PALE)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            out.range(row, 3, row, 5)
                    .style()
                    .fontColor(GREY)
                    .wrapText(true)
                    .borderStyle(BorderStyle.THIN)
                    .set();
            JsonNode known = at(data, column.pointer());
            boolean date = value(out, row, 2, column.field(), known);
            var style = lastYear.mark(out.style(row, 2), known != null)
                    .borderStyle(BorderStyle.THIN)
                    .protectionOption(ProtectionOption.LOCKED, false);
            (date ? style.format("yyyy-mm-dd") : isText(column.field()) ? style.format("@") : style).set();
            validate(out, column.field(), row, row, 2);
            row++;
        }
        out.freezePane(3, 2);
        finish(out);
    }

    private static void title(Worksheet out, int columns) {
        out.range(0, 0, 0, Math.max(1, columns - 1))
                .style()
                .bold()
                .fontSize(16)
                .fontColor(BLUE)
                .set();
        out.rowHeight(0, 28);
    }

    private static void finish(Worksheet out) throws IOException {
        out.protect(
                "",
                Set.of(SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS, SheetProtectionOption.SCENARIOS));
        out.pageOrientation("landscape");
        out.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        out.fitToWidth((short) 1);
        out.fitToHeight((short) 0);
        out.finish(); // rows of a later sheet can be released only after this one is written
    }

    private static boolean isText(FieldSchema field) {
        return switch (field.type()) {
            case WHOLE, DECIMAL, YES_NO, CHOICE, DATE, STATED_DATE -> false;
            default -> true;
        };
    }

    private void table(FormLayout.FormSheet sheet) throws IOException {
        Worksheet out = workbook.newWorksheet(sheet.name());
        List<JsonNode> rows = rows(sheet);
        out.value(0, 0, sheet.name());
        title(out, 2);
        if (!rows.isEmpty()) {
            lastYear.beside(out, 3);
        }
        if (!sheet.isFurther()) {
            out.value(1, 0, NOTHING);
            out.style(1, 0).fontColor(GREY).set();
            JsonNode all = data == null ? null : data.get(sheet.table());
            out.value(1, 1, all != null && all.isArray() && all.isEmpty() ? "无" : null);
            out.style(1, 1)
                    .fillColor("FFF2CC")
                    .borderStyle(BorderStyle.THIN)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        }
        for (int i = 0; i < sheet.columns().size(); i++) {
            FormLayout.FormColumn column = sheet.columns().get(i);
            out.value(2, i, column.heading() + (column.field().required() ? "*" : ""));
            out.value(3, i, hint(sheet.table(), column));
            out.value(4, i, column.path());
            out.width(i, Math.min(26, Math.max(12, 2.2 * column.heading().length() + 2)));
            var style = out.style(i);
            if (isText(column.field())) {
                style.format("@");
            }
            if (column.field().type() == FieldType.DATE) {
                style.format("yyyy-mm-dd");
            }
            style.protectionOption(ProtectionOption.LOCKED, false);
            style.set();
            validate(out, column.field(), HEAD, HEAD + ROWS - 1, i);
        }
        int last = sheet.columns().size() - 1;
        out.range(2, 0, 2, last)
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(BLUE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        out.rowHeight(2, 46);
        out.range(3, 0, 3, last)
                .style()
                .fontColor(GREY)
                .fontSize(9)
                .wrapText(true)
                .fillColor(PALE)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        out.rowHeight(3, 40);
        out.range(4, 0, 4, last).style().fontColor("A6A6A6").fontSize(7).set();
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < sheet.columns().size(); i++) {
                FormLayout.FormColumn column = sheet.columns().get(i);
                JsonNode known = at(rows.get(r), column.pointer());
                boolean date = value(out, HEAD + r, i, column.field(), known);
                var style = lastYear.mark(out.style(HEAD + r, i), known != null)
                        .protectionOption(ProtectionOption.LOCKED, false);
                (date ? style.format("yyyy-mm-dd") : isText(column.field()) ? style.format("@") : style).set();
            }
            if (r % 1000 == 999) {
                out.flush();
            }
        }
        out.freezePane(sheet.isFurther() || sheet.table().equals("schools") ? 2 : 1, HEAD);
        finish(out);
    }

    private List<JsonNode> rows(FormLayout.FormSheet sheet) {
        JsonNode all = data == null ? null : data.get(sheet.table());
        List<JsonNode> rows = new ArrayList<>();
        if (all != null && all.isArray()) {
            all.forEach(rows::add);
        }
        return rows;
    }

    private static String hint(String table, FormLayout.FormColumn column) {
        FieldSchema field = column.field();
        RowKey key = column.pointer().equals("code") ? RowKey.find(table) : null;
        String unit = field.unit().isEmpty() ? "" : "（" + field.unit() + "）";
        return switch (field.type()) {
            case CHOICE -> "选填";
            case ROW_CODE ->
                FormFile.expected(field).zh()
                        + (key == null ? "" : "；" + key.rule().zh());
            default -> FormFile.expected(field).zh() + unit;
        };
    }

    private void validate(Worksheet out, FieldSchema field, int from, int to, int column) {
        List<String> list = list(field);
        if (list != null) {
            String letters = Workbook.letters(lists.get(list));
            out.range(from, column, to, column)
                    .validateWithListByFormula(
                            "'" + CODES + "'!$" + letters + "$2:$" + letters + "$" + (list.size() + 1))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("请从下拉框选择")
                    .error("没有数据的留空");
        } else if (field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL) {
            String cell = Workbook.letters(column) + (from + 1);
            String whole = field.type() == FieldType.WHOLE ? ",INT(" + cell + ")=" + cell : "";
            String positive = field.signed() ? "" : "," + cell + ">=0";
            out.range(from, column, to, column)
                    .validateWithFormula("AND(ISNUMBER(" + cell + ")" + positive + whole + ")")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("请填数字")
                    .error((field.type() == FieldType.WHOLE ? "应为整数" : "应为数值") + "，不带单位；没有数据的留空");
        }
    }

    private static JsonNode at(JsonNode from, String pointer) {
        JsonNode node = from == null ? null : from.at("/" + pointer);
        return node == null || node.isMissingNode() || node.isNull() ? null : node;
    }

    /** Writes a value so that it reads back as itself; returns whether it is a date. */
    private static boolean value(Worksheet out, int row, int column, FieldSchema field, JsonNode node) {
        if (node == null) {
            return false;
        }
        switch (field.type()) {
            case WHOLE, DECIMAL -> {
                BigDecimal number = node.decimalValue();
                if (number.precision() <= MOST_DIGITS) {
                    out.value(row, column, number);
                } else {
                    out.value(row, column, number.toPlainString());
                }
            }
            case YES_NO -> out.value(row, column, node.booleanValue() ? "是" : "否");
            case CHOICE -> out.value(row, column, choice(field, node.asText()));
            case DATE, STATED_DATE -> {
                return day(out, row, column, node.asText());
            }
            case STATED_TEXT -> {
                boolean none = TextMeaning.of(node.asText()) == TextMeaning.NONE;
                out.value(row, column, none ? "无" : node.asText());
            }
            case MONTHS, CODES, TEXTS, TERMS, COUNTS, GRADE_COUNTS ->
                out.value(row, column, FormLists.text(field, node));
            default -> out.value(row, column, node.asText());
        }
        return false;
    }

    private static String choice(FieldSchema field, String code) {
        return FieldForms.choices(field).stream()
                .filter(c -> c.code().equals(code))
                .map(c -> label(field, c))
                .findFirst()
                .orElse(code);
    }

    private static boolean day(Worksheet out, int row, int column, String text) {
        if (TextMeaning.of(text) == TextMeaning.NONE) {
            out.value(row, column, "无");
            return false;
        }
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST_DAY)) {
            out.value(row, column, text);
            return false;
        }
        out.value(row, column, day);
        return true;
    }
}
