package org.dudao.report.score;

import java.util.ArrayList;
import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.score.Score;
import org.dudao.score.ScoreHistory;

/** The points of townships over the years, for a terminal of 80 columns. */
public final class HistoryText {
    private static final int WIDTH = 80;
    private static final int TOWNSHIPS = 10;
    private static final int ITEMS = 5;

    private final List<ScoreHistory> histories;
    private final Language language;
    private final HistoryTables tables;

    /** The words for some townships. */
    public HistoryText(List<ScoreHistory> histories, Language language) {
        this.histories = histories;
        this.language = language;
        this.tables = new HistoryTables(histories, language);
    }

    /** The first townships, each with its rounds and the items whose points fell since the last one. */
    public String terminal() {
        StringBuilder text = new StringBuilder();
        histories.stream().limit(TOWNSHIPS).forEach(history -> append(history, text));
        if (histories.size() > TOWNSHIPS) {
            text.append(language.pick(
                    "……共 " + histories.size() + " 个乡镇，其余见工作簿。\n",
                    "… " + histories.size() + " townships in all; see the workbook.\n"));
        }
        return text.toString();
    }

    private void append(ScoreHistory history, StringBuilder text) {
        String name = history.township().name();
        text.append(history.township().code())
                .append(name == null ? "" : " " + language.name(name))
                .append('\n');
        for (int i = 0; i < history.rounds().size(); i++) {
            line("  " + round(history, i), text);
        }
        List<String> fallen = fallen(history);
        if (!fallen.isEmpty()) {
            line(
                    "  " + language.pick("比上次少得分的项：", "Items with fewer points than last time: ")
                            + String.join(language.pick("；", "; "), fallen),
                    text);
        }
    }

    private static void line(String line, StringBuilder text) {
        text.append(TerminalWidth.wrap(line, WIDTH, "    ").stripTrailing()).append('\n');
    }

    private String round(ScoreHistory history, int i) {
        Score score = history.rounds().get(i);
        ScoreText words = new ScoreText(score, language);
        String change = tables.change(history.change(i));
        return score.schoolYear()
                + language.pick("（截至", " (as of ")
                + score.asOf()
                + language.pick("） ", ") ")
                + words.points()
                + (change.isEmpty()
                        ? ""
                        : language.pick("；得分率 " + change + " 个百分点", "; share " + change + " percentage points"))
                + (history.isByAnotherSheet(i) ? language.pick("（评分表不同）", " (another sheet)") : "")
                + language.pick("；等级 ", "; grade ")
                + words.grade()
                + language.pick("；否决 ", "; vetoes ")
                + score.broken().size()
                + language.pick("；", "; ")
                + words.conclusion();
    }

    /** Those that have lost points for certain since the last round. */
    private List<String> fallen(ScoreHistory history) {
        int newest = history.rounds().size() - 1;
        List<String> all = new ArrayList<>();
        for (Score.Item item : history.rounds().get(newest).items()) {
            ScoreHistory.Change change = history.change(newest, item);
            if (change != null && change.most().signum() < 0) {
                all.add(item.id() + " " + item.title() + " " + tables.change(change));
            }
        }
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(ITEMS, all.size())));
        if (all.size() > ITEMS) {
            shown.add(language.pick("……共" + all.size() + "项", "… " + all.size() + " in all"));
        }
        return shown;
    }
}
