package org.dudao.submission.workbook;

import java.util.List;
import java.util.Objects;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.submission.json.NameSuggestions;
import org.jspecify.annotations.Nullable;

/** Finds the field that a label of any form means, by the names by which workbooks are read. */
public final class LabelMatcher {
    /** A heading letter for letter, but for spaces, brackets and the width of characters. */
    private static final int SAME = 100;

    /** A heading with a unit or an instruction in brackets. */
    private static final int WITH_ADDITION = 90;

    /** A heading with an addition that may make it another item. */
    private static final int QUALIFIED = 60;

    /** A text that is only like a heading. */
    private static final int LIKE = 50;

    /** Of this many characters three must be shared. */
    private static final int FIVE = 5;

    private static final int THREE = 3;

    private final FormLayout layout;
    private final FormNames names;

    public LabelMatcher(Dictionary dictionary) {
        this.layout = FormLayout.of(dictionary, path -> true);
        this.names = new FormNames(layout);
    }

    /**
     * A field that a label may mean.
     *
     * @param path the path in the dictionary, such as {@code schools[].studentCount}
     * @param heading its heading
     * @param percent how certain it is
     * @param isAlias whether the label is a word of offices for it
     */
    public record Match(String path, String heading, int percent, boolean isAlias) {}

    /** The field of a label among the township's own; null if none is like it. */
    public @Nullable Match ofTownship(String label) {
        return match(label, null, names.township());
    }

    /** The field of a label in a table, such as {@code schools}; null if none is like it. */
    public @Nullable Match inTable(String label, String table) {
        FormLayout.FormColumn column = names.heading(label, table, null);
        if (column != null) {
            return new Match(column.path(), column.heading(), certainty(label, column), false);
        }
        Match alias = alias(label, table);
        if (alias != null) {
            return alias;
        }
        return layout.sheets().stream()
                .filter(sheet -> table.equals(sheet.table()))
                .map(sheet -> match(label, table, sheet))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The tables, in the order of the form. */
    public List<String> tables() {
        return names.tables().stream()
                .map(FormLayout.FormSheet::table)
                .distinct()
                .toList();
    }

    private @Nullable Match match(String label, @Nullable String table, FormLayout.FormSheet sheet) {
        FormLayout.FormColumn column = names.heading(label, sheet);
        if (column != null) {
            return new Match(column.path(), column.heading(), certainty(label, column), false);
        }
        Match alias = table == null ? alias(label, null) : null;
        if (alias != null) {
            return alias;
        }
        FormLayout.FormColumn nearly = names.nearly(label, table);
        if (nearly != null) {
            return new Match(nearly.path(), nearly.heading(), QUALIFIED, false);
        }
        List<String> headings =
                sheet.columns().stream().map(FormLayout.FormColumn::heading).toList();
        String nearest = NameSuggestions.nearest(HeadingNormalizer.plain(label), headings);
        return sheet.columns().stream()
                .filter(c -> c.heading().equals(nearest) && isLike(label, c.heading()))
                .map(c -> new Match(c.path(), c.heading(), LIKE, false))
                .findFirst()
                .orElse(null);
    }

    /** The field that offices mean by a label of their own; an addition in brackets that is no unit makes it doubtful. */
    private @Nullable Match alias(String label, @Nullable String table) {
        String whole = OfficeHeadings.path(label, table);
        String path = whole == null ? OfficeHeadings.pathOfName(label, table) : whole;
        FormLayout.FormColumn column = path == null ? null : names.path(path);
        if (column == null) {
            return null;
        }
        boolean isOf = whole != null || HeadingParts.of(label, column).isOf();
        return new Match(column.path(), column.heading(), isOf ? WITH_ADDITION : QUALIFIED, true);
    }

    /** The field of a path; null if there is none. */
    public @Nullable FieldSchema field(String path) {
        FormLayout.FormColumn column = names.path(path);
        return column == null ? null : column.field();
    }

    /** The units that a label states in brackets beside the name of a field. */
    public List<String> units(String label, String path) {
        return HeadingParts.of(label, names.path(path)).units();
    }

    /** Of short Chinese words, two that differ in half of their characters are near and mean other things. */
    private static boolean isLike(String label, String heading) {
        String letters = HeadingNormalizer.plain(label);
        long shared = heading.chars().filter(c -> letters.indexOf(c) >= 0).count();
        return shared * FIVE >= (long) Math.max(letters.length(), heading.length()) * THREE;
    }

    private static int certainty(String label, FormLayout.FormColumn column) {
        String letters = HeadingNormalizer.letters(label);
        return HeadingParts.names(column.heading()).contains(letters)
                        || letters.equals(HeadingNormalizer.letters(column.path()))
                ? SAME
                : WITH_ADDITION;
    }
}
