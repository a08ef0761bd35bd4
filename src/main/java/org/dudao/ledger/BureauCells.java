package org.dudao.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** The cells of a row that only the bureau fills in: re-check and closing. */
final class BureauCells {
    private static final List<ReturnedField> AT =
            List.of(ReturnedField.RECHECK, ReturnedField.RECHECKED_ON, ReturnedField.PROGRESS, ReturnedField.CLOSED_ON);

    private final ItemChanges actions;
    private final Act act;
    private final long number;
    private final ReturnPreference preference;
    private final ReturnedRow row;
    private final @Nullable FilledText before;
    private final List<ReturnNote> notes;
    private boolean written;

    /**
     * The cells of a row.
     *
     * @param number of the receipt
     * @param before the re-check that an earlier file stated; null if none did
     * @param notes receives what was not taken
     */
    BureauCells(
            ItemChanges actions,
            Act act,
            long number,
            ReturnPreference preference,
            ReturnedRow row,
            @Nullable FilledText before,
            List<ReturnNote> notes) {
        this.actions = actions;
        this.act = act;
        this.number = number;
        this.preference = preference;
        this.row = row;
        this.before = before;
        this.notes = notes;
    }

    /** Whether something was written. */
    boolean hasWritten() {
        return written;
    }

    /** Takes them, and gives the re-check to remember; null if none is new. */
    @Nullable
    String merge(LedgerItem item) {
        String recheck = null;
        BilingualText fault = fault();
        if (fault != null) {
            ReturnedField at = at();
            notes.add(ReturnNotes.refused(
                    item,
                    at,
                    Objects.requireNonNull(row.cell(at)),
                    fault,
                    new BilingualText(
                            "把复查结论、复查日期填完整并与进展一致；移交用 dudao ledger assign 办理。",
                            "Fill in both the re-check and its date, in accord with the progress; hand over with dudao ledger"
                                    + " assign.")));
            return null;
        } else if (row.cell(ReturnedField.RECHECK) != null) {
            recheck = recheck(item);
        }
        close(item);
        return recheck;
    }

    /** What does not fit together; null if all does. */
    private @Nullable BilingualText fault() {
        RecheckResult result = result();
        LocalDate on = day(ReturnedField.RECHECKED_ON);
        ReturnedCell progress = row.cell(ReturnedField.PROGRESS);
        if ((result == null) != (on == null)) {
            return new BilingualText(
                    "复查结论和复查日期只填了一项，未采用", "Only one of re-check and date is filled in; it was not taken");
        } else if (progress != null && !Progressing.isOfParty(progress.text()) && !fits(progress.text(), result)) {
            return new BilingualText(
                    "进展与复查结论不一致，或没有复查结论，未采用",
                    "The progress and the re-check disagree, or there is none; it was not taken");
        }
        return isLater(on) || isLater(day(ReturnedField.CLOSED_ON))
                ? new BilingualText("日期晚于收到之日，未采用", "The day is after the file was received; it was not taken")
                : null;
    }

    private boolean isLater(@Nullable LocalDate day) {
        return day != null && day.isAfter(act.on());
    }

    private static boolean fits(String progress, @Nullable RecheckResult result) {
        return result != null
                && switch (ItemState.valueOf(progress)) {
                    case PASSED -> result == RecheckResult.DONE;
                    case FAILED -> result == RecheckResult.PARTLY || result == RecheckResult.NOT_DONE;
                    case STANDING -> result == RecheckResult.STANDING;
                    default -> false;
                };
    }

    private @Nullable String recheck(LedgerItem item) {
        RecheckResult result = Objects.requireNonNull(result());
        LocalDate on = Objects.requireNonNull(day(ReturnedField.RECHECKED_ON));
        String code = result.code() + " " + on;
        RecheckRecord known = item.recheck();
        ReturnedCell cell = Objects.requireNonNull(row.cell(ReturnedField.RECHECK));
        boolean isKnown =
                known != null && known.result() == result && known.on().equals(on);
        if (isKnown || (before != null && code.equals(before.code()))) {
            return null;
        } else if (known != null && !on.isAfter(known.on()) && preference != ReturnPreference.RETURNED) {
            if (preference == ReturnPreference.NONE) {
                BilingualText kept = new BilingualText(
                        known.on() + " " + known.result().zh(),
                        known.on() + " " + known.result().en());
                notes.add(ReturnNotes.conflict(item, ReturnedField.RECHECK, cell, kept, null));
            }
            return null;
        }
        try {
            actions.recheck(item.id(), new Act(act.by(), on, null), result, null);
            actions.fillIn(item.id(), act, number, Map.of(ReturnedField.RECHECK, code));
            written = true;
            return code;
        } catch (Refused e) {
            notes.add(ReturnNotes.refused(item, ReturnedField.RECHECK, cell, e.reason(), null));
            return null;
        }
    }

    /** Closes by the rules of closing alone: a typed day proves nothing. */
    private void close(LedgerItem item) {
        LocalDate on = day(ReturnedField.CLOSED_ON);
        ReturnedCell cell = row.cell(ReturnedField.CLOSED_ON);
        if (on == null || cell == null) {
            return;
        }
        try {
            actions.close(item.id(), new Act(act.by(), on, null));
            written = true;
        } catch (Refused e) {
            notes.add(
                    ReturnNotes.refused(
                            item,
                            ReturnedField.CLOSED_ON,
                            cell,
                            e.reason(),
                            new BilingualText(
                                    "这一日期未采用，事项仍未销号；具备条件后用 dudao ledger close 销号。",
                                    "The day was not taken and the item is still open; close it with dudao ledger close when it can be.")));
        }
    }

    private @Nullable RecheckResult result() {
        ReturnedCell cell = row.cell(ReturnedField.RECHECK);
        return cell == null
                ? null
                : Arrays.stream(RecheckResult.values())
                        .filter(one -> one.code().equals(cell.text()))
                        .findFirst()
                        .orElseThrow();
    }

    private @Nullable LocalDate day(ReturnedField field) {
        ReturnedCell cell = row.cell(field);
        return cell == null ? null : LocalDate.parse(cell.text());
    }

    /** The column that a fault is told of. */
    private ReturnedField at() {
        return AT.stream().filter(field -> row.cell(field) != null).findFirst().orElseThrow();
    }
}
