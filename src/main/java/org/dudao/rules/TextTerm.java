package org.dudao.rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.standards.FieldRatio;
import org.jspecify.annotations.Nullable;

/**
 * What summaries call a field of the dictionary or a standard: an entry of {@code rules/narrative/terms.yaml}.
 *
 * @param topics the path of the field or the id of the standard by the stage in the text, such as {@code primary}; the empty text stands for
 *     any other stage and for none
 * @param units the units of its numbers, such as {@code 人}
 * @param words the terms
 * @param not words in the clause of the number that make it another count
 * @param with one of these must stand before it in its sentence; none means that nothing must
 * @param nowhere words that must not stand before it in its sentence
 * @param follows whether the term follows its number, as in 18名特困生
 * @param ratio the fields that a rate is made of, part and whole; null where the page of the standard says it
 * @param part the path of the field that these are a part of, if all are of the same stage and subject; null if there is none
 * @param each the standard that the same number per pupil is measured for; null if there is none
 */
public record TextTerm(
        Map<String, String> topics,
        List<String> units,
        List<String> words,
        List<String> not,
        List<String> with,
        List<String> nowhere,
        boolean follows,
        @Nullable FieldRatio ratio,
        @Nullable String part,
        @Nullable String each) {
    private static final String COLUMN = "\t";
    private static final String ITEM = ";";
    private static final String FOLLOWS = "follows";
    private static final int COLUMNS = 10;

    /** What it is of in the stage of a text; null if the text must name a stage and does not. */
    public @Nullable String topic(@Nullable String stage) {
        String own = stage == null ? null : topics.get(stage);
        return own == null ? topics.get("") : own;
    }

    /** As a line of the packed list. */
    String pack() {
        return String.join(
                COLUMN,
                topics.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .sorted()
                        .collect(Collectors.joining(ITEM)),
                String.join(ITEM, units),
                String.join(ITEM, words),
                String.join(ITEM, not),
                String.join(ITEM, with),
                String.join(ITEM, nowhere),
                follows ? FOLLOWS : "",
                ratio == null ? "" : ratio.of() + ITEM + ratio.to(),
                part == null ? "" : part,
                each == null ? "" : each);
    }

    /** From a line of the packed list. */
    static TextTerm unpack(String line) {
        String[] cells = line.split(COLUMN, -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("A term has " + cells.length + " columns: " + line);
        }
        List<String> ratio = items(cells[7]);
        return new TextTerm(
                items(cells[0]).stream()
                        .map(one -> one.split(Pattern.quote("="), 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])),
                items(cells[1]),
                items(cells[2]),
                items(cells[3]),
                items(cells[4]),
                items(cells[5]),
                cells[6].equals(FOLLOWS),
                ratio.isEmpty() ? null : new FieldRatio(ratio.get(0), ratio.get(1)),
                cells[8].isEmpty() ? null : cells[8],
                cells[9].isEmpty() ? null : cells[9]);
    }

    private static List<String> items(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(ITEM, -1));
    }
}
