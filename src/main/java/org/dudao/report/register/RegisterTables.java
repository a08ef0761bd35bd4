package org.dudao.report.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.ledger.ItemStatistic;
import org.dudao.ledger.LedgerRegister;
import org.dudao.ledger.StatisticKey;
import org.dudao.ledger.VisitTerm;
import org.dudao.ledger.VisitedSchool;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** The tables of a register, in their order. */
final class RegisterTables {
    private static final double NUMBER = 9;

    private final LedgerRegister register;
    private final Language language;

    RegisterTables(LedgerRegister register, Language language) {
        this.register = register;
        this.language = language;
    }

    /** The day, and the hash by which the journal is known. */
    static String colophon(LedgerRegister register, Language language) {
        return language.pick(
                        "截至 " + register.day() + "　台账校验值 ", "As of " + register.day() + ". Last hash of the ledger: ")
                + register.hash();
    }

    /** All of them. */
    List<RegisterTable> all() {
        return List.of(
                totals(),
                counts(StatisticKey.COUNTY, "counties", "按县", "By county"),
                counts(StatisticKey.TOWNSHIP, "townships", "按乡镇", "By township"),
                counts(StatisticKey.PARTY, "parties", "按责任单位", "By responsible party"),
                counts(StatisticKey.SEVERITY, "severities", "按严重程度", "By severity"),
                months(),
                inspectors(),
                counts(StatisticKey.ZONE, "zones", "按督学责任区", "By zone"),
                new ChasedItems(register, language).table(),
                visits());
    }

    private RegisterTable totals() {
        ItemStatistic total = register.total();
        List<List<SheetCell>> rows = new ArrayList<>();
        for (CountColumn column : CountColumn.values()) {
            rows.add(List.of(SheetCell.text(column.heading(language)), SheetCell.number(column.in(total))));
        }
        rows.add(List.of(SheetCell.text(language.pick("销号率", "Closure")), rate(total.closedTenths())));
        return new RegisterTable(
                "totals",
                language.pick("总表", "Totals"),
                language.pick("整改台账汇总", "Register of rectification"),
                CountColumn.meanings(language),
                List.of(
                        new RegisterTable.Column(language.pick("项目", "Number of"), 60, false),
                        new RegisterTable.Column(language.pick("数", "Items"), 16, false)),
                rows);
    }

    private RegisterTable counts(StatisticKey key, String id, String zh, String en) {
        boolean isCoded = key == StatisticKey.COUNTY || key == StatisticKey.TOWNSHIP || key == StatisticKey.PARTY;
        List<RegisterTable.Column> columns = new ArrayList<>();
        columns.add(new RegisterTable.Column(language.pick(key.zh(), capital(key.en())), 30, false));
        if (isCoded) {
            columns.add(new RegisterTable.Column(language.pick("代码", "Code"), 13, false));
        }
        addCounts(columns);
        List<List<SheetCell>> rows = new ArrayList<>();
        for (ItemStatistic row : register.by(key)) {
            List<SheetCell> cells = new ArrayList<>();
            cells.add(SheetCell.text(GroupName.of(key, row, language)));
            if (isCoded) {
                cells.add(SheetCell.code(GroupName.code(key, row)));
            }
            addCounts(cells, row);
            rows.add(cells);
        }
        String more = key == StatisticKey.PARTY
                ? language.pick("一项有几个责任单位的，各计一次。", "An item with several parties counts for each.")
                : "";
        return table(id, zh, en, more, columns, rows);
    }

    private RegisterTable table(
            String id,
            String zh,
            String en,
            String more,
            List<RegisterTable.Column> columns,
            List<List<SheetCell>> rows) {
        String name = language.pick(zh, en);
        return new RegisterTable(id, name, name, more, columns, rows);
    }

    private void addCounts(List<RegisterTable.Column> columns) {
        for (CountColumn column : CountColumn.values()) {
            columns.add(new RegisterTable.Column(column.heading(language), NUMBER, false));
        }
        columns.add(new RegisterTable.Column(language.pick("销号率", "Closure"), NUMBER, false));
    }

    private static void addCounts(List<SheetCell> cells, ItemStatistic row) {
        for (CountColumn column : CountColumn.values()) {
            cells.add(SheetCell.number(column.in(row)));
        }
        cells.add(rate(row.closedTenths()));
    }

    /** A share in tenths of a percent, as a percentage of one decimal. */
    private static SheetCell rate(@Nullable Integer tenths) {
        return new SheetCell(tenths == null ? null : BigDecimal.valueOf(tenths, 3), "0.0%", null, true, false);
    }

