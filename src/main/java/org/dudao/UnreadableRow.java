package org.dudao;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.report.statistics.UnreadFile;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * A reason why an input was not judged, as a row; only the first of many reasons have one.
 *
 * @param source the name of the input
 * @param sha256 the hash of its bytes; null where they could not be read
 * @param problem the kind of problem, such as {@code unknown-key}
 * @param place a JSON pointer, a sheet and cell, or a line and column
 * @param found the text found there; null where there is none
 * @param messageZh the fault in Chinese
 * @param messageEn the fault in English
 * @param expectedZh what should be there, in Chinese
 * @param expectedEn the same in English
 * @param correctionZh what to do, in Chinese
 * @param correctionEn what to do, in English
 * @param suggestion what it should probably be; empty if nobody can say
 * @param problems the number of all problems of the input
 */
public record UnreadableRow(
        String source,
        @Nullable String sha256,
        String problem,
        String place,
        @Nullable String found,
        String messageZh,
        String messageEn,
        String expectedZh,
        String expectedEn,
        String correctionZh,
        String correctionEn,
        String suggestion,
        int problems) {
    /** The rows of an input. */
    public static List<UnreadableRow> of(
            String source, @Nullable String sha256, List<InputProblem> problems, int total) {
        return problems.stream()
                .map(one -> new UnreadableRow(
                        source,
                        sha256,
                        one.code(),
                        one.place(),
                        one.found(),
                        one.message().zh(),
                        one.message().en(),
                        one.expected().zh(),
                        one.expected().en(),
                        one.correction().zh(),
                        one.correction().en(),
                        one.suggestion(),
                        total))
                .toList();
    }

    /**
     * The inputs of rows, as the bureau's summary lists them.
     *
     * @param rows those of one input together
     */
    public static List<UnreadFile> files(List<UnreadableRow> rows) {
        Map<String, List<UnreadableRow>> bySource =
                rows.stream().collect(Collectors.groupingBy(UnreadableRow::source, TreeMap::new, Collectors.toList()));
        return bySource.entrySet().stream()
                .map(one -> new UnreadFile(
                        one.getKey(),
                        one.getValue().stream().map(UnreadableRow::asProblem).toList(),
                        one.getValue().get(0).problems()))
                .toList();
    }

    private InputProblem asProblem() {
        return new InputProblem(
                problem,
                new BilingualText(messageZh, messageEn),
                place,
                found,
                new BilingualText(expectedZh, expectedEn),
                new BilingualText(correctionZh, correctionEn),
                "",
                suggestion);
    }
}
