package org.dudao.submission.workbook;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.SizeLimit;
import org.dudao.submission.json.Texts;

/** Extracts the values from the rows of a form, and reports cells without a valid one. */
final class FormCells {
    /** A text stored once in the file may be used by many cells. */
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private static final int DAY = "2026-03-15".length();
    private static final int YEARS = "2025-2026".length();
    private static final int YEAR = "2025".length();
    private static final char FIRST_WIDE = 0x2E80;

    private final Problems problems;
    private final Notes notes;
    private final NonDataRow aside;
    private final NamedSchools names = new NamedSchools();
    private int characters;

    FormCells(Problems problems, Notes notes) {
        this.problems = problems;
        this.notes = notes;
        this.aside = new NonDataRow(problems, notes);
    }

    /** Adds the values of a row's known columns. */
    void values(FormReader.Recognised sheet, Workbook.Row row, Groups groups) {
        for (FormReader.Column column : sheet.columns()) {
            if (row.cell(column.index()) != null) {
                groups.put(column, tokens(sheet, row, column));
            }
        }
    }

    /**
     * Adds a row's values to a record that spans several rows, except the given pointers; a second value of a field is an input problem.
     */
    void valuesOnce(FormLocations.Line line, Workbook.Row row, Groups groups, Set<String> except) {
        for (FormReader.Column column : line.sheet().columns()) {
            if (row.cell(column.index()) != null
                    && !except.contains(column.field().pointer())) {
                once(line, column, tokens(line.sheet(), row, column), groups);
            }
        }
    }

    /** Adds a value; a second value of a field is an input problem. */
    void once(FormLocations.Line line, FormReader.Column column, CellTokens tokens, Groups groups) {
        Groups.Value first = groups.putOnce(column, tokens, line);
        if (first != null) {
            Duplicates.values(
                    problems,
                    column.field().heading(),
                    first.place(),
                    first.tokens(),
                    line.place(column.index()),
                    tokens);
        }
    }

    private CellTokens tokens(FormReader.Recognised sheet, Workbook.Row row, FormReader.Column column) {
        Workbook.Cell cell = column.meant(row.cell(column.index()));
        if (cell == null) {
            return null;
        } else if (cell.kind() == Workbook.Kind.TEXT) {
            count(sheet, row, column, cell);
        } else if (cell.kind() == Workbook.Kind.ERROR
                && !isSound(cell, place(sheet, row.number(), column.index()), label(sheet, row))) {
            return null;
        }
        boolean typed = isNumber(column) && (cell.kind() == Workbook.Kind.TEXT || column.unit() != null);
        CellTokens tokens = typed
                ? number(cell, column, place(sheet, row.number(), column.index()))
                : column.cache().parse(cell);
        return cell.kind() != Workbook.Kind.TEXT || isAsAsked(column.field().field(), tokens)
                ? tokens
                : clear(column, cell, tokens, () -> place(sheet, row.number(), column.index()));
    }

    /** The value of a cell without errors. */
    CellTokens tokens(FormReader.Column column, Workbook.Cell written, String place) {
        Workbook.Cell cell = column.meant(written);
        if (cell == null) {
            return null;
        }
        CellTokens tokens =
                isNumber(column) ? number(cell, column, place) : column.cache().parse(cell);
        return cell.kind() != Workbook.Kind.TEXT || isAsAsked(column.field().field(), tokens)
                ? tokens
                : clear(column, cell, tokens, () -> place);
    }

    /** Whether a text was read, or is of a kind that nothing else can be meant by; cheap, as every cell of text comes here. */
    private static boolean isAsAsked(FieldSchema field, CellTokens tokens) {
        if (tokens == null || tokens.token() != JsonToken.VALUE_STRING) {
            return true;
        }
        String text = tokens.text();
        return switch (field.type()) {
            case DATE, STATED_DATE -> text.length() == DAY && text.charAt(YEAR) == '-';
            case SCHOOL_YEAR -> text.length() == YEARS && text.charAt(YEAR) == '-';
            case ROW_CODE -> text.indexOf(' ') < 0;
            case CODE, TOWNSHIP_CODE, CODE6 ->
                text.indexOf(' ') < 0 && (text.isEmpty() || text.charAt(text.length() - 1) < FIRST_WIDE);
            default -> true;
        };
    }

    /** A text that can be meant in one way only, or that is the name of one school, noted; otherwise what it was. */
    private CellTokens clear(FormReader.Column column, Workbook.Cell cell, CellTokens tokens, Supplier<String> place) {
        FieldSchema field = column.field().field();
        String path = column.field().path();
        String code = field.type() == FieldType.CODE && names.mayName(path) ? names.code(cell.text()) : null;
        String clear = code == null ? ClearReading.of(field.type(), cell.text()) : code;
        if (clear == null) {
            return tokens;
        }
        notes.read(place.get(), Texts.shown(cell.text().strip()), clear);
        return CellParser.parse(field, Workbook.Cell.text(clear));
    }

