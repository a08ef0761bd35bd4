package org.dudao.report.sheet;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.report.Language;
import org.dudao.report.RectificationItem;
import org.dudao.standards.Severity;

/** The table of rectification items, of a ledger or of a pack. */
final class ItemSheet {
    /** The prefix of each column's key in the hidden row. */
    static final String MARK = "dudao:";

    /** A ledger has spare rows for items of other supervisions, added by hand. */
    private static final int ROOM = 300;

    private static final int SOON = 7;
    private static final String RED = "FFFFC7CE";
    private static final String AMBER = "FFFFEB9C";
    private static final String OPEN = "FFFFFDE7";

    private final List<LedgerColumn> columns;
    private final Kind kind;
    private final Language language;
    private final TableSheet sheet;

    private enum Kind {
        LEDGER,
        PACK,
        EARLIER
    }

    private ItemSheet(
            Workbook workbook,
            String name,
            String title,
            String note,
            List<LedgerColumn> columns,
            Kind kind,
            Language language) {
        this.columns = columns;
        this.kind = kind;
        this.language = language;
        this.sheet = new TableSheet(
                workbook,
                name,
                title,
                note,
                columns.stream().map(LedgerColumn::width).toList(),
                language);
    }

    /** The ledger, kept by the bureau. */
    static void ledger(
            Workbook workbook,
            String title,
            String note,
            List<LedgerColumn> columns,
            List<RectificationItem> items,
            Language language)
            throws IOException {
        String name = language.pick("整改台账", "Ledger");
        new ItemSheet(workbook, name, title, note, columns, Kind.LEDGER, language).write(items);
    }

    /** A pack, in which only the party's columns are unlocked. */
    static void pack(
            Workbook workbook,
            String title,
            String note,
            List<LedgerColumn> columns,
            List<RectificationItem> items,
            Language language)
            throws IOException {
        String name = language.pick("整改任务", "Items");
        new ItemSheet(workbook, name, title, note, columns, Kind.PACK, language).write(items);
    }

    /** The items of earlier checks that are none of the ledger's. */
    static void earlier(
            Workbook workbook,
            String name,
            String title,
            String note,
            List<LedgerColumn> columns,
            List<RectificationItem> items,
            Language language)
            throws IOException {
        new ItemSheet(workbook, name, title, note, columns, Kind.EARLIER, language).write(items);
    }

    private void write(List<RectificationItem> items) throws IOException {
        sheet.keys(columns.stream().map(c -> MARK + c.key()).toList());
        sheet.head(columns.stream().map(LedgerColumn::heading).toList());
        for (RectificationItem item : items) {
            sheet.row(columns.stream().map(c -> cell(c, item)).toList());
        }
        int room = kind == Kind.LEDGER ? ROOM : 0;
        for (int i = 0; i < columns.size(); i++) {
            LedgerField field = LedgerField.of(columns.get(i).key());
            if (field == LedgerField.PROGRESS) {
                sheet.offer(i, room, HiddenSheet.Words.PROGRESS);
            } else if (field == LedgerField.RECHECK) {
                sheet.offer(i, room, HiddenSheet.Words.RECHECK);
            } else if (field == LedgerField.DUE) {
                sheet.wantDays(i, room);
                if (kind != Kind.EARLIER) {
                    colourDeadlines(i, room);
                }
            } else if (field == LedgerField.RECHECKED_ON || field == LedgerField.CLOSED_ON) {
                sheet.wantDays(i, room);
            }
        }
        if (kind == Kind.PACK) {
            sheet.lock();
        }
        sheet.finish();
    }

    private SheetCell cell(LedgerColumn column, RectificationItem item) {
        LedgerField field = LedgerField.of(column.key());
        if (field == null) {
            return SheetCell.blank();
        }
        SheetCell cell = cell(field, item);
        return kind == Kind.PACK && field.isFilledIn() ? cell.opened().filled(OPEN) : cell;
    }

    private SheetCell cell(LedgerField field, RectificationItem item) {
        return switch (field) {
            case NUMBER -> SheetCell.number(item.number());
            case SOURCE -> SheetCell.text(item.source());
            case SCHOOL -> SheetCell.text(item.school());
            case PROBLEM -> SheetCell.text(item.problem());
            case CLAUSES -> SheetCell.text(item.clauses());
            case SEVERITY ->
                SheetCell.word(language.pick(
                                item.severity().zh(), item.severity().en()))
                        .filled(shade(item.severity()));
            case RESPONSIBLE -> SheetCell.text(item.responsible());
            case MEASURE -> SheetCell.text(item.measure());
            case DUE -> SheetCell.day(item.due());
            case PROGRESS ->
                kind == Kind.EARLIER ? SheetCell.blank() : SheetCell.word(language.pick(Progress.NOT_STARTED.text()));
            case RECHECKED_ON, CLOSED_ON -> SheetCell.day(null);
            case PERSON, DONE, EVIDENCE, RECHECK, REMARKS -> SheetCell.blank();
            case ID -> SheetCell.code(item.id());
        };
    }

    /** Light enough for black-and-white printing, as the word states it too. */
    private static String shade(Severity severity) {
        return switch (severity) {
            case VETO -> "FFF8CBAD";
            case MAJOR -> "FFFCE4D6";
            case MINOR -> "FFF2F2F2";
            case ADVISORY -> null;
        };
    }

    /** Red after the deadline, amber in its last week, until the item is closed; computed by the spreadsheet as of the current day. */
    private void colourDeadlines(int due, int room) {
        String open = "ISNUMBER(" + sheet.cell(due) + ")";
        int closed = index(LedgerField.CLOSED_ON);
        if (closed >= 0) {
            open += "," + sheet.cell(closed) + "=\"\"";
        }
        sheet.colour(due, room, "AND(" + open + ",TODAY()>" + sheet.cell(due) + ")", RED);
        sheet.colour(due, room, "AND(" + open + ",TODAY()+" + SOON + ">=" + sheet.cell(due) + ")", AMBER);
    }

    private int index(LedgerField field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key().equals(field.key())) {
                return i;
            }
        }
        return -1;
    }
}
