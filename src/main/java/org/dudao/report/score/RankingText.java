package org.dudao.report.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.score.Score;

/** The scores of a batch in words. No points without the vetoes and the conclusion. */
public final class RankingText {
    private static final int WIDTH = 80;
    private static final int ON_SCREEN = 10;

    /** Of a ranking a reader asks who is first, who is last, and what costs most. */
    private static final int FIRST = 5;

    private final ScoreRanking ranking;
    private final Language language;
    private final List<Score> ranked;
    private final ScorePlaces places;

    /** The words for a ranking that is complete. */
    public RankingText(ScoreRanking ranking, Language language) {
        this.ranking = ranking;
        this.language = language;
        this.ranked = ranking.ranked();
        this.places = ranking.places();
    }

    /** The first townships and the grades, for a terminal of 80 columns. */
    public String terminal() {
        StringBuilder text = new StringBuilder(language.pick(
                "评分排名（分数不能离开一票否决和结论单独使用）\n", "Ranking by points (they do not stand without vetoes and conclusion)\n"));
        ranked.stream().limit(ON_SCREEN).forEach(score -> {
            String line = "  " + TerminalWidth.pad(places.place(score), 8)
                    + TerminalWidth.pad(TerminalWidth.cut(named(score), 24), 26)
                    + facts(score, false);
            text.append(TerminalWidth.wrap(line, WIDTH, " ".repeat(10)).stripTrailing())
                    .append('\n');
        });
        String line = language.pick("等级：", "Grades: ") + grades();
        return text + TerminalWidth.wrap(line, WIDTH, "  ").stripTrailing() + "\n";
    }

    private String named(Score score) {
        return (ranking.name(score) + " " + score.township().code()).strip();
    }

    private String facts(Score score, boolean withGrade) {
        ScoreText text = new ScoreText(score, language);
        return text.points()
                + (withGrade ? language.pick("；等级 ", "; grade ") + text.grade() : "")
                + language.pick("；否决 ", "; vetoes ")
                + score.broken().size()
                + language.pick("；", "; ")
                + text.conclusion();
    }

    private String grades() {
        return ranking.byGrade().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** Paragraphs for the bureau's document over all townships. */
    List<String> sentences() {
        List<String> all = new ArrayList<>();
        all.add(
                language.pick(
                        "按本局评分表对" + ranked.size() + "个乡镇评分。等级：" + grades()
                                + "。分数不能离开一票否决和核查结论单独使用；未评估的分数列为待定，不计得分也不计失分。",
                        "The bureau's score sheet was applied to " + ranked.size() + " townships. Grades: " + grades()
                                + ". Points do not stand without the vetoes and the conclusion; what was not assessed is open, neither got nor lost."));
        boolean isShort = ranked.size() <= FIRST * 2;
        List<Score> first = isShort ? ranked : ranked.subList(0, FIRST);
        if (!first.isEmpty()) {
            all.add(language.pick(isShort ? "名次：" : "排在前列的：", isShort ? "Places: " : "The first: ") + list(first));
        }
        if (!isShort) {
            all.add(language.pick("排在末尾的：", "The last: ") + list(ranked.subList(ranked.size() - FIRST, ranked.size())));
        }
        List<String> dearest = ranking.losses().stream()
                .filter(loss -> loss.lost().signum() > 0)
                .limit(FIRST)
                .map(this::loss)
                .toList();
        if (!dearest.isEmpty()) {
            all.add(language.pick("失分最多的项：", "What loses most: ")
                    + String.join(language.pick("；", "; "), dearest)
                    + language.pick("。", "."));
        }
        return all;
    }

    private String list(List<Score> some) {
        return some.stream()
                        .map(score -> language.pick("第" + places.place(score) + "名", places.place(score) + ".") + " "
                                + named(score)
                                + language.pick("（" + facts(score, true) + "）", " (" + facts(score, true) + ")"))
                        .collect(Collectors.joining(language.pick("；", "; ")))
                + language.pick("。", ".");
    }

    private String loss(ScoreRanking.ItemLoss loss) {
        String points = loss.lost().stripTrailingZeros().toPlainString();
        return language.pick(
                loss.item().id() + " " + loss.item().title() + "（" + loss.losing() + "个乡镇失分，共失" + points + "分）",
                loss.item().id() + " " + loss.item().title() + " (" + loss.losing() + " townships, " + points
                        + " points in all)");
    }
}