    /** Notes a text that was read as another one. */
    void noteRead(String place, String found, String value) {
        notes.read(place, Texts.shown(found.strip()), value);
    }

    /** The schools by name, which complete as their sheet is read. */
    NamedSchools names() {
        return names;
    }

    private static boolean isNumber(FormReader.Column column) {
        FieldType type = column.field().field().type();
        return type == FieldType.WHOLE || type == FieldType.DECIMAL;
    }

    /** The number in a cell, converted and noted if its unit is not the field's. */
    private CellTokens number(Workbook.Cell cell, FormReader.Column column, String place) {
        FieldSchema field = column.field().field();
        String usual = column.unit() == null ? field.unit() : column.unit();
        TypedNumber typed;
        String found;
        if (cell.kind() == Workbook.Kind.TEXT) {
            found = cell.text().strip();
            typed = TypedNumber.of(field, found, usual);
        } else {
            CellTokens tokens = column.cache().parse(cell);
            if (cell.kind() != Workbook.Kind.NUMBER || tokens.token() == JsonToken.VALUE_STRING) {
                return tokens;
            }
            found = tokens.text() + usual;
            typed = TypedNumber.in(field, new BigDecimal(tokens.text()), usual);
        }
        if (typed.value() == null) {
            return CellTokens.text(found);
        }
        String value = typed.value().toPlainString();
        if (typed.unit() != null && !typed.unit().equals(column.unit())) {
            notes.converted(place, Texts.shown(found), value, field.unit());
        }
        return CellTokens.number(value);
    }

    static String place(FormReader.Recognised sheet, int row, int column) {
        return FormReader.place(sheet.sheet(), row, column);
    }

    /** Whether a cell has a value; an error value is an input problem in any field. */
    boolean isSound(Workbook.Cell cell, String place, String label) {
        if (cell == null || cell.kind() != Workbook.Kind.ERROR) {
            return true;
        }
        boolean unsaved = cell.text().startsWith("=");
        problems.add(new InputProblem(
                "cell-error",
                unsaved
                        ? new BilingualText("公式没有算出的值", "The formula has no value in the file")
                        : new BilingualText("公式出错", "The formula gives an error"),
                place,
                Texts.shown(cell.text()),
                new BilingualText("一个值", "a value"),
                unsaved
                        ? new BilingualText(
                                "用 Excel 或 WPS 打开并保存一次，或改为数值。",
                                "Open the file in Excel or WPS and save it, or write the value itself.")
                        : new BilingualText("改正公式，或改为数值。", "Correct the formula, or write the value itself."),
                label));
        return false;
    }

    /** Counts memory in use. */
    private void count(FormReader.Recognised sheet, Workbook.Row row, FormReader.Column column, Workbook.Cell cell) {
        characters += cell.text().length();
        if (characters > MOST_CHARACTERS) {
            exceeded("too-many-values", place(sheet, row.number(), column.index()), MOST_CHARACTERS, "字", "characters");
        }
    }

    /** Stops the reading. */
    void exceeded(String code, String place, int most, String zh, String en) {
        problems.add(
                code,
                place,
                "> " + most,
                new BilingualText("内容过多，未继续读取", "Size limit reached; reading stopped here"),
                new BilingualText("不超过 " + most + " " + zh, "at most " + most + " " + en),
                new BilingualText(
                        "确认这是一个乡镇一学年的报送数据。", "Check that the file is one township's submission for one school year."));
        throw new SizeLimit.Exceeded();
    }

    /** A row's name in its sheet. */
    static String label(FormReader.Recognised sheet, Workbook.Row row) {
        StringBuilder label = new StringBuilder();
        for (FormReader.Column column : sheet.columns()) {
            String pointer = column.field().pointer();
            Workbook.Cell cell = row.cell(column.index());
            if (cell != null && (pointer.equals("name") || pointer.equals("code") || pointer.equals("schoolCode"))) {
                label.append(label.isEmpty() ? "" : " ").append(Texts.shown(CellParser.plainText(cell)));
            }
        }
        return label.toString();
    }

    /** The rows below the headings with a value in a known column, except totals and signatures. */
    Iterator<Workbook.Row> rows(FormReader.Recognised sheet) throws IOException {
        Iterator<Workbook.Row> all = sheet.sheet().rows();
        return new Iterator<>() {
            private Workbook.Row next = advance();

            private Workbook.Row advance() {
                while (all.hasNext()) {
                    Workbook.Row row = all.next();
                    if (row.number() >= sheet.firstRow() && holds(row) && !aside.isSkipped(sheet, row)) {
                        return row;
                    }
                }
                return null;
            }

            private boolean holds(Workbook.Row row) {
                for (FormReader.Column column : sheet.columns()) {
                    if (row.cell(column.index()) != null) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Workbook.Row next() {
                Workbook.Row row = next;
                next = advance();
                return row;
            }
        };
    }
}
