package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sheet that counts, while a form is filled in, how many of the needed cells have a value: of each sheet, and of each school. */
final class FormCompleteness {
    static final String NAME = "完整度";

    private static final double[] WIDTHS = {14, 20, 9, 10};
    private static final double NARROW = 7;
    private static final int TOP = 3;
    private static final int FIXED = 4;
    private static final String DONE = "C6EFCE";
    private static final String OPEN = "FCE4D6";

    private final FormBook book;
    private final Worksheet out;
    private final List<FilledCells> ofSchools;
    private final List<FilledCells> tables;
    private final @Nullable TableGrid schools;
    private int row = TOP;

    private FormCompleteness(FormBook book, FormChoices choices) {
        this.book = book;
        this.schools = choices.schools();
        this.out = book.sheet(NAME);
        List<FilledCells> all = book.layout().sheets().stream()
                .filter(sheet -> sheet.table() != null)
                .map(sheet ->
                        new FilledCells(new TableGrid(sheet), book.layout().needs()))
                .toList();
        this.ofSchools = all.stream().filter(FilledCells::isOfSchools).toList();
        this.tables = all.stream().filter(cells -> !cells.isOfSchools()).toList();
    }

    /** Writes it; readers pass it over. */
    static void write(FormBook book, FormChoices choices) throws IOException {
        FormCompleteness sheet = new FormCompleteness(book, choices);
        sheet.head();
        sheet.township();
        sheet.tables.forEach(sheet::table);
        sheet.colours(TOP, 2, sheet.row, 2);
        sheet.row++;
        int first = sheet.row;
        int columns = sheet.schoolHead();
        sheet.schools();
        sheet.colours(first + 1, 3, sheet.row, columns - 1);
        double width = 0;
        for (int i = 0; i < columns; i++) {
            double one = i < WIDTHS.length ? WIDTHS[i] : NARROW;
            sheet.out.width(i, one);
            width += one;
        }
        book.lines(sheet.out);
        sheet.out.freezePane(2, TOP);
        FormPages.finish(sheet.out, width, first, first, 2);
    }

    private void head() {
        FormBook.title(out, "完整度（自动计算，不填）", FIXED);
        out.value(1, 0, "已填项数/应填项数。应填的是所选标准需要的各项；不适用于本校的可以留空，不必凑满。");
        heading(List.of("工作表", "行数", "已填/应填"), 2);
    }

