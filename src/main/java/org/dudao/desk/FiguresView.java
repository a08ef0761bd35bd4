package org.dudao.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.assessment.Conclusion;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.ItemStatistic;
import org.dudao.ledger.LedgerFigures;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;

/**
 * The figures of a ledger as charts whose numbers can be read without them.
 *
 * @param totals the numbers at the head
 * @param counties how many townships of each county have which conclusion
 * @param standards those with the most open items
 * @param months items seen first and closed
 * @param areas the columns of the map
 * @param townships its rows, those with the most open items first
 */
public record FiguresView(
        PageFrame frame,
        List<Total> totals,
        List<Bars> counties,
        List<Bars> standards,
        List<Bars> months,
        List<Area> areas,
        List<Row> townships) {
    /** The standards that are shown. */
    private static final int STANDARDS = 12;

    /** The months that are shown, the last ones. */
    private static final int MONTHS = 24;

    /** From how many open items on a cell of the map has the next darker ground. */
    private static final int[] LEVELS = {1, 2, 4, 8};

    /** Protects the lists. */
    public FiguresView {
        totals = List.copyOf(totals);
        counties = List.copyOf(counties);
        standards = List.copyOf(standards);
        months = List.copyOf(months);
        areas = List.copyOf(areas);
        townships = List.copyOf(townships);
    }

    /** A number with its label, and the address of its items. */
    public record Total(String label, int number, String address) {}

    /**
     * A row with bars one after the other.
     *
     * @param address of what it tells of; empty if there is no page of it
     */
    public record Bars(String label, String address, List<Bar> bars) {
        /** Protects the bars. */
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar.
     *
     * @param mark for its colour
     * @param label what it counts
     * @param from where it begins, of a thousand
     * @param width how wide it is, of a thousand
     */
    public record Bar(String mark, String label, int number, int from, int width) {}

    /** A column of the map. */
    public record Area(String code, String title) {}

    /** A township of the map. */
    public record Row(String code, String name, List<Cell> cells) {
        /** Protects the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of the map.
     *
     * @param level how dark its ground is, from 0
     * @param address of its items; empty if there are none
     */
    public record Cell(int number, int level, String address) {}

    static FiguresView of(LedgerFigures figures, Catalogue catalogue, PageFrame frame) {
        Language language = frame.language();
        ItemStatistic all = figures.total();
        return new FiguresView(
                frame,
                List.of(
                        new Total(language.pick("全部", "All"), all.total(), "/ledger?show=all"),
                        new Total(language.pick("未销号", "Open"), all.total() - all.closed(), "/ledger"),
                        new Total(language.pick("已逾期", "Overdue"), all.overdue(), "/ledger?show=overdue"),
                        new Total(language.pick("待销号", "To be closed"), all.toClose(), "/ledger?show=proved"),
                        new Total(language.pick("已销号", "Closed"), all.closed(), "/ledger?show=closed")),
                counties(figures, language),
                standards(figures, catalogue, language),
                months(figures, language),
                areas(figures, catalogue, language),
                townships(figures));
    }

    private static List<Bars> counties(LedgerFigures figures, Language language) {
        Map<String, Map<Conclusion, Integer>> byCounty = new TreeMap<>();
        for (LedgerFigures.Concluded one : figures.conclusions()) {
            byCounty.computeIfAbsent(one.county(), county -> new TreeMap<>())
                    .put(Conclusion.valueOf(one.conclusion()), one.townships());
        }
        int most = byCounty.values().stream()
                .mapToInt(
                        one -> one.values().stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(1);
        List<Bars> rows = new ArrayList<>();
        byCounty.forEach((county, counts) -> {
            List<Bar> bars = new ArrayList<>();
            int before = 0;
            for (Map.Entry<Conclusion, Integer> one : counts.entrySet()) {
                bars.add(bar(mark(one.getKey()), words(one.getKey(), language), one.getValue(), before, most));
                before += one.getValue();
            }
            rows.add(new Bars(county, "/ledger?place=" + county, bars));
        });
        return rows;
    }

    private static String words(Conclusion one, Language language) {
        return language.pick(one.zh(), one.en());
    }

    private static String mark(Conclusion one) {
        return switch (one) {
            case NOT_COMPLIANT -> "violation";
            case NOT_CONCLUDED -> "not-assessed";
            case RECTIFY -> "query";
            case COMPLIANT -> "compliant";
        };
    }

    private static Bar bar(String mark, String label, int number, int before, int most) {
        return new Bar(mark, label, number, before * 1000 / most, number * 1000 / most);
    }

    private static List<Bars> standards(LedgerFigures figures, Catalogue catalogue, Language language) {
        List<ItemStatistic> worst = figures.standards().stream()
                .filter(one -> one.total() > one.closed() && !one.key().isEmpty())
                .limit(STANDARDS)
                .toList();
        int most = worst.stream().mapToInt(ItemStatistic::total).max().orElse(1);
        return worst.stream()
                .map(one -> {
                    Standard standard = catalogue.byId().get(one.key());
                    int open = one.total() - one.closed();
                    return new Bars(
                            standard == null ? one.key() : language.pick(standard.title()),
                            "",
                            List.of(
                                    bar("violation", language.pick("未销号", "open"), open, 0, most),
                                    bar("compliant", language.pick("已销号", "closed"), one.closed(), open, most)));
                })
                .toList();
    }

    private static List<Bars> months(LedgerFigures figures, Language language) {
        Map<String, int[]> byMonth = new TreeMap<>();
        figures.opened().forEach(one -> byMonth.computeIfAbsent(one.month(), m -> new int[2])[0] = one.items());
        figures.closed().forEach(one -> byMonth.computeIfAbsent(one.month(), m -> new int[2])[1] = one.items());
        int most = byMonth.values().stream().flatMapToInt(Arrays::stream).max().orElse(1);
        return byMonth.entrySet().stream()
                .skip(Math.max(0, byMonth.size() - MONTHS))
                .map(one -> new Bars(
                        one.getKey(),
                        "",
                        List.of(
                                bar("violation", language.pick("发现", "found"), one.getValue()[0], 0, most),
                                bar("compliant", language.pick("销号", "closed"), one.getValue()[1], 0, most))))
                .toList();
    }

    private static List<Area> areas(LedgerFigures figures, Catalogue catalogue, Language language) {
        return areaCodes(figures).stream()
                .map(code -> {
                    BilingualText title = catalogue.areaTitles().get(code);
                    String other = language.pick("现场发现", "seen on site");
                    return new Area(code, title == null ? other : language.pick(title));
                })
                .toList();
    }

    private static List<String> areaCodes(LedgerFigures figures) {
        TreeSet<String> codes = new TreeSet<>();
        figures.areas().forEach(one -> codes.add(one.area()));
        return List.copyOf(codes);
    }

    private static List<Row> townships(LedgerFigures figures) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        Map<String, String> names = new TreeMap<>();
        for (LedgerFigures.AreaCount one : figures.areas()) {
            counts.computeIfAbsent(one.township(), township -> new TreeMap<>()).put(one.area(), one.open());
            names.put(one.township(), one.name());
        }
        List<String> areas = areaCodes(figures);
        List<Row> rows = new ArrayList<>();
        counts.forEach((township, its) -> rows.add(new Row(
                township,
                Objects.requireNonNullElse(names.get(township), township),
                areas.stream()
                        .map(area -> cell(township, area, its.getOrDefault(area, 0)))
                        .toList())));
        return rows;
    }

    private static Cell cell(String township, String area, int number) {
        int level = (int) Arrays.stream(LEVELS).filter(one -> number >= one).count();
        String address = number == 0 || area.isEmpty() ? "" : "/ledger?place=" + township + "&area=" + area;
        return new Cell(number, level, address);
    }
}
