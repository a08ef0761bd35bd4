package org.dudao.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.submission.workbook.ColumnValues;
import org.dudao.submission.workbook.HeadingBlock;
import org.dudao.submission.workbook.LabelMatcher;
import org.dudao.submission.workbook.Units;
import org.dudao.submission.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Guesses a column's field by its heading, its unit and its values. */
final class ColumnGuess {
    /** A part of a heading of several rows is less than the whole. */
    private static final int PART = 15;

    private static final int DOUBTFUL = 70;
    private static final int UNLIKELY = 40;

    /** A near heading whose values all fit. */
    private static final int SUPPORTED = 70;

    private static final Set<String> TOTAL = Set.of("合计", "计", "小计", "总数", "总计", "共计");
    private static final Pattern UNIT = Pattern.compile("单位\\s*[:：]?\\s*([^\\s）)】\\]，,；;]+)");

    private final LabelMatcher labels;

    ColumnGuess(LabelMatcher labels) {
        this.labels = labels;
    }

    /**
     * The proposal for a column of a table, or for an item.
     *
     * @param table null for an item of the township
     * @param column its letters
     * @param values its filled cells
     * @param above the texts above the headings, which may state a unit for all
     */
    ColumnProposal guess(
            String heading, @Nullable String table, String column, List<Workbook.Cell> values, List<String> above) {
        LabelMatcher.Match match = null;
        int percent = 0;
        List<String> names = names(heading);
        for (int i = 0; i < names.size(); i++) {
            LabelMatcher.Match one =
                    table == null ? labels.ofTownship(names.get(i)) : labels.inTable(names.get(i), table);
            boolean isPart = names.size() > 1 && i == names.size() - 1 && !isTotal(heading);
            int certain = one == null ? 0 : one.percent() - (isPart ? PART : 0);
            if (one != null && certain > percent) {
                match = one;
                percent = certain;
            }
        }
        FieldSchema field = match == null ? null : labels.field(match.path());
        if (match == null || field == null) {
            return ColumnProposal.none(heading, column);
        }
        ColumnValues fit = ColumnValues.of(field, values);
        ColumnProposal.By by = match.isAlias() ? ColumnProposal.By.ALIAS : ColumnProposal.By.HEADING;
        if (percent < DOUBTFUL
                && fit.filled() > 0
                && fit.fitting() == fit.filled()
                && field.type() == FieldType.CHOICE) {
            percent = SUPPORTED;
            by = ColumnProposal.By.VALUES;
        } else if (fit.isUnfit()) {
            percent = Math.min(percent, UNLIKELY);
        } else if (!fit.isFit()) {
            percent = Math.min(percent, DOUBTFUL);
        }
        String unit = unit(heading, match.path(), field, above);
        boolean isWrong = unit != null && !Units.areAlike(unit, field.unit());
        return new ColumnProposal(
                heading,
                column,
                match.path(),
                match.heading(),
                isWrong ? null : unit,
                fit.words(),
                isWrong ? Math.min(percent, UNLIKELY) : percent,
                by);
    }

    /** A heading as one name, its parts in either order, and its last part alone, which comes last. */
    private static List<String> names(String heading) {
        List<String> parts = HeadingBlock.parts(heading);
        if (parts.size() == 1) {
            return parts;
        }
        Set<String> names = new LinkedHashSet<>();
        names.add(String.join("", parts));
        List<String> reversed = new ArrayList<>(parts);
        java.util.Collections.reverse(reversed);
        names.add(String.join("", reversed));
        names.add(isTotal(heading) ? parts.get(0) : parts.get(parts.size() - 1).replaceFirst("^其中[:：]?", ""));
        return List.copyOf(names);
    }

    /** Whether a column has the total of those beside it, which is the figure of the heading above them. */
    private static boolean isTotal(String heading) {
        List<String> parts = HeadingBlock.parts(heading);
        return parts.size() > 1 && TOTAL.contains(parts.get(parts.size() - 1));
    }

    /** The unit of a column's figures where it is not the field's. */
    private @Nullable String unit(String heading, String path, FieldSchema field, List<String> above) {
        if (field.type() != FieldType.WHOLE && field.type() != FieldType.DECIMAL) {
            return null;
        }
        for (String unit : labels.units(heading, path)) {
            if (!Units.areSame(unit, field.unit())) {
                return unit;
            }
        }
        if (!labels.units(heading, path).isEmpty()) {
            return null;
        }
        for (String text : above) {
            Matcher all = UNIT.matcher(text);
            while (all.find()) {
                for (String unit : all.group(1).split("[、/,，和及]", -1)) {
                    if (Units.areAlike(unit, field.unit()) && !Units.areSame(unit, field.unit())) {
                        return unit;
                    }
                }
            }
        }
        return null;
    }
}