    /** What was seen first in each month, and how many items were closed in it, whenever they were seen. */
    private RegisterTable months() {
        Map<String, ItemStatistic> seen = new TreeMap<>();
        register.by(StatisticKey.MONTH).forEach(row -> seen.put(row.key(), row));
        Map<String, Integer> closed = register.by(StatisticKey.CLOSING).stream()
                .filter(row -> !row.key().isEmpty())
                .collect(Collectors.toMap(ItemStatistic::key, ItemStatistic::closed));
        closed.keySet()
                .forEach(month -> seen.putIfAbsent(month, new ItemStatistic(month, null, 0, 0, 0, 0, 0, 0, 0, 0)));
        List<RegisterTable.Column> columns = new ArrayList<>();
        columns.add(new RegisterTable.Column(language.pick("月份", "Month"), 30, false));
        addCounts(columns);
        columns.add(new RegisterTable.Column(language.pick("当月销号", "Closed in it"), 10, false));
        List<List<SheetCell>> rows = new ArrayList<>();
        for (ItemStatistic row : seen.values()) {
            List<SheetCell> cells = new ArrayList<>();
            cells.add(SheetCell.text(row.key()));
            addCounts(cells, row);
            cells.add(SheetCell.number(closed.getOrDefault(row.key(), 0)));
            rows.add(cells);
        }
        return table(
                "months",
                "按月",
                "By month",
                language.pick(
                        "各列按首次发现的月份；“当月销号”按销号的月份，不论何时发现。",
                        "Items by the month in which they were seen first; the last column by the month of closing."),
                columns,
                rows);
    }

    private RegisterTable inspectors() {
        Map<String, List<VisitedSchool>> schools = register.visited().stream()
                .collect(Collectors.groupingBy(VisitedSchool::inspectorId, TreeMap::new, Collectors.toList()));
        Map<String, ItemStatistic> counts = register.by(StatisticKey.INSPECTOR).stream()
                .collect(Collectors.toMap(ItemStatistic::key, Function.identity(), (one, two) -> one, TreeMap::new));
        schools.forEach((id, own) ->
                counts.putIfAbsent(id, new ItemStatistic(id, own.get(0).inspector(), 0, 0, 0, 0, 0, 0, 0, 0)));
        List<RegisterTable.Column> columns = new ArrayList<>();
        columns.add(new RegisterTable.Column(language.pick("责任督学", "Inspector"), 20, false));
        addCounts(columns);
        columns.add(new RegisterTable.Column(language.pick("学校", "Schools"), NUMBER, false));
        columns.add(new RegisterTable.Column(language.pick("应督导次数", "Visits required"), NUMBER, false));
        columns.add(new RegisterTable.Column(language.pick("已督导次数", "Visits made"), NUMBER, false));
        columns.add(new RegisterTable.Column(language.pick("次数不足的学校", "Schools visited too rarely"), 11, false));
        List<List<SheetCell>> rows = new ArrayList<>();
        counts.values().stream()
                .sorted((one, other) -> {
                    String first = String.valueOf(one.name());
                    int byName = first.compareTo(String.valueOf(other.name()));
                    boolean hasNone = one.key().isEmpty() || other.key().isEmpty();
                    return hasNone ? other.key().length() - one.key().length() : byName;
                })
                .forEach(row -> {
                    List<VisitedSchool> own = schools.getOrDefault(row.key(), List.of());
                    List<SheetCell> cells = new ArrayList<>();
                    cells.add(SheetCell.text(GroupName.inspector(row.key(), row.name(), language)));
                    addCounts(cells, row);
                    cells.add(SheetCell.number(own.size()));
                    cells.add(SheetCell.number(own.size() * VisitTerm.REQUIRED));
                    cells.add(SheetCell.number(
                            own.stream().mapToInt(VisitedSchool::visits).sum()));
                    cells.add(SheetCell.number((int)
                            own.stream().filter(school -> school.lacking() > 0).count()));
                    rows.add(cells);
                });
        return table(
                "inspectors",
                "按责任督学",
                "By inspector",
                language.pick(
                                "没有单独分派督学的事项，计入学校所在责任区的督学。",
                                "Items without an inspector of their own are those of the school's zone. ")
                        + VisitWords.rule(register.term(), language),
                columns,
                rows);
    }

    private RegisterTable visits() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (VisitedSchool school : register.visited()) {
            if (school.lacking() > 0) {
                rows.add(List.of(
                        SheetCell.text(language.name(school.name())),
                        SheetCell.code(school.school()),
                        SheetCell.text(language.name(school.zone())),
                        SheetCell.text(GroupName.inspector(school.inspectorId(), school.inspector(), language)),
                        SheetCell.number(school.visits()),
                        SheetCell.number(school.lacking())));
            }
        }
        return table(
                "visits",
                "督导次数不足",
                "Visited too rarely",
                VisitWords.rule(register.term(), language)
                        + (register.visited().isEmpty()
                                ? language.pick("没有督学责任区名单，未作统计。", " There is no list of zones: nothing was counted.")
                                : ""),
                List.of(
                        new RegisterTable.Column(language.pick("学校", "School"), 36, false),
                        new RegisterTable.Column(language.pick("代码", "Code"), 13, false),
                        new RegisterTable.Column(language.pick("督学责任区", "Zone"), 24, true),
                        new RegisterTable.Column(language.pick("责任督学", "Inspector"), 20, true),
                        new RegisterTable.Column(language.pick("已督导次数", "Visits made"), 12, false),
                        new RegisterTable.Column(language.pick("尚差次数", "Visits lacking"), 12, false)),
                rows);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
