package org.dudao.report.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dudao.io.ReproducibleZip;
import org.dudao.ledger.LedgerItem;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;

/** An exported ledger (整改台账) in Excel: the items that are followed, and those that are closed on a sheet of their own. */
public final class LedgerXlsx {
    private static final String RED = "FFFFC7CE";

    /** Rows are written in portions, so that a long ledger takes no memory. */
    private static final int PORTION = 500;

    private static final Set<ExportColumn> DAYS = Set.of(
            ExportColumn.SIGNED_ON,
            ExportColumn.FIRST_DUE,
            ExportColumn.DUE,
            ExportColumn.RECHECKED_ON,
            ExportColumn.CLOSED_ON);

    private final LedgerExport export;
    private final Language language;

    private LedgerXlsx(LedgerExport export) {
        this.export = export;
        this.language = export.language();
    }

    /** The workbook's bytes. */
    public static byte[] of(LedgerExport export) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        LedgerXlsx xlsx = new LedgerXlsx(export);
        xlsx.sheet(workbook, true);
        xlsx.sheet(workbook, false);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void sheet(Workbook workbook, boolean isOpen) throws IOException {
        List<LedgerItem> items = export.items(isOpen);
        TableSheet sheet = new TableSheet(
                workbook,
                isOpen ? language.pick("整改台账", "Ledger") : language.pick("已销号", "Closed"),
                title(isOpen),
                note(items),
                Arrays.stream(ExportColumn.values()).map(ExportColumn::width).toList(),
                language);
        sheet.head(ExportColumn.headings(language));
        for (int i = 0; i < items.size(); i++) {
            sheet.row(row(i + 1, new ItemCells(export, items.get(i))));
            if ((i + 1) % PORTION == 0) {
                sheet.release();
            }
        }
        sheet.finish();
    }

    private String title(boolean isOpen) {
        String places = export.ledger().items().stream()
                .map(item -> item.about().townshipName())
                .distinct()
                .limit(2)
                .collect(Collectors.joining("\n"));
        String place = places.contains("\n") ? "" : language.name(places);
        return isOpen
                ? language.pick(place + "教育督导问题整改台账", "Rectification ledger" + of(place))
                : language.pick(place + "教育督导问题整改台账（已销号）", "Rectification ledger" + of(place) + ": closed items");
    }

    private static String of(String place) {
        return place.isEmpty() ? "" : " of " + place;
    }

    private String note(List<LedgerItem> items) {
        long overdue =
                items.stream().filter(item -> item.overdueDays(export.on()) > 0).count();
        String hidden = export.isRedacted() ? language.pick("　姓名、备注已隐去", " Names and remarks are withheld.") : "";
        return language.pick(
                "导出之日：" + export.on() + "　事项：" + items.size() + "项，其中逾期" + overdue + "项　台账日志末行校验值："
                        + export.ledger().last() + hidden + "　（由台账导出，供阅存；填报请用整改任务表，不从本表并回）",
                "Exported on " + export.on() + ". Items: " + items.size() + ", of them overdue: " + overdue
                        + ". Last hash of the ledger's journal: "
                        + export.ledger().last() + "." + hidden
                        + " A copy for the record: replies come in packs, not in this file.");
    }

    private List<SheetCell> row(int number, ItemCells cells) {
        List<SheetCell> row = new ArrayList<>();
        for (ExportColumn column : ExportColumn.values()) {
            String text = cells.text(column);
            if (column == ExportColumn.NUMBER) {
                row.add(SheetCell.number(number));
            } else if (column == ExportColumn.ID) {
                row.add(SheetCell.code(text));
            } else if (DAYS.contains(column)) {
                row.add(SheetCell.day(text.isEmpty() ? null : LocalDate.parse(text)));
            } else if (column == ExportColumn.OVERDUE && cells.overdue() > 0) {
                row.add(SheetCell.number(cells.overdue()).filled(RED));
            } else if (column == ExportColumn.VERSION) {
                row.add(SheetCell.number(Integer.parseInt(text)));
            } else {
                row.add(SheetCell.text(text));
            }
        }
        return row;
    }
}
