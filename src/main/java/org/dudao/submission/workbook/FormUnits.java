package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Compares the units stated in a form with those of its fields: a convertible unit is noted, another one is an input problem. */
final class FormUnits {
    private static final Pattern UNIT_OF_ALL = Pattern.compile("单位\\s*[:：]?\\s*([^\\s）)】\\]，,；;]+)");
    private static final Pattern EACH = Pattern.compile("[、/,，和及]");

    private final Problems problems;
    private final Notes notes;

    /**
     * A unit stated in the form.
     *
     * @param heading whether it is part of the heading itself
     */
    record Stated(String unit, String place, boolean heading) {}

    FormUnits(Problems problems, Notes notes) {
        this.problems = problems;
        this.notes = notes;
    }

    /** The units in the brackets of a heading. */
    static List<Stated> ofHeading(String heading, FormLayout.FormColumn field, String place) {
        return HeadingParts.of(heading, field).units().stream()
                .map(unit -> new Stated(unit, place, true))
                .toList();
    }

    /** The unit in a cell of instructions: in its last brackets, or its whole text. */
    static List<Stated> ofHint(String hint, FormLayout.FormColumn field, String place) {
        List<String> brackets = HeadingNormalizer.inBrackets(hint);
        String stated =
                brackets.isEmpty() ? HeadingParts.unit(hint) : HeadingParts.unit(brackets.get(brackets.size() - 1));
        boolean isUnit = Units.of(stated) != null || (isFigure(field.field()) && !brackets.isEmpty());
        return isUnit ? List.of(new Stated(stated, place, false)) : List.of();
    }

    private static boolean isFigure(FieldSchema field) {
        return switch (field.type()) {
            case WHOLE, DECIMAL, COUNTS, GRADE_COUNTS -> true;
            default -> false;
        };
    }

    /**
     * The unit from which a field's figures are converted; null if they are not converted.
     *
     * @param stated all units stated for it
     */
    String find(FormLayout.FormColumn column, List<Stated> stated) {
        FieldSchema field = column.field();
        Stated other = stated.stream()
                .filter(s -> isFigure(field) && !TypedNumber.isIn(field, s.unit()))
                .findFirst()
                .orElse(null);
        if (other == null) {
            return null;
        }
        boolean isNumber = field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
        boolean alone = stated.stream().allMatch(s -> Units.areSame(s.unit(), other.unit()));
        if (isNumber && alone && Units.areAlike(other.unit(), field.unit())) {
            notes.convertedAll(other.place(), column.heading(), other.unit(), field.unit());
            return other.unit();
        }
        String places = stated.stream()
                .map(s -> s.place() + "（" + Texts.shown(s.unit()) + "）")
                .collect(Collectors.joining("、"));
        wrong(
                other,
                alone
                        ? new BilingualText(
                                "“" + column.heading() + "”的单位写的是“" + Texts.shown(other.unit()) + "”，不能换算",
                                "The unit of " + column.heading() + " is stated as " + Texts.shown(other.unit())
                                        + ", which cannot be converted")
                        : new BilingualText(
                                "“" + column.heading() + "”的单位前后不一：" + places,
                                "The units of " + column.heading() + " contradict each other: " + places),
                field.unit());
        return null;
    }

    private void wrong(Stated stated, BilingualText message, String unit) {
        problems.add(
                "wrong-unit",
                stated.place(),
                Texts.shown(stated.unit()),
                message,
                unit.isEmpty() ? new BilingualText("不写单位", "no unit") : new BilingualText(unit, unit),
                unit.isEmpty()
                        ? new BilingualText("删去单位。", "Remove the unit.")
                        : new BilingualText(
                                "把数字换算为以“" + unit + "”为单位，单位写“" + unit + "”。",
                                "Convert the figures to " + unit + " and write " + unit + " as the unit."));
    }

    /** Reports a unit above the headings, or in the sheet's name, that is not the unit of the columns it appears to refer to. */
    void above(Workbook.Sheet sheet, List<Workbook.Row> rows, List<FormReader.Column> columns) {
        List<Stated> all = new ArrayList<>(units(sheet.name(), sheet.name()));
        for (Workbook.Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cell(i) != null && row.cell(i).kind() == Workbook.Kind.TEXT) {
                    all.addAll(units(row.cell(i).text(), FormReader.place(sheet, row.number(), i)));
                }
            }
        }
        for (Stated stated : all) {
            List<FormReader.Column> meant = columns.stream()
                    .filter(c -> isFigure(c.field().field())
                            && !TypedNumber.isIn(c.field().field(), stated.unit())
                            && Units.areAlike(stated.unit(), c.field().field().unit()))
                    .toList();
            if (!meant.isEmpty()) {
                String first = meant.get(0).field().heading();
                wrong(
                        stated,
                        new BilingualText(
                                "表头写明单位“" + stated.unit() + "”，而“" + first + "”等应以“"
                                        + meant.get(0).field().field().unit() + "”填写",
                                "The head of the sheet states " + stated.unit() + ", but " + first + " is in "
                                        + meant.get(0).field().field().unit()),
                        meant.get(0).field().field().unit());
            }
        }
    }

    private static List<Stated> units(String text, String place) {
        List<String> texts = new ArrayList<>(HeadingNormalizer.inBrackets(text));
        Matcher of = UNIT_OF_ALL.matcher(text);
        while (of.find()) {
            texts.addAll(List.of(EACH.split(of.group(1))));
        }
        return texts.stream()
                .filter(unit -> Units.of(unit) != null)
                .map(unit -> new Stated(unit, place, false))
                .toList();
    }
}
