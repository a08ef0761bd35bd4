package org.dudao.submission.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.submission.json.FieldForms;
import org.jspecify.annotations.Nullable;

/** What may be entered in the cells of a form: the words of drop-downs, numbers, and codes of the schools listed. */
final class FormChoices {
    private static final String CODES = "代码表";
    private static final String UNKNOWN = "FFC7CE";

    private final FormBook book;
    private final @Nullable TableGrid schools;
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

    FormChoices(FormBook book) {
        this.book = book;
        this.schools = book.layout().sheets().stream()
                .filter(sheet -> "schools".equals(sheet.table()) && !sheet.isFurther())
                .map(TableGrid::new)
                .findFirst()
                .orElse(null);
        for (FormLayout.FormSheet sheet : book.layout().sheets()) {
            sheet.columns().forEach(c -> {
                List<String> list = list(c.field());
                if (list != null) {
                    lists.putIfAbsent(list, lists.size());
                }
            });
        }
    }

    /** The grid of the sheet in which the schools are listed; null if the form has none. */
    @Nullable
    TableGrid schools() {
        return schools;
    }

    /** The words in a drop-down list; null for none. */
    private static @Nullable List<String> list(FieldSchema field) {
        return switch (field.type()) {
            case YES_NO -> List.of("是", "否");
            case CHOICE ->
                FieldForms.choices(field).stream().map(c -> label(field, c)).toList();
            default -> null;
        };
    }

    /** The word of a code; with the code if the word is ambiguous. */
    static String label(FieldSchema field, CodeList choice) {
        long same = FieldForms.choices(field).stream()
                .filter(c -> HeadingNormalizer.plain(c.zh()).equals(HeadingNormalizer.plain(choice.zh())))
                .count();
        return same == 1 ? choice.zh() : choice.code();
    }

    /** Writes the sheet with the words of the drop-downs. */
    void write() {
        Worksheet sheet = book.sheet(CODES);
        sheet.value(0, 0, "下拉框所用的词，请勿改动");
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        lists.forEach((list, column) -> {
            sheet.width(column, 18);
            for (int i = 0; i < list.size(); i++) {
                sheet.value(1 + i, column, list.get(i));
            }
        });
        FormBook.protect(sheet);
    }

    /** Restricts cells to what their field may hold; a field without restriction gets one that allows all, if a message needs it. */
    void restrict(Range cells, FieldSchema field, @Nullable String message) {
        List<String> list = list(field);
        if (list != null) {
            String letters = Workbook.letters(lists.get(list));
            cells.validateWithListByFormula("'" + CODES + "'!$" + letters + "$2:$" + letters + "$" + (list.size() + 1))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("请从下拉框选择")
                    .error("没有数据的留空");
        } else if (field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL) {
            String cell = first(cells);
            String whole = field.type() == FieldType.WHOLE ? ",INT(" + cell + ")=" + cell : "";
            String positive = field.signed() ? "" : "," + cell + ">=0";
            cells.validateWithFormula("AND(ISNUMBER(" + cell + ")" + positive + whole + ")")
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle("请填数字")
                    .error((field.type() == FieldType.WHOLE ? "应为整数" : "应为数值") + "，不带单位；没有数据的留空");
        } else if (message != null) {
            cells.validateWithFormula("TRUE")
                    .allowBlank(true)
                    .showErrorMessage(false)
                    .errorTitle("")
                    .error("");
        }
        if (message != null) {
            book.message(cells, field.zh(), message);
        }
    }

    /** Offers the codes of the sheet 学校, which may be filled in later, and colours a code that is not in it. */
    void offerSchools(Range cells) {
        if (schools == null) {
            return;
        }
        String all = schools.range(0, 0);
        String top = all.substring(0, all.indexOf(':'));
        cells.validateWithListByFormula(SheetAdditions.escaped("OFFSET(" + top + ",0,0,MAX(1,SUMPRODUCT(MAX((" + all
                        + "<>\"\")*ROW(" + all + ")))-" + TableGrid.HEAD + "),1)"))
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .errorTitle("“学校”表中没有")
                .error("请从下拉框选择；新的学校先填“学校”表");
        book.message(cells, "学校标识码", "从下拉框选择。标识码和校名只在“学校”表填一次，校名自动显示。");
        String cell = first(cells);
        cells.style()
                .fillColor(UNKNOWN)
                .set(new org.dhatim.fastexcel.ConditionalFormattingExpressionRule(
                        SheetAdditions.escaped("AND(" + cell + "<>\"\",ISNA(MATCH(" + cell + "," + all + ",0)))"),
                        false));
    }

    private static String first(Range cells) {
        return Workbook.letters(cells.getLeft()) + (cells.getTop() + 1);
    }
}
