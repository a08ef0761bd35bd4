package org.dudao.report.register;

import java.util.List;
import org.dudao.ledger.ItemStatistic;
import org.dudao.ledger.LedgerRegister;
import org.dudao.ledger.RulePrecision;
import org.dudao.ledger.StatisticKey;
import org.dudao.ledger.VisitTerm;
import org.dudao.ledger.VisitedSchool;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** Counts of items as a table for a terminal of 80 columns. */
public final class StatisticText {
    private static final int WIDTH = 80;
    private static final int NAME = 18;
    private static final int NUMBER = 7;
    private static final int STANDARD = 38;
    private static final int SCHOOLS = 20;

    private StatisticText() {}

    /** The counts by a key, with the sum of all items; by inspector also the schools visited too rarely. */
    public static String of(LedgerRegister register, StatisticKey key, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(TerminalWidth.pad(language.pick(key == StatisticKey.ALL ? "" : key.zh(), ""), NAME));
        for (CountColumn column : CountColumn.values()) {
            text.append(right(column.brief(language), NUMBER - (column == CountColumn.TOTAL ? 1 : 0)));
        }
        text.append(right(language.pick("销号率", "closed"), NUMBER)).append('\n');
        if (key != StatisticKey.ALL) {
            register.by(key).forEach(row -> line(text, GroupName.of(key, row, language), row));
        }
        line(text, language.pick("全部事项", "All items"), register.total());
        if (key == StatisticKey.PARTY) {
            text.append(language.pick(
                    "一项有几个责任单位的，各计一次，故各行之和可大于全部事项。\n",
                    "An item with several parties counts for each, so that the rows may add up to more.\n"));
        }
        text.append('\n').append(wrap(CountColumn.meanings(language)));
        if (key == StatisticKey.INSPECTOR) {
            text.append('\n').append(visits(register, language));
        }
        return text.append(wrap(language.pick("截至 ", "As of ")
                        + register.day()
                        + language.pick("。台账校验值 ", ". Last hash ")
                        + register.hash()))
                .toString();
    }

    private static String wrap(String text) {
        return TerminalWidth.wrap(text, WIDTH, "") + "\n";
    }

    private static void line(StringBuilder text, String name, ItemStatistic row) {
        text.append(TerminalWidth.pad(TerminalWidth.cut(name, NAME - 1), NAME));
        for (CountColumn column : CountColumn.values()) {
            text.append(right(String.valueOf(column.in(row)), NUMBER - (column == CountColumn.TOTAL ? 1 : 0)));
        }
        text.append(right(CountColumn.percent(row.closedTenths()), NUMBER)).append('\n');
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - TerminalWidth.width(text))) + text;
    }

    /** The schools that were visited too rarely in the term. */
    private static String visits(LedgerRegister register, Language language) {
        if (register.visited().isEmpty()) {
            return wrap(language.pick(
                    "没有督学责任区名单，未统计督导次数（dudao ledger zones）。",
                    "There is no list of zones, so that visits are not counted (dudao ledger zones)."));
        }
        List<VisitedSchool> rare = register.visited().stream()
                .filter(school -> school.lacking() > 0)
                .toList();
        StringBuilder text = new StringBuilder(wrap(VisitWords.rule(register.term(), language)
                + language.pick(
                        "责任区共 " + register.visited().size() + " 所学校，次数不足的 " + rare.size() + " 所"
                                + (rare.isEmpty() ? "。" : "："),
                        " Of " + register.visited().size() + " schools in zones, " + rare.size()
                                + " were visited too rarely" + (rare.isEmpty() ? "." : ":"))));
        rare.stream().limit(SCHOOLS).forEach(school -> text.append("  ")
                .append(TerminalWidth.pad(TerminalWidth.cut(language.name(school.name()), 30), 31))
                .append(TerminalWidth.pad(TerminalWidth.cut(language.name(school.zone()), 18), 19))
                .append(TerminalWidth.pad(
                        TerminalWidth.cut(GroupName.inspector(school.inspectorId(), school.inspector(), language), 14),
                        15))
                .append(school.visits())
                .append(" / ")
                .append(VisitTerm.REQUIRED)
                .append('\n'));
        if (rare.size() > SCHOOLS) {
            text.append(language.pick(
                    "  …… 全部见 dudao ledger register。\n", "  … all of them are in dudao ledger register.\n"));
        }
        return text.append('\n').toString();
    }

    /** The precision of each rule. */
    public static String precision(LedgerRegister register, Language language) {
        if (register.precision().isEmpty()) {
            return language.pick(
                    "还没有复查写明问题是否属实（dudao ledger recheck）。\n",
                    "No re-check has said yet whether a finding was right (dudao ledger recheck).\n");
        }
        StringBuilder text = new StringBuilder(TerminalWidth.pad(language.pick("标准", "Standard"), STANDARD))
                .append(right(language.pick("复查", "cases"), 6))
                .append(right(language.pick("属实", "conf."), 6))
                .append(right(language.pick("数据误", "data"), 7))
                .append(right(language.pick("规则误", "rule"), 7))
                .append(right(language.pick("依据不明", "law"), 9))
                .append(right(language.pick("属实率", "rate"), 7))
                .append('\n');
        for (RulePrecision one : register.precision()) {
            text.append(TerminalWidth.pad(TerminalWidth.cut(one.standard(), STANDARD - 1), STANDARD))
                    .append(right(String.valueOf(one.cases()), 6))
                    .append(right(String.valueOf(one.confirmed()), 6))
                    .append(right(String.valueOf(one.dataError()), 7))
                    .append(right(String.valueOf(one.ruleWrong()), 7))
                    .append(right(String.valueOf(one.lawUnclear()), 9))
                    .append(right(CountColumn.percent(one.confirmedTenths()), 7))
                    .append('\n');
        }
        return text.append(
                        wrap(
                                language.pick(
                                        "每项只计最后一次写明的复查；属实率＝属实÷复查，不进位。",
                                        "Each item counts once, by its last re-check that said something; the rate is cut and not rounded.")))
                .append(wrap(language.pick("截至 ", "As of ")
                        + register.day()
                        + language.pick("。台账校验值 ", ". Last hash ")
                        + register.hash()))
                .toString();
    }
}
