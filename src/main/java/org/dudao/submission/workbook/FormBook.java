package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.io.ReproducibleZip;
import org.jspecify.annotations.Nullable;

/** A form that is being written, and what its sheets share. */
final class FormBook {
    static final String BLUE = "1F4E79";
    static final String PALE = "DDEBF7";
    static final String GREY = "808080";
    static final String WHITE = "FFFFFF";

    private final FormLayout layout;
    private final @Nullable JsonNode data;
    private final LastYearMarks lastYear;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Dudao", "1.0");
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final SheetAdditions additions = new SheetAdditions();

    FormBook(FormLayout layout, @Nullable JsonNode data, LastYearMarks lastYear) {
        this.layout = layout;
        this.data = data;
        this.lastYear = lastYear;
        workbook.setGlobalDefaultFont("宋体", 11);
        rows("schools")
                .forEach(school -> names.putIfAbsent(
                        school.path("code").asText(), school.path("name").asText("")));
    }

    FormLayout layout() {
        return layout;
    }

    LastYearMarks lastYear() {
        return lastYear;
    }

    /** A new sheet at the end. */
    Worksheet sheet(String name) {
        numbers.put(name, numbers.size() + 1);
        return workbook.newWorksheet(name);
    }

    /** Writes a formula with the text that it gives at first. */
    void formula(Worksheet sheet, int row, int column, String formula, String value) {
        sheet.formula(row, column, SheetAdditions.escaped(formula)); // the library writes it as it is
        additions.value(numbers.get(sheet.getName()), Workbook.letters(column) + (row + 1), value);
    }

    /** Shows a message beside the selected cell of a range that has a validation. */
    void message(org.dhatim.fastexcel.Range range, String title, String text) {
        additions.message(numbers.get(range.getWorksheet().getName()), range.toString(), title, text);
    }

    /** Prints lines between the cells of a sheet. */
    void lines(Worksheet sheet) {
        additions.lines(numbers.get(sheet.getName()));
    }

    /** Locks the cells that are not released, without a password. */
    static void protect(Worksheet sheet) {
        sheet.protect(
                "",
                Set.of(SheetProtectionOption.SHEET, SheetProtectionOption.OBJECTS, SheetProtectionOption.SCENARIOS));
    }

    /** The large title in the first row. */
    static void title(Worksheet sheet, String title, int columns) {
        sheet.value(0, 0, title);
        sheet.range(0, 0, 0, Math.max(1, columns - 1))
                .style()
                .bold()
                .fontSize(16)
                .fontColor(BLUE)
                .set();
        sheet.rowHeight(0, 28);
    }

    /** The value at a pointer; null if nothing was reported. */
    static @Nullable JsonNode at(@Nullable JsonNode from, String pointer) {
        JsonNode node = from == null ? null : from.at("/" + pointer);
        return node == null || node.isMissingNode() || node.isNull() ? null : node;
    }

    /** A value of the township. */
    @Nullable
    JsonNode value(String pointer) {
        return at(data, pointer);
    }

    /** Whether a table was reported to have no rows. */
    boolean isNone(String table) {
        JsonNode all = data == null ? null : data.get(table);
        return all != null && all.isArray() && all.isEmpty();
    }

    /** The rows of a table. */
    List<JsonNode> rows(String table) {
        JsonNode all = data == null ? null : data.get(table);
        List<JsonNode> rows = new ArrayList<>();
        if (all != null && all.isArray()) {
            all.forEach(rows::add);
        }
        return rows;
    }

    /** The name of the school with a code; empty if there is none. */
    String schoolName(@Nullable JsonNode code) {
        return code == null ? "" : names.getOrDefault(code.asText(), "");
    }

    /** The whole file. */
    byte[] finish() throws IOException {
        workbook.finish();
        return additions.into(ReproducibleZip.of(bytes.toByteArray()));
    }
}
