package org.dudao.report.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.submission.json.Texts;

/** Checks whether a pack, a row or a cell can be merged. */
final class MergeChecks {
    private static final BilingualText SEND_ANEW = new BilingualText(
            "请用 dudao check … --packs 重新生成并下发，把已填内容抄入后再并。",
            "Issue the pack again with dudao check … --packs, and copy the entries into it.");

    private MergeChecks() {}

    /** The reason why a file is not a pack of this ledger; null if it is. */
    static MergeNotice pack(FilledBook pack, Origin ledger) {
        if (!pack.is(Origin.PACK)) {
            boolean own = pack.is(Origin.LEDGER);
            BilingualText what = own
                    ? new BilingualText("这是台账，不是整改任务表", "This is a ledger, not a pack")
                    : new BilingualText(
                            "不是本程序生成的整改任务表，或隐藏的标识已被删去",
                            "This is not a pack of this program, or its hidden marks were deleted");
            return foreign(pack, what, List.of());
        }
        Origin origin = pack.hidden().origin();
        if (!origin.township().equals(ledger.township()) || !origin.schoolYear().equals(ledger.schoolYear())) {
            return foreign(
                    pack,
                    new BilingualText("任务表属于另一乡镇或另一学年", "The pack belongs to another township or school year"),
                    List.of(
                            new MergeNotice.At(
                                    new BilingualText(pack.file(), pack.file()),
                                    origin.township() + " " + origin.schoolYear()),
                            new MergeNotice.At(
                                    new BilingualText("台账", "ledger"), ledger.township() + " " + ledger.schoolYear())));
        }
        return null;
    }

    private static MergeNotice foreign(FilledBook pack, BilingualText what, List<MergeNotice.At> values) {
        return new MergeNotice(
                MergeNotice.Kind.FOREIGN,
                new BilingualText(pack.file(), pack.file()),
                what,
                values,
                new BilingualText(
                        "请核对文件；整改任务表由 dudao check … --packs 生成，不要把内容复制到别的工作簿。",
                        "Check the file; packs are created by dudao check … --packs and must not be copied into other workbooks."));
    }

    /**
     * The reason why a row is not merged; null if it is.
     *
     * <p>The issued texts of a pack of the same check are compared with those of the ledger. One of another check had texts of its own,
     * since deadlines move; they are compared with those that its hidden sheet recorded when it was issued. Neither are ever merged.
     */
    static MergeNotice row(FilledItem item, HiddenSheet ledger, HiddenSheet pack, boolean known) {
        if (item.id().isEmpty()) {
            return unnamed(item);
        } else if (!known) {
            return heldBack(
                    item,
                    LedgerField.ID,
                    new BilingualText("台账中没有这个事项编号，整行未并入", "The ledger has no such item id; the row was not merged"),
                    List.of(at(item, LedgerField.ID)),
                    new BilingualText(
                            "核对编号是否被改动；事项已从台账删去的，不必再并。",
                            "Check whether the id was changed; if the item was removed from the ledger, there is nothing to merge."));
        }
        boolean isOfThisCheck =
                ledger.origin().assessment().equals(pack.origin().assessment());
        HiddenSheet as = isOfThisCheck ? ledger : pack;
        MergeNotice foreign = isOfThisCheck ? null : issued(item, pack);
        return foreign == null ? agreed(item, as) : foreign;
    }

    /** A notice for a row without an id. */
    static MergeNotice unnamed(FilledItem item) {
        return heldBack(
                item,
                LedgerField.ID,
                new BilingualText("缺事项编号，整行未并入", "The item id is missing; the row was not merged"),
                List.of(at(item, LedgerField.PROBLEM)),
                new BilingualText("从原任务表补上事项编号。", "Copy the id from the pack as issued."));
    }

    /** The reason why an item is none of those that a file was issued with; null if it is. */
    static MergeNotice issued(FilledItem item, HiddenSheet as) {
        if (as.issued().keySet().stream().anyMatch(key -> key.id().equals(item.id()))) {
            return null;
        }
        return heldBack(
                item,
                LedgerField.ID,
                new BilingualText(
                        "这份任务表下达时没有这一事项，整行未并入", "The pack was issued without this item; the row was not merged"),
                List.of(at(item, LedgerField.ID)),
                SEND_ANEW);
    }

    /** The reason why a row is not as it was issued; null if it is. */
    static MergeNotice agreed(FilledItem item, HiddenSheet as) {
        for (LedgerField field : LedgerField.AGREED) {
            String issued = as.issued().get(new HiddenSheet.Key(item.id(), field.key()));
            if (item.has(field) && issued != null && !item.text(field).equals(issued.strip())) {
                return heldBack(
                        item,
                        field,
                        new BilingualText("下达的内容被改动，整行未并入", "The issued contents were changed; the row was not merged"),
                        List.of(new MergeNotice.At(new BilingualText("下达", "issued"), issued), at(item, field)),
                        SEND_ANEW);
            }
        }
        return null;
    }

