package org.dudao.report.statistics;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dudao.report.Language;
import org.dudao.report.page.Assets;
import org.dudao.report.sheet.WorkbookTable;

/**
 * The contents of the page over many townships.
 *
 * @param assets the embedded style and script
 * @param when the school years and the as-of date
 * @param version the program's version
 * @param figures the numbers at its head
 * @param grids the tables
 * @param data the townships, as data for the script
 */
public record SummaryView(
        Language language,
        Assets assets,
        String when,
        String version,
        List<Figure> figures,
        List<Grid> grids,
        Content data) {
    private static final int WORST = 30;
    private static final int MOST = 2000;

    /** A number with its label. */
    public record Figure(String label, String number) {}

    static SummaryView of(BatchReport batch) {
        Language language = batch.language();
        CountTables counts = new CountTables(batch);
        StandardTables standards = new StandardTables(batch);
        List<Grid> grids = new ArrayList<>();
        grids.add(Grid.of(
                "worst",
                language.pick("不达标面最广的标准", "The most widely violated standards"),
                standards.standards(),
                Math.min(WORST, batch.statistics().widespread().size()),
                1,
                2,
                3,
                5,
                8,
                10,
                16));
        for (SummaryPart part : batch.parts()) {
            for (int i = 0; i < part.tables().size(); i++) {
                grids.add(whole(part.id() + "-" + i, part.tables().get(i)));
            }
        }
        grids.add(whole("areas", counts.areas()));
        grids.add(whole("counties", counts.counties()));
        grids.add(whole("responsibles", counts.responsibles()));
        grids.add(whole("unassessed", standards.fields()));
        grids.add(whole("overdue", standards.overdue()));
        grids.add(whole("unreadable", standards.unreadable()));
        WorkbookTable all = counts.totals();
        grids.add(Grid.of("totals", language.pick("各项总数", "All totals"), all, MOST, 0, 1));
        Grid totals = grids.get(grids.size() - 1);
        List<Figure> figures = List.of(
                        Total.FILES,
                        Total.JUDGED,
                        Total.UNREADABLE,
                        Total.NOT_COMPLIANT,
                        Total.NOT_CONCLUDED,
                        Total.RECTIFY,
                        Total.COMPLIANT,
                        Total.COVERAGE,
                        Total.VIOLATIONS,
                        Total.QUERIES,
                        Total.NOT_ASSESSED)
                .stream()
                .map(t -> new Figure(
                        t.label(language),
                        totals.rows()
                                .get(t.row() - WorkbookTable.FIRST_ROW)
                                .get(1)
                                .text()))
                .toList();
        return new SummaryView(
                language,
                Assets.ofSummary(),
                batch.when(),
                batch.statistics().head() == null
                        ? ""
                        : batch.statistics().head().generator().version(),
                figures,
                grids,
                new SummaryData(batch));
    }

    private static Grid whole(String id, WorkbookTable table) {
        return Grid.of(
                id,
                table.title(),
                table,
                MOST,
                IntStream.range(0, table.columns().size()).toArray());
    }
}
