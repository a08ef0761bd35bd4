package org.dudao.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a returned file and its item. */
final class RowMerge {
    private final Writing writing;
    private final ReturnedFile file;
    private final long number;
    private final Act act;
    private final ReturnPreference preference;
    private final LedgerItem item;
    private final ReturnedRow row;
    private final CellMerge cells;
    private final ItemChanges actions;
    private final List<ReturnNote> notes = new ArrayList<>();
    private final Map<ReturnedField, String> taken = new EnumMap<>(ReturnedField.class);
    private boolean written;

    /**
     * A row.
     *
     * @param number of the receipt
     * @param act who merges it, and the day on which it was received
     */
    RowMerge(
            Writing writing,
            ReturnedFile file,
            long number,
            Act act,
            ReturnPreference preference,
            LedgerItem item,
            ReturnedRow row) {
        this.writing = writing;
        this.file = file;
        this.number = number;
        this.act = act;
        this.preference = preference;
        this.item = item;
        this.row = row;
        this.cells = new CellMerge(writing, file, act, preference, item, notes);
        this.actions = new ItemChanges(writing);
    }

    /** Takes what may be taken, and gives what was not. */
    List<ReturnNote> merge() {
        boolean isOfBureau = file.kind() == ReturnedFile.Kind.LEDGER;
        if (!item.state().isOpen()) {
            closedMeanwhile();
        } else if (isOfBureau || isOfParty()) {
            take();
            if (isOfBureau) {
                BureauCells bureau =
                        new BureauCells(actions, act, number, preference, row, cells.was(ReturnedField.RECHECK), notes);
                String recheck = bureau.merge(item);
                if (recheck != null) {
                    taken.put(ReturnedField.RECHECK, recheck);
                }
                written |= bureau.hasWritten();
            }
        }
        return notes;
    }

    /** Whether something was written. */
    boolean hasWritten() {
        return written;
    }

    /** Keeps what was filled in; to be called when the receipt is there. */
    void keep() {
        taken.forEach((field, text) ->
                FilledText.of(field, text, number, writing.personal()).insert(writing.handle(), item.id(), field));
    }

    /** Names the first cell that says something new of an item that is closed. */
    private void closedMeanwhile() {
        Closing closing = Objects.requireNonNull(item.closing());
        for (Map.Entry<ReturnedField, ReturnedCell> one : row.cells().entrySet()) {
            String text = one.getValue().text();
            boolean isKnown =
                    switch (one.getKey()) {
                        case PROGRESS ->
                            text.equals(ItemState.PASSED.name()) || cells.isKnown(one.getKey(), one.getValue());
                        case RECHECK, RECHECKED_ON -> cells.was(ReturnedField.RECHECK) != null;
                        case CLOSED_ON -> text.equals(closing.on().toString());
                        default -> cells.isKnown(one.getKey(), one.getValue());
                    };
            if (!isKnown) {
                notes.add(ReturnNotes.closed(item, one.getValue()));
                return;
            }
        }
    }

    /** Whether a pack says only what a party may say. */
    private boolean isOfParty() {
        for (Map.Entry<ReturnedField, ReturnedCell> one : row.cells().entrySet()) {
            boolean isDecision = one.getKey() == ReturnedField.PROGRESS
                    && !Progressing.isOfParty(one.getValue().text());
            if (one.getKey().isOfBureau() || isDecision) {
                notes.add(ReturnNotes.notForParties(item, one.getKey(), one.getValue()));
                return false;
            }
        }
        return true;
    }

    /** Takes names, texts and the progress. */
    private void take() {
        row.cells().forEach((field, cell) -> {
            if (field.isTyped() && cells.takesText(field, cell)) {
                taken.put(field, cell.text());
            }
        });
        ItemAction action = null;
        ReturnedCell said = row.cell(ReturnedField.PROGRESS);
        if (said != null && Progressing.isOfParty(said.text())) {
            action = action(said);
        }
        if (!taken.isEmpty() || action != null) {
            write(action);
        }
    }

    /** What is done about the progress that is stated; null if nothing. */
    private @Nullable ItemAction action(ReturnedCell said) {
        boolean isRepeated = cells.isKnown(ReturnedField.PROGRESS, said);
        if (!isRepeated && !cells.takesProgress(said)) {
            return null;
        }
        try {
            ItemAction action = Progressing.action(
                    item.state(),
                    said.text(),
                    !isRepeated || !taken.isEmpty() || cells.isOfAnotherIssue(),
                    taken.containsKey(ReturnedField.DONE));
            if (!isRepeated) {
                taken.put(ReturnedField.PROGRESS, said.text());
            }
            return action;
        } catch (Refused e) {
            notes.add(ReturnNotes.refused(item, ReturnedField.PROGRESS, said, e.reason(), null));
            return null;
        }
    }

    private void write(@Nullable ItemAction action) {
        try {
            actions.fillIn(item.id(), act, number, taken); // refused, if at all, for its day, as the others would be
        } catch (Refused e) {
            taken.clear();
            Map.Entry<ReturnedField, ReturnedCell> first =
                    row.cells().entrySet().iterator().next();
            notes.add(ReturnNotes.refused(item, first.getKey(), first.getValue(), e.reason(), null));
            return;
        }
        written = true;
        String person = taken.get(ReturnedField.PERSON);
        if (person != null) {
            actions.assign(item.id(), act, new ItemAssignment(person, null, null, null, null));
        }
        if (action != null) {
            actions.report(item.id(), new Act(act.by(), act.on(), done()), action, reporter(person));
        }
    }

    /** What was done, unless the ledger has it otherwise; null if nothing is said. */
    private @Nullable String done() {
        ReturnedCell done = row.cell(ReturnedField.DONE);
        if (done == null) {
            return null;
        }
        boolean holds = taken.containsKey(ReturnedField.DONE) || cells.isKnown(ReturnedField.DONE, done);
        return holds ? done.text() : null;
    }

    /** Who reports: the responsible person, or else the party. */
    private String reporter(@Nullable String named) {
        String person = named == null ? Personal.text(writing.handle(), item.person()) : named;
        return person == null ? item.first().party() : person;
    }
}
