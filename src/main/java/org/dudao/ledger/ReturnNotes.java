package org.dudao.ledger;

import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** The words for what is not taken from a returned file. */
final class ReturnNotes {
    private static final BilingualText ASK =
            new BilingualText("核对这份文件和台账，改正后再并。", "Check the file against the ledger, correct it, and merge it again.");

    private ReturnNotes() {}

    static ReturnNote ofAnother(LedgerItem item, ReturnedRow row) {
        return new ReturnNote(
                ReturnNote.Kind.REFUSED,
                row.id(),
                null,
                new BilingualText(
                        "这是" + item.first().party() + "的事项，不是收表单位的，整行未采用",
                        "This is an item of " + item.first().party()
                                + ", not of the party to which the file was sent; the row was not taken"),
                List.of(new ReturnNote.Value(
                        new BilingualText(row.place(), row.place()), new BilingualText(row.id(), row.id()))),
                new BilingualText(
                        "由" + item.first().party() + "在下达给它的表中填报。",
                        "It is for " + item.first().party() + " to fill in, in the file that was sent to it."));
    }

    static ReturnNote unknown(ReturnedRow row) {
        return new ReturnNote(
                ReturnNote.Kind.REFUSED,
                row.id(),
                null,
                new BilingualText(
                        "台账中这一乡镇没有这个事项，整行未采用", "The ledger has no such item of this township; the row was not taken"),
                List.of(new ReturnNote.Value(
                        new BilingualText(row.place(), row.place()), new BilingualText(row.id(), row.id()))),
                new BilingualText(
                        "核对编号是否被改动；若下达这份表的核查结果还没有导入，先用 dudao ledger import 导入。",
                        "Check whether the id was changed. If the check that issued the file was not imported, do so first with"
                                + " dudao ledger import."));
    }

    /** An item that was closed before the file came. */
    static ReturnNote closed(LedgerItem item, ReturnedCell cell) {
        Closing closing = item.closing();
        String on = closing == null ? "" : closing.on().toString();
        return new ReturnNote(
                ReturnNote.Kind.CLOSED,
                item.id(),
                null,
                new BilingualText("已于 " + on + " 销号，未改动", "It was closed on " + on + "; nothing was changed"),
                List.of(ReturnNote.Value.of(cell)),
                new BilingualText(
                        "不必办理；问题又出现的，用 dudao ledger reopen 重新打开。",
                        "Nothing is to be done. If the problem is there again, reopen the item with dudao ledger reopen."));
    }

    /** What only the bureau may say, in a pack: nothing of the row is taken. */
    static ReturnNote notForParties(LedgerItem item, ReturnedField field, ReturnedCell cell) {
        return new ReturnNote(
                ReturnNote.Kind.REFUSED,
                item.id(),
                field,
                new BilingualText(
                        "责任单位不能复查、销号、豁免或移交，整行未采用",
                        "A responsible party cannot re-check, close, waive or hand over; the row was not taken"),
                List.of(ReturnNote.Value.of(cell)),
                new BilingualText(
                        "责任单位只填“整改中”或“已报整改”；复查后由督导机构用 dudao ledger recheck、close 办理。",
                        "A party says \"under way\" or \"reported\" only. After a re-check the bureau uses dudao ledger recheck and"
                                + " close."));
    }

    static ReturnNote refused(
            LedgerItem item,
            ReturnedField field,
            ReturnedCell cell,
            BilingualText what,
            @Nullable BilingualText correction) {
        return new ReturnNote(
                ReturnNote.Kind.REFUSED,
                item.id(),
                field,
                what,
                List.of(ReturnNote.Value.of(cell)),
                correction == null ? ASK : correction);
    }

    /**
     * A value that the ledger has otherwise.
     *
     * @param kept what the ledger has
     * @param from the file that it came from; null if it was entered by a command
     */
    static ReturnNote conflict(
            LedgerItem item, ReturnedField field, ReturnedCell cell, BilingualText kept, @Nullable Receipt from) {
        List<ReturnNote.Value> values = new ArrayList<>();
        values.add(ReturnNote.Value.of(cell));
        values.add(new ReturnNote.Value(
                from == null
                        ? new BilingualText("台账", "ledger")
                        : new BilingualText(
                                "台账（" + from.receivedOn() + " 收到，" + from.asOf() + " 的核查下达）",
                                "ledger (received on " + from.receivedOn() + ", issued by the check of " + from.asOf()
                                        + ")"),
                kept));
        return new ReturnNote(
                ReturnNote.Kind.CONFLICT,
                item.id(),
                field,
                new BilingualText(
                        "与台账不同，又不能认定是同一单位更新的填报，台账未改",
                        "It differs from the ledger and is not known to be newer; the ledger was not changed"),
                values,
                new BilingualText(
                        "与责任单位核实后，加 --prefer pack（以文件为准）或 --prefer ledger（以台账为准）再并。",
                        "Verify which is right, and merge again with --prefer pack (the file) or --prefer ledger."));
    }
}