    private void heading(List<String> texts, int at) {
        for (int i = 0; i < texts.size(); i++) {
            out.value(at, i, texts.get(i));
        }
        out.range(at, 0, at, texts.size() - 1)
                .style()
                .bold()
                .fontColor(FormBook.WHITE)
                .fillColor(FormBook.BLUE)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private void township() {
        for (FormLayout.FormSheet sheet : book.layout().sheets()) {
            if (sheet.name().equals(FormLayout.TOWNSHIP)) {
                List<Integer> rows = new ArrayList<>();
                int filled = 0;
                for (int i = 0; i < sheet.columns().size(); i++) {
                    FormLayout.FormColumn column = sheet.columns().get(i);
                    if (book.layout().needs().isNeeded(column)) {
                        rows.add(FormTownship.HEAD + i);
                        filled += book.value(column.pointer()) == null ? 0 : 1;
                    }
                }
                String cells = FilledCells.runs(
                        rows, (from, to) -> "'" + sheet.name() + "'!$C$" + (from + 1) + ":$C$" + (to + 1));
                out.value(row, 0, sheet.name());
                text(row, 1, "\"\"", "");
                text(row, 2, "COUNTA(" + cells + ")&\"/" + rows.size() + "\"", filled + "/" + rows.size());
                row++;
            }
        }
    }

    private void table(FilledCells cells) {
        List<JsonNode> rows = book.rows(cells.sheet().table());
        boolean none = book.isNone(cells.sheet().table());
        String stated = "'" + cells.sheet().name() + "'!$B$2=\"无\"";
        out.value(row, 0, cells.sheet().name());
        text(row, 1, "IF(" + stated + ",\"确无内容\"," + cells.rows() + "&\"行\")", none ? "确无内容" : rows.size() + "行");
        text(
                row,
                2,
                "IF(" + cells.rows() + "*" + cells.needed() + "=0,\"\"," + cells.filled() + "&\"/\"&" + cells.rows()
                        + "*" + cells.needed() + ")",
                rows.isEmpty() || cells.needed() == 0 ? "" : cells.filled(rows) + "/" + (rows.size() * cells.needed()));
        row++;
    }

    private int schoolHead() {
        List<String> texts = new ArrayList<>(List.of("学校标识码", "学校名称", "类别", "学校各表合计"));
        ofSchools.forEach(cells -> texts.add(cells.sheet().name()));
        tables.stream()
                .filter(FilledCells::isBySchool)
                .forEach(cells -> texts.add(cells.sheet().name()));
        heading(texts, row);
        out.rowHeight(row, 60);
        row++;
        return texts.size();
    }

    private void schools() {
        if (schools == null) {
            return;
        }
        List<JsonNode> rows = book.rows("schools");
        for (int i = 0; i < Math.max(rows.size(), TableGrid.prepared(rows.size())); i++) {
            school(i < rows.size() ? rows.get(i) : null, TableGrid.HEAD + i + 1);
            row++;
        }
    }

    private void school(@Nullable JsonNode school, int source) {
        String code = "$A" + (row + 1);
        String kind = "$C" + (row + 1) + "=\"" + SchoolKind.YOUNG + "\"";
        String sheet = "'" + schools.sheet().name() + "'!";
        SchoolKind of = SchoolKind.of(school);
        text(
                row,
                0,
                sheet + "$A" + source + "&\"\"",
                school == null ? "" : school.path("code").asText(""));
        text(
                row,
                1,
                sheet + "$B" + source + "&\"\"",
                school == null ? "" : school.path("name").asText(""));
        text(
                row,
                2,
                empty(code, SchoolKind.formula(sheet + "$" + Workbook.letters(schools.type()) + source)),
                of == null ? "" : of.word());
        int column = FIXED;
        int filled = 0;
        for (FilledCells cells : ofSchools) {
            int mine = of == null ? 0 : cells.filled(school, of);
            int needed = of == null ? 0 : cells.needed(of);
            text(
                    row,
                    column++,
                    empty(
                            code,
                            "IF(" + kind + "," + cells.ofSchool(code, SchoolKind.KINDERGARTEN) + ","
                                    + cells.ofSchool(code, SchoolKind.OTHER) + ")"),
                    needed == 0 ? "" : mine + "/" + needed);
            filled += mine;
        }
        String sum = IntStream.range(FIXED, column)
                .mapToObj(at -> Workbook.letters(at) + (row + 1))
                .map(cell -> "VALUE(\"0\"&LEFT(" + cell + ",FIND(\"/\"," + cell + "&\"/\")-1))")
                .collect(Collectors.joining("+"));
        text(
                row,
                3,
                empty(
                        code,
                        "(" + sum + ")&\"/\"&IF(" + kind + "," + total(SchoolKind.KINDERGARTEN) + ","
                                + total(SchoolKind.OTHER) + ")"),
                of == null ? "" : filled + "/" + total(of));
        for (FilledCells cells : tables) {
            if (cells.isBySchool()) {
                List<JsonNode> mine =
                        cells.rowsOf(school, book.rows(cells.sheet().table()));
                text(
                        row,
                        column++,
                        empty(code, cells.bySchool(code)),
                        of == null
                                ? ""
                                : mine.isEmpty()
                                        ? FilledCells.NO_ROW
                                        : cells.filled(mine) + "/" + (mine.size() * cells.needed()));
            }
        }
    }

    private int total(SchoolKind kind) {
        return ofSchools.stream().mapToInt(cells -> cells.needed(kind)).sum();
    }

    private static String empty(String code, String formula) {
        return "IF(" + code + "=\"\",\"\"," + formula + ")";
    }

    private void text(int row, int column, String formula, String value) {
        book.formula(out, row, column, formula, value);
        out.style(row, column)
                .horizontalAlignment(column < 2 ? "left" : "center")
                .set();
    }

    /** Green where nothing is missing, orange where something is. */
    private void colours(int first, int left, int last, int right) {
        String cell = Workbook.letters(left) + (first + 1);
        String at = "FIND(\"/\"," + cell + ")";
        String full = "LEFT(" + cell + "," + at + "-1)=MID(" + cell + "," + at + "+1,9)";
        out.range(first, left, last, right)
                .style()
                .fillColor(DONE)
                .set(new ConditionalFormattingExpressionRule(full, true));
        out.range(first, left, last, right)
                .style()
                .fillColor(OPEN)
                .set(new ConditionalFormattingExpressionRule("ISNUMBER(" + at + ")", false));
    }
}
