package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes files that were filled in and sent back. Each is one transaction with a receipt: who sent what, and when.
 *
 * <p>A cell is written if it was empty, or held what the same party said in an earlier file. Where a file is not known to be newer,
 * nothing is overwritten, and both values are reported.
 */
public final class ReturnedFiles {
    private final LedgerDatabase database;

    /** The files sent back to a ledger. */
    public ReturnedFiles(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * Merges a file by item id.
     *
     * @param received who merges it, and the day on which it was received
     */
    public ReturnResult merge(ReturnedFile file, Act received, ReturnPreference preference) {
        return database.write(writing -> new One(writing, file, received, preference).merge());
    }

    /** One file in its transaction. */
    private static final class One {
        private final Writing writing;
        private final ReturnedFile file;
        private final List<Receipt> before;
        private final Act act;
        private final ReturnPreference preference;
        private final List<ReturnNote> notes = new ArrayList<>();

        One(Writing writing, ReturnedFile file, Act received, ReturnPreference preference) {
            this.writing = writing;
            this.file = file;
            this.preference = preference;
            before = Receipt.ofFile(writing.handle(), file.sha256());
            // the same bytes are not newer because they were sent again
            LocalDate on = before.isEmpty() ? received.on() : before.get(0).receivedOn();
            act = new Act(received.by(), on, null);
        }

        ReturnResult merge() {
            Map<String, LedgerItem> items = writing.items().ofTownship(file.township());
            if (items.isEmpty() && ImportedAssessment.newest(writing.handle(), file.township()) == null) {
                return ReturnResult.ofUnknownTownship();
            }
            LocalDate earlier = before.isEmpty() ? null : act.on();
            if (earlier != null && before.get(before.size() - 1).notes() == 0) {
                return new ReturnResult(true, earlier, 0, file.rows().size(), 0, List.of());
            }
            long number = Receipt.next(writing.handle());
            int taken = 0;
            int refused = file.refused();
            List<RowMerge> written = new ArrayList<>();
            for (ReturnedRow row : file.rows()) {
                LedgerItem item = items.get(row.id());
                int reported = notes.size();
                if (item == null) {
                    notes.add(ReturnNotes.unknown(row));
                    refused++;
                    continue;
                } else if (!isFor(item)) {
                    notes.add(ReturnNotes.ofAnother(item, row));
                    refused++;
                    continue;
                }
                RowMerge merge = new RowMerge(writing, file, number, act, preference, item, row);
                notes.addAll(merge.merge());
                boolean isRefused = row.isHeldBack()
                        || notes.subList(reported, notes.size()).stream()
                                .anyMatch(note -> note.kind() != ReturnNote.Kind.CLOSED);
                if (merge.hasWritten()) {
                    taken++;
                    written.add(merge);
                } else if (isRefused) {
                    refused++;
                }
            }
            int unchanged = file.rows().size() + file.refused() - taken - refused;
            if (taken > 0 || before.isEmpty()) {
                acknowledge(number, taken, unchanged, refused);
                written.forEach(RowMerge::keep);
            }
            return new ReturnResult(true, earlier, taken, unchanged, refused, notes);
        }

        /** Whether the party to which a pack was sent has to act on an item; a ledger is about all of them. */
        private boolean isFor(LedgerItem item) {
            String code = file.party().substring(file.party().indexOf(':') + 1);
            return file.kind() == ReturnedFile.Kind.LEDGER
                    || item.duties().stream().anyMatch(duty -> duty.partyCode().equals(code));
        }

        private void acknowledge(long number, int taken, int unchanged, int refused) {
            int open = (int) notes.stream()
                    .filter(note -> note.kind() != ReturnNote.Kind.CLOSED)
                    .count();
            Receipt receipt = new Receipt(
                    number,
                    writing.personal().id(file.name()),
                    file.sha256(),
                    file.kind().code(),
                    file.township(),
                    file.party(),
                    file.schoolYear(),
                    file.asOf(),
                    file.assessment(),
                    act.on(),
                    writing.personal().id(act.by()),
                    taken,
                    unchanged,
                    refused,
                    open + file.notes());
            receipt.insert(writing.handle());
            writing.journal()
                    .append(
                            receipt.by(),
                            "received",
                            null,
                            Journal.body()
                                    .put("receipt", number)
                                    .put("sha256", file.sha256())
                                    .put("township", file.township())
                                    .put("party", file.party())
                                    .put("assessment", file.assessment())
                                    .put("on", act.on().toString())
                                    .put("taken", taken)
                                    .put("refused", refused)
                                    .put(Items.HASH, receipt.hash()));
        }
    }
}
