package org.dudao.ledger;

import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** Decides of the cells of one row which are taken: never one that would overwrite what is not known to be older. */
final class CellMerge {
    private final Writing writing;
    private final ReturnedFile file;
    private final Act act;
    private final ReturnPreference preference;
    private final LedgerItem item;
    private final Map<ReturnedField, FilledText> filled;
    private final List<ReturnNote> notes;

    /**
     * The cells of a row.
     *
     * @param item as it stands
     * @param notes receives the conflicts
     */
    CellMerge(
            Writing writing,
            ReturnedFile file,
            Act act,
            ReturnPreference preference,
            LedgerItem item,
            List<ReturnNote> notes) {
        this.writing = writing;
        this.file = file;
        this.act = act;
        this.preference = preference;
        this.item = item;
        this.filled = FilledText.of(writing.handle(), item.id());
        this.notes = notes;
    }

    /** What was filled in in a column by an earlier file; null if nothing. */
    @Nullable
    FilledText was(ReturnedField field) {
        return filled.get(field);
    }

    /** Whether a name or a text is taken. */
    boolean takesText(ReturnedField field, ReturnedCell cell) {
        FilledText was = was(field);
        String kept = stands(field);
        if (cell.text().equals(kept) || isKnown(field, cell)) {
            return false; // nothing new; what the bureau changed since stays
        } else if (kept == null || (was != null && kept.equals(text(was)) && isNewerThan(was))) {
            return true;
        }
        return prefers(field, cell, new BilingualText(String.valueOf(kept), String.valueOf(kept)));
    }

    /** Whether the progress that a party states is taken. */
    boolean takesProgress(ReturnedCell cell) {
        FilledText was = was(ReturnedField.PROGRESS);
        ItemState now = item.state();
        boolean isFree = was == null
                ? !Progressing.takesBack(now, cell.text())
                : isNewerThan(was) || now.name().equals(cell.text());
        return isFree || prefers(ReturnedField.PROGRESS, cell, new BilingualText(now.zh(), now.en()));
    }

    /** Whether a cell says what an earlier file said. */
    boolean isKnown(ReturnedField field, ReturnedCell cell) {
        return cell.text().equals(text(was(field)));
    }

    /** Whether the progress was stated in a file that another check had issued. */
    boolean isOfAnotherIssue() {
        Receipt from = receipt(was(ReturnedField.PROGRESS));
        return from != null && !from.assessment().equals(file.assessment());
    }

    private boolean prefers(ReturnedField field, ReturnedCell cell, BilingualText kept) {
        if (preference == ReturnPreference.NONE) {
            notes.add(ReturnNotes.conflict(item, field, cell, kept, receipt(was(field))));
        }
        return preference == ReturnPreference.RETURNED;
    }

    /** What the ledger has, by a file or by a command; null if nothing. */
    private @Nullable String stands(ReturnedField field) {
        RectificationClaim claim = item.claim();
        String kept = text(was(field));
        return switch (field) {
            case PERSON -> Personal.text(writing.handle(), item.person());
            case DONE -> kept == null && claim != null ? Personal.text(writing.handle(), claim.note()) : kept;
            default -> kept;
        };
    }

    /** Whether this file is a later one of the same party than the one that filled in a cell. */
    private boolean isNewerThan(FilledText was) {
        Receipt from = receipt(was);
        if (from == null
                || !from.kind().equals(file.kind().code())
                || !from.party().equals(file.party())) {
            return false;
        }
        int year = file.schoolYear().compareTo(from.schoolYear());
        int issued = year == 0 ? file.asOf().compareTo(from.asOf()) : year;
        return issued > 0 || (issued == 0 && act.on().isAfter(from.receivedOn()));
    }

    private @Nullable Receipt receipt(@Nullable FilledText was) {
        return was == null ? null : Receipt.find(writing.handle(), was.receipt());
    }

    /** The text as it was filled in; null if there is none, or it was deleted. */
    private @Nullable String text(@Nullable FilledText was) {
        if (was == null) {
            return null;
        }
        return was.code() == null ? Personal.text(writing.handle(), was.value()) : was.code();
    }
}