    /** A notice for issued contents that the bureau changed in its ledger; the rest of the row is taken. */
    static MergeNotice adjusted(FilledItem item, HiddenSheet as) {
        MergeNotice changed = agreed(item, as);
        return changed == null
                ? null
                : new MergeNotice(
                        changed.kind(),
                        changed.about(),
                        new BilingualText(
                                "下达的内容在台账中被调整，调整未采用",
                                "Issued contents were changed in the ledger; the change was not taken"),
                        changed.values(),
                        new BilingualText(
                                "展期用 dudao ledger extend 办理；问题和措施以核查结果为准。",
                                "Grant a later deadline with dudao ledger extend; problem and action are those of the check."));
    }

    /** A notice for a cell that is none of its column. */
    static MergeNotice unfit(FilledItem item, LedgerField field, BilingualText what, BilingualText correction) {
        return heldBack(item, field, what, List.of(at(item, field)), correction);
    }

    /** A notice for a row that was added by hand. */
    static MergeNotice added(FilledItem item) {
        return heldBack(
                item,
                LedgerField.ID,
                new BilingualText("自行增加的行，没有事项编号，未采用", "The row was added by hand and has no id; it was not taken"),
                List.of(at(item, LedgerField.PROBLEM)),
                new BilingualText("用 dudao ledger add 立项后跟踪。", "Open an item for it with dudao ledger add."));
    }

    /** The reason why a value is not merged; null if it is. */
    static MergeNotice cell(FilledItem item, LedgerField field, FilledItem ledger) {
        MergeNotice unfit = value(item, field);
        if (unfit != null) {
            return unfit;
        } else if (!ledger.has(field)) {
            return heldBack(
                    item,
                    field,
                    new BilingualText("台账没有这一列，未并入", "The ledger has no such column; it was not merged"),
                    List.of(at(item, field)),
                    new BilingualText("在台账中恢复该列，或自行记录。", "Restore the column in the ledger, or record it by hand."));
        } else if (ledger.isCovered(field)) {
            return heldBack(
                    item,
                    field,
                    new BilingualText(
                            "台账的单元格与别的行合并，未并入", "The ledger's cell is merged with another row's; it was not merged"),
                    List.of(at(item, field), at(ledger, field)),
                    new BilingualText("在台账中取消合并单元格后再并。", "Unmerge the ledger's cells and merge again."));
        }
        return null;
    }

    /** The reason why a value is none that may be filled in; null if it is one. */
    static MergeNotice value(FilledItem item, LedgerField field) {
        String text = item.filled(field);
        if (item.isFormula(field)) {
            return heldBack(
                    item,
                    field,
                    new BilingualText("是公式或错误值，未并入", "This is a formula or an error; it was not merged"),
                    List.of(at(item, field)),
                    new BilingualText("填写文字。", "Type the text itself."));
        } else if (text.length() > Texts.LONGEST
                || Texts.hasUnprintable(text.replace("\n", "").replace("\t", ""))) {
            return heldBack(
                    item,
                    field,
                    new BilingualText(
                            "文字过长或含不可见字符，未并入",
                            "The text is too long or contains characters that do not print; it was not merged"),
                    List.of(at(item, field)),
                    new BilingualText(
                            "缩短到" + Texts.LONGEST + "字以内，删去不可见字符。", "Shorten it to " + Texts.LONGEST + " characters."));
        } else if (field == LedgerField.PROGRESS && DropDownOption.find(Progress.values(), text) == null) {
            return heldBack(
                    item,
                    field,
                    new BilingualText(
                            "进展不在规定的用词之内，未并入", "The progress is not one of the allowed words; it was not merged"),
                    List.of(at(item, field)),
                    new BilingualText("从下拉框选择：" + words(true) + "。", "Choose one of: " + words(false) + "."));
        }
        return null;
    }

    private static String words(boolean zh) {
        return String.join(
                zh ? "、" : ", ",
                Arrays.stream(Progress.values())
                        .map(p -> zh ? p.text().zh() : p.text().en())
                        .toList());
    }

    /** A notice for a duplicated item of the ledger. */
    static MergeNotice twice(FilledItem first, FilledItem second) {
        return heldBack(
                second,
                LedgerField.ID,
                new BilingualText("台账中有两行同一事项编号，该事项未并入", "The id is duplicated in the ledger; the item was not merged"),
                List.of(at(first, LedgerField.ID), at(second, LedgerField.ID)),
                new BilingualText("删去其中一行，或清空自行增加一行的编号。", "Delete one of the rows, or clear the id of the added row."));
    }

    /** A cell's value and location. */
    static MergeNotice.At at(FilledItem item, LedgerField field) {
        return new MergeNotice.At(new BilingualText(item.place(field), item.place(field)), item.text(field));
    }

    private static MergeNotice heldBack(
            FilledItem item,
            LedgerField field,
            BilingualText what,
            List<MergeNotice.At> values,
            BilingualText correction) {
        return new MergeNotice(MergeNotice.Kind.HELD_BACK, about(item, field), what, values, correction);
    }

    /** The item and its column, by name. */
    static BilingualText about(FilledItem item, LedgerField field) {
        return new BilingualText(about(item, field, Language.ZH_CN), about(item, field, Language.EN));
    }

    private static String about(FilledItem item, LedgerField field, Language language) {
        return Stream.of(item.id(), item.text(LedgerField.SCHOOL), field.heading(language))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
