package org.dudao.report.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.report.Language;
import org.dudao.score.ScoreColumn;
import org.dudao.score.ScoreWay;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;

/** The score sheet that a bureau begins with: an item for each standard that is no veto, to be edited, joined and deleted. */
public final class ScoreTemplate {
    private static final Map<Severity, String> POINTS =
            Map.of(Severity.MAJOR, "2", Severity.MINOR, "1", Severity.ADVISORY, "0.5");
    private static final String FURTHER = "10";
    private static final List<String> GRADES = List.of("优秀", "良好", "合格", "不合格");

    private final Catalogue catalogue;
    private final Language language;
    private final List<Map<ScoreColumn, String>> chapters = new ArrayList<>();
    private final List<Map<ScoreColumn, String>> items = new ArrayList<>();

    private ScoreTemplate(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /**
     * Writes the workbook. The least points of the grades are left to the bureau.
     *
     * @param catalogue the standards, under the profiles that are asked for
     * @return its bytes; identical in every run
     */
    public static byte[] of(Catalogue catalogue, Language language) throws IOException {
        return ScoreBook.of(new ScoreTemplate(catalogue, language).draft(), language);
    }

    private ScoreBook.Draft draft() {
        Map<String, List<Standard>> areas = new LinkedHashMap<>();
        catalogue.standards().stream()
                .filter(one -> one.kind() != StandardKind.PLAUSIBILITY && one.severity() != Severity.VETO)
                .filter(Standard::isAsked)
                .forEach(one -> areas.computeIfAbsent(one.area(), area -> new ArrayList<>())
                        .add(one));
        areas.forEach((area, all) -> {
            String chapter = chapter(language.pick(catalogue.areaTitles().get(area)));
            for (Standard standard : all) {
                item(
                        chapter,
                        language.pick(standard.title()),
                        ScoreWay.ALL,
                        POINTS.getOrDefault(standard.severity(), "1"),
                        standard.id());
            }
        });
        String last = chapter(language.pick("整改和现场评定", "Rectification and judgement"));
        item(last, language.pick("上次问题的整改", "Earlier problems"), ScoreWay.RECTIFICATION, FURTHER, "");
        item(last, language.pick("现场评定", "Judged on site"), ScoreWay.JUDGED, FURTHER, "");
        int lowest = GRADES.size() - 1;
        return new ScoreBook.Draft(
                chapters,
                items,
                GRADES.stream()
                        .map(grade -> Map.of(
                                ScoreColumn.GRADE,
                                grade,
                                ScoreColumn.FROM,
                                grade.equals(GRADES.get(lowest)) ? "0" : ""))
                        .toList(),
                List.of(Map.of(ScoreColumn.BAR, "一票否决", ScoreColumn.BARRED, GRADES.get(lowest - 1))));
    }

    private String chapter(String title) {
        String id = String.valueOf(chapters.size() + 1);
        chapters.add(Map.of(ScoreColumn.CHAPTER, id, ScoreColumn.CHAPTER_TITLE, title));
        return id;
    }

    private void item(String chapter, String title, ScoreWay way, String points, String standard) {
        long before = items.stream()
                .filter(item -> chapter.equals(item.get(ScoreColumn.CHAPTER)))
                .count();
        items.add(Map.of(
                ScoreColumn.CHAPTER,
                chapter,
                ScoreColumn.ITEM,
                chapter + "." + (before + 1),
                ScoreColumn.TITLE,
                title,
                ScoreColumn.WAY,
                language.pick(way.zh(), way.en()),
                ScoreColumn.POINTS,
                points,
                ScoreColumn.STANDARDS,
                standard,
                ScoreColumn.OUT,
                language.pick("不计入", "out")));
    }
}
