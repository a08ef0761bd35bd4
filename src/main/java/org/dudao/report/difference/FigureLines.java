package org.dudao.report.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.FigureChange;
import org.dudao.report.Language;
import org.dudao.roster.FieldPaths;
import org.jspecify.annotations.Nullable;

/** Changed figures as sentences; all of a row that was added or left out are one. */
final class FigureLines {
    private final FigureWords words;
    private final Language language;

    FigureLines(ComparisonReport report) {
        this.words = new FigureWords(report);
        this.language = report.language();
    }

    List<String> lines(List<FigureChange> figures) {
        Map<String, List<FigureChange>> whole = new LinkedHashMap<>();
        for (FigureChange figure : figures) {
            if (isKey(figure) && (figure.old() == null || figure.now() == null)) {
                whole.put(String.valueOf(key(figure)), new ArrayList<>());
            }
        }
        figures.stream()
                .filter(figure -> whole.containsKey(String.valueOf(key(figure))))
                .forEach(figure -> whole.get(String.valueOf(key(figure))).add(figure));
        List<String> lines = new ArrayList<>();
        for (FigureChange figure : figures) {
            List<FigureChange> row = whole.get(String.valueOf(key(figure)));
            if (row == null) {
                lines.add(line(figure));
            } else if (row.get(0) == figure) {
                lines.add(row(row));
            }
        }
        return lines;
    }

    private static boolean isKey(FigureChange figure) {
        return figure.path().endsWith("[].code") || figure.path().equals("answers[].standard");
    }

    /** The table and row of a figure; null for the township's own and for measured values. */
    private static @Nullable String key(FigureChange figure) {
        int rows = figure.path().indexOf("[]");
        return rows < 0 || figure.row() == null ? null : figure.path().substring(0, rows) + " " + figure.row();
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
