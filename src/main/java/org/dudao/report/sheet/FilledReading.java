package org.dudao.report.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.dudao.facts.BilingualText;

/** Reads what people filled in in a pack or a ledger, and tells what cannot be taken. */
final class FilledReading {
    private static final List<LedgerField> OF_BUREAU =
            List.of(LedgerField.RECHECK, LedgerField.RECHECKED_ON, LedgerField.CLOSED_ON);

    private static final BilingualText WHAT =
            new BilingualText("不是规定的用词或日期，未采用", "It is no word of the list or no date; it was not taken");

    private static final BilingualText HOW = new BilingualText(
            "复查结论从下拉框选择，日期写成 2026-09-01。", "Choose the re-check from the list, and write dates as 2026-09-01.");

    private final FilledBook book;
    private final boolean isPack;
    private final List<MergeNotice> notices = new ArrayList<>();
    private final Map<String, FilledItem> items = new LinkedHashMap<>();
    private int refused;

    FilledReading(FilledBook book, boolean isPack) {
        this.book = book;
        this.isPack = isPack;
    }

    FilledFile read() {
        Set<String> twice = new HashSet<>();
        for (FilledItem item : book.items()) {
            MergeNotice foreign = item.id().isEmpty()
                    ? isPack ? MergeChecks.unnamed(item) : MergeChecks.added(item)
                    : isPack ? asIssued(item) : null;
            FilledItem same = foreign == null ? items.putIfAbsent(item.id(), item) : null;
            if (same != null) {
                foreign = MergeChecks.twice(same, item);
                refused += twice.add(item.id()) ? 1 : 0; // the first one, too
            }
            if (foreign != null) {
                notices.add(foreign);
                refused++;
            }
        }
        items.keySet().removeAll(twice);
        List<FilledFile.Row> rows = items.values().stream().map(this::row).toList();
        answers();
        return new FilledFile(book.hidden().origin(), rows, refused, List.copyOf(notices));
    }

    private MergeNotice asIssued(FilledItem item) {
        MergeNotice foreign = MergeChecks.issued(item, book.hidden());
        return foreign == null ? MergeChecks.agreed(item, book.hidden()) : foreign;
    }

    private FilledFile.Row row(FilledItem item) {
        Map<String, FilledFile.Cell> cells = new LinkedHashMap<>();
        int before = notices.size();
        Stream.of(LedgerField.FILLED_IN, OF_BUREAU).flatMap(List::stream).forEach(field -> {
            if (!item.filled(field).isEmpty()) {
                MergeNotice unfit = cell(item, field, cells);
                if (unfit != null) {
                    notices.add(unfit);
                }
            }
        });
        MergeNotice adjusted = isPack ? null : MergeChecks.adjusted(item, book.hidden());
        if (adjusted != null) {
            notices.add(adjusted);
        }
        return new FilledFile.Row(item.id(), item.place(LedgerField.ID), cells, notices.size() > before);
    }

    /** Adds a cell, or gives the reason why it is unfit. */
    private static MergeNotice cell(FilledItem item, LedgerField field, Map<String, FilledFile.Cell> cells) {
        MergeNotice unfit = MergeChecks.value(item, field);
        String typed = item.filled(field);
        String text = unfit == null ? text(field, typed) : null;
        if (unfit == null && text == null) {
            return MergeChecks.unfit(item, field, WHAT, HOW);
        } else if (unfit == null) {
            cells.put(field.key(), new FilledFile.Cell(item.place(field), text, typed));
        }
        return unfit;
    }

    /** The plain value; null if it is none. */
    private static String text(LedgerField field, String typed) {
        return switch (field) {
            case PROGRESS -> DropDownOption.find(Progress.values(), typed).name();
            case RECHECK -> {
                Recheck recheck = DropDownOption.find(Recheck.values(), typed);
                yield recheck == null ? null : recheck.name();
            }
            case RECHECKED_ON, CLOSED_ON -> {
                LocalDate day = FilledDay.parse(typed);
                yield day == null ? null : day.toString();
            }
            default -> typed;
        };
    }

    /** Answers to queries are none of the rows: they go back into the next check. */
    private void answers() {
        TypedTable table = TypedTable.of(book.workbook(), QuerySheet.TABLE);
        if (table == null) {
            return;
        }
        List<String> keys =
                QuerySheet.TABLE.typed().stream().map(QuerySheet.TABLE::key).toList();
        table.rows().values().forEach(row -> keys.stream()
                .filter(key -> !table.isEmpty(row, key))
                .findFirst()
                .ifPresent(key -> notices.add(answer(table, row, key))));
    }

    private MergeNotice answer(TypedTable table, XSSFRow row, String key) {
        String place = book.file() + " " + table.place(row, key);
        return new MergeNotice(
                MergeNotice.Kind.HELD_BACK,
                new BilingualText(
                        QuerySheet.TABLE.name().zh(), QuerySheet.TABLE.name().en()),
                new BilingualText("待核实数据的答复不在此办理，未采用", "Answers to queries are not taken here"),
                List.of(new MergeNotice.At(new BilingualText(place, place), table.text(row, key))),
                new BilingualText(
                        "数据无误的，把说明写入报送数据的说明表；有误的改正后重新报送。",
                        "Explain a figure that is right in the submission; correct one that is wrong, and resubmit."));
    }
}
