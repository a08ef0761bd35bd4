package org.dudao.report.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.FigureChange;
import org.dudao.report.Language;
import org.dudao.roster.FieldPaths;

/** Changed figures as sentences; all of a row that was added or left out are one. */
final class FigureLines {
    private final FigureWords words;
    private final Language language;

    FigureLines(ComparisonReport report) {
        this.words = new FigureWords(report);
        this.language = report.language();
    }

    List<String> sentences(List<FigureChange> figures) {
        Map<String, List<FigureChange>> rows = figures.stream()
                .filter(figure -> figure.row() != null && figure.path().contains("[]"))
                .collect(Collectors.groupingBy(FigureLines::key));
        Set<String> told = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (FigureChange figure : figures) {
            List<FigureChange> row = rows.getOrDefault(key(figure), List.of());
            if (row.stream().noneMatch(FigureLines::isWhole)) {
                lines.add(line(figure));
            } else if (told.add(key(figure))) {
                lines.add(row(row));
            }
        }
        return lines;
    }

    /** Whether its row was added or left out: a row always has a code, and an explanation its standard. */
    private static boolean isWhole(FigureChange figure) {
        boolean isKey = figure.path().endsWith("[].code") || figure.path().equals("answers[].standard");
        return isKey && (figure.old() == null || figure.now() == null);
    }

    /** The table and row of a figure. */
    private static String key(FigureChange figure) {
        return figure.path().replaceFirst("\\[].*", "") + " " + figure.row();
    }

    private String line(FigureChange figure) {
        String row = words.row(figure);
        String places = words.places(figure);
        return words.heading(figure)
                + (row.isEmpty() ? "" : language.pick("，", ", ") + row)
                + language.pick("：", ": ")
                + words.value(figure, figure.old())
                + " → "
                + words.value(figure, figure.now())
                + (places.isEmpty() ? "" : language.pick("　", "  ") + places);
    }

    private String row(List<FigureChange> row) {
        FigureChange first = row.get(0);
        String table = first.path().substring(0, first.path().indexOf("[]"));
        boolean isAdded = first.old() == null;
        String place = words.places(first);
        return language.pick(FieldPaths.heading(table))
                + language.pick("，", ", ")
                + words.row(first)
                + language.pick(
                        isAdded ? "：新增一行，" + row.size() + " 个数据" : "：少了一行，" + row.size() + " 个数据",
                        isAdded
                                ? ": row added, " + row.size() + " values"
                                : ": row left out, " + row.size() + " values")
                + (place.isEmpty() ? "" : language.pick("　", "  ") + place);
    }
}
