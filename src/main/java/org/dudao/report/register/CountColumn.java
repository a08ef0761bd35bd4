package org.dudao.report.register;

import org.dudao.ledger.ItemStatistic;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/** A number that is counted for each group of items. */
enum CountColumn {
    TOTAL("事项", "Items", "items", "", ""),
    ANSWERED(
            "已回应", "Answered", "answ.", "责任单位至少报告过一次，或已启动整改", "the responsible party reported at least once, or began"),
    UNANSWERED(
            "未回应",
            "Never answered",
            "none",
            "仍须整改，责任单位从未报告、也未启动",
            "still to be corrected, and the party never reported nor began"),
    OVERDUE(
            "逾期",
            "Overdue",
            "late",
            "期限已过，未销号、未豁免；按责任单位的，是该单位自己的期限已过",
            "past its deadline, not closed and not waived; by party, past that party's own deadline"),
    REPORTED("待复查", "To re-check", "check", "已报整改，数据尚未证明", "reported as done, and not yet proved by data"),
    TO_CLOSE("待销号", "To close", "close", "数据已证明消除，等待签署", "proved by data, to be signed"),
    CLOSED("已销号", "Closed", "done", "", ""),
    REOPENED("重开", "Reopened", "again", "销号后至少重新打开一次", "opened again at least once");

    private final String zh;
    private final String en;
    private final String brief;
    private final String means;
    private final String meansEn;

    CountColumn(String zh, String en, String brief, String means, String meansEn) {
        this.zh = zh;
        this.en = en;
        this.brief = brief;
        this.means = means;
        this.meansEn = meansEn;
    }

    String heading(Language language) {
        return language.pick(zh, en);
    }

    /** The heading for a narrow column. */
    String brief(Language language) {
        return language.pick(zh, brief);
    }

    int in(ItemStatistic statistic) {
        return switch (this) {
            case TOTAL -> statistic.total();
            case ANSWERED -> statistic.answered();
            case UNANSWERED -> statistic.unanswered();
            case OVERDUE -> statistic.overdue();
            case REPORTED -> statistic.reported();
            case TO_CLOSE -> statistic.toClose();
            case CLOSED -> statistic.closed();
            case REOPENED -> statistic.reopened();
        };
    }

    /** What the numbers mean that do not say it themselves, as one sentence. */
    static String meanings(Language language) {
        StringBuilder text = new StringBuilder();
        for (CountColumn column : values()) {
            String meaning = language.pick(column.means, column.meansEn);
            if (!meaning.isEmpty()) {
                text.append(text.isEmpty() ? "" : language.pick("；", "; "))
                        .append(column.heading(language))
                        .append(language.pick("＝", ": "))
                        .append(meaning);
            }
        }
        return text + language.pick("。销号率＝已销号÷事项，不进位。", ". Closure is closed items of all items, cut and not rounded.");
    }

    /** A share in tenths of a percent: 33.3%; a dash for none. */
    static String percent(@Nullable Integer tenths) {
        if (tenths == null) {
            return "–";
        }
        return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
    }
}
