package org.dudao.report.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dudao.ledger.LedgerRegister;
import org.dudao.report.Language;
import org.dudao.report.page.Assets;
import org.dudao.report.sheet.SheetCell;

/**
 * The contents of the register's page.
 *
 * @param assets the embedded style and script
 * @param version the program's version
 * @param when the day, and the hash of the journal's last row
 * @param meanings what the numbers mean
 * @param figures the numbers at its head
 * @param tables the tables
 */
public record RegisterView(
        Language language,
        Assets assets,
        String version,
        String when,
        String meanings,
        List<Figure> figures,
        List<Table> tables) {
    /** The most rows of a table that a page shows; the workbook has all. */
    static final int MOST = 3000;

    /** A number with its label. */
    public record Figure(String label, String number) {}

    /**
     * A table.
     *
     * @param id the link target
     * @param left how many rows are in the workbook only
     */
    public record Table(String id, String title, String note, List<Head> heads, List<List<Cell>> rows, int left) {}

    /** A heading; by a choice the rows can be filtered. */
    public record Head(String text, boolean isNumber, boolean isChoice) {}

    /** A cell's text. */
    public record Cell(String text, boolean isNumber) {}

    static RegisterView of(LedgerRegister register, Language language, String version) {
        List<RegisterTable> all = new RegisterTables(register, language).all();
        List<Figure> figures = new ArrayList<>();
        for (List<SheetCell> row : all.get(0).rows()) {
            figures.add(new Figure(cell(row.get(0)).text(), cell(row.get(1)).text()));
        }
        return new RegisterView(
                language,
                Assets.ofRegister(),
                version,
                RegisterTables.colophon(register, language),
                CountColumn.meanings(language),
                figures,
                all.stream().skip(1).map(RegisterView::table).toList());
    }

    private static Table table(RegisterTable one) {
        List<List<Cell>> rows = one.rows().stream()
                .limit(MOST)
                .map(row -> row.stream().map(RegisterView::cell).toList())
                .toList();
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < one.columns().size(); i++) {
            RegisterTable.Column column = one.columns().get(i);
            heads.add(new Head(
                    column.heading(), !rows.isEmpty() && rows.get(0).get(i).isNumber(), column.isChoice()));
        }
        return new Table(
                one.id(),
                one.title(),
                one.note(),
                heads,
                rows,
                Math.max(0, one.rows().size() - MOST));
    }

    private static Cell cell(SheetCell cell) {
        if (cell.value() instanceof BigDecimal rate) {
            return new Cell(rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%", true);
        } else if (cell.value() == null && cell.format() != null) {
            return new Cell("–", true);
        }
        return new Cell(String.valueOf(cell.value()), cell.value() instanceof Integer);
    }
}
