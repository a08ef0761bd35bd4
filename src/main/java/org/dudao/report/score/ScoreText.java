package org.dudao.report.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.StatementSections;
import org.dudao.report.TerminalWidth;
import org.dudao.score.Score;

/** A score in words: never the points without the vetoes and the conclusion. */
public final class ScoreText {
    private static final int WIDTH = 80;
    private static final int NAMED = 3;
    private static final int DEAREST = 5;

    private final Score score;
    private final Language language;

    /** The words for a score. */
    public ScoreText(Score score, Language language) {
        this.score = score;
        this.language = language;
    }

    /** The points: {@code 已得57.5，待定15，满分100}. */
    public String points() {
        Score.Sum sum = score.points();
        String got = sum.got().toPlainString();
        String max = sum.max().toPlainString();
        return sum.open().signum() == 0
                ? language.pick("得分" + got + "，满分" + max, got + " points of " + max)
                : language.pick(
                        "已得" + got + "，待定" + sum.open().toPlainString() + "，满分" + max,
                        got + " points, " + sum.open().toPlainString() + " open, of " + max);
    }

    /** The grade, or between which ones it is. */
    public String grade() {
        Score.Between between = score.between();
        String grade = score.grade();
        return between == null
                ? grade == null ? "" : grade
                : language.pick(
                        "待定（" + between.worst() + "至" + between.best() + "）",
                        "open (" + between.worst() + " to " + between.best() + ")");
    }

    /** The vetoes that bar grades, with the first of them. */
    public String vetoes() {
        List<Score.Veto> broken = score.broken();
        int open = score.vetoes().size() - broken.size();
        String text = broken.isEmpty()
                ? language.pick("没有不达标的", "none broken")
                : language.pick("不达标" + broken.size() + "项", broken.size() + " broken") + bars(broken);
        return open == 0
                ? text
                : text + language.pick("，未评估或存疑" + open + "项", ", " + open + " not assessed or in doubt");
    }

    private String bars(List<Score.Veto> broken) {
        return language.pick(
                "，不得评为" + broken.stream().map(Score.Veto::bars).distinct().collect(Collectors.joining("、")) + "及以上",
                ", which bars "
                        + broken.stream().map(Score.Veto::bars).distinct().collect(Collectors.joining(", "))
                        + " and better");
    }

    /** The conclusion of the assessment. */
    public String conclusion() {
        return language.pick(score.conclusion().zh(), score.conclusion().en());
    }

    /** One sentence with all of it. */
    public String sentence() {
        return language.pick("评分：", "Score: ")
                + points()
                + language.pick("；一票否决：", "; vetoes: ")
                + vetoes()
                + language.pick("；等级：", "; grade: ")
                + grade()
                + language.pick("；核查结论：", "; conclusion: ")
                + conclusion()
                + language.pick("。", ".");
    }

    /** The chapters whose floor is not kept, or may not be. */
    public List<String> floors() {
        return score.chapters().stream()
                .filter(one -> one.floor() != null && !Boolean.TRUE.equals(one.kept()))
                .map(one -> language.pick(
                        one.title() + "：得分" + one.got().toPlainString()
                                + (one.open().signum() > 0 ? "，待定" + one.open().toPlainString() : "")
                                + (one.kept() == null ? "，是否达到最低分 " : "，未达到最低分 ")
                                + one.floor().toPlainString()
                                + (one.kept() == null ? " 待定" : ""),
                        one.title() + ": " + one.got().toPlainString()
                                + (one.open().signum() > 0
                                        ? " and " + one.open().toPlainString() + " open"
                                        : "")
                                + (one.kept() == null ? ", the floor is open: " : ", below the floor of ")
                                + one.floor().toPlainString()))
                .toList();
    }

    /** An item that loses points, and why. */
    public String lost(Score.Item item) {
        return language.pick(
                item.id() + " " + item.title() + "：失" + item.lost().toPlainString() + "分（"
                        + item.got().toPlainString() + "/" + item.max().toPlainString() + "）。"
                        + item.why().zh() + "。",
                item.id() + " " + item.title() + ": " + item.lost().toPlainString() + " lost ("
                        + item.got().toPlainString() + " of " + item.max().toPlainString() + "). "
                        + item.why().en() + ".");
    }

    /** The items whose own points the verdicts do not bear out, or about which assessors differ. */
    public List<String> differences() {
        return score.items().stream()
                .filter(item -> Boolean.TRUE.equals(item.selfDiffers()) || isSpread(item))
                .map(this::difference)
                .toList();
    }

    private static boolean isSpread(Score.Item item) {
        return item.spread() != null && item.spread().signum() > 0;
    }

    private String difference(Score.Item item) {
        String self = !Boolean.TRUE.equals(item.selfDiffers()) || item.self() == null
                ? ""
                : language.pick(
                        "自评" + item.self().toPlainString() + "，核查" + range(item) + "（"
                                + item.why().zh() + "）",
                        "self " + item.self().toPlainString() + ", computed " + range(item) + " ("
                                + item.why().en() + ")");
        String spread = isSpread(item) && item.spread() != null
                ? language.pick(
                                "核查得分相差" + item.spread().toPlainString(),
                                "assessors differ by " + item.spread().toPlainString())
                        + language.pick("：", ": ")
                        + item.assessors().stream()
                                .map(one -> language.pick("第" + one.assessor() + "人", "no. " + one.assessor() + " ")
                                        + one.points().toPlainString())
                                .collect(Collectors.joining(language.pick("、", ", ")))
                : "";
        return item.id() + " " + item.title() + language.pick("：", ": ") + self
                + (self.isEmpty() || spread.isEmpty() ? "" : language.pick("；", "; "))
                + spread;
    }

    private static String range(Score.Item item) {
        return item.open().signum() == 0
                ? item.got().toPlainString()
                : item.got().toPlainString() + "–" + item.got().add(item.open()).toPlainString();
    }

    /** The section of a report: why points are lost, dearest first, and what people differ about. */
    public StatementSections.Section section() {
        String stop = language.pick("。", ".");
        List<String> lines = new ArrayList<>();
        floors().forEach(line -> lines.add(line + stop));
        score.dearest().forEach(item -> lines.add(lost(item)));
        differences().forEach(line -> lines.add(line + stop));
        return new StatementSections.Section(
                "score", language.pick("评分和扣分原因", "Points, and why they are lost"), sentence(), lines);
    }

    /** The score for a terminal of 80 columns: the sentence, and what loses most. */
    public String terminal() {
        StringBuilder text = new StringBuilder(wrapped(sentence(), "  "));
        floors().forEach(line -> text.append(wrapped("  " + line, "    ")));
        List<Score.Item> dearest = score.dearest();
        if (!dearest.isEmpty()) {
            text.append(language.pick("失分多的项（改好可得）：\n", "What loses most:\n"));
            dearest.stream().limit(DEAREST).forEach(item -> text.append(TerminalWidth.cut("  " + lost(item), WIDTH))
                    .append('\n'));
        }
        List<String> differences = differences();
        if (!differences.isEmpty()) {
            text.append(language.pick(
                    "自评与核查不一致、或核查得分不一的 " + differences.size() + " 项：\n",
                    "Items that differ from the self-assessment, or between assessors: " + differences.size() + "\n"));
            differences.stream().limit(NAMED).forEach(line -> text.append(wrapped("  " + line, "    ")));
        }
        return text.toString();
    }

    private static String wrapped(String line, String indent) {
        return TerminalWidth.wrap(line, WIDTH, indent).stripTrailing() + "\n";
    }
}
