package org.dudao.report.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.RecheckResult;
import org.dudao.ledger.ReturnNote;
import org.dudao.ledger.ReturnedCell;
import org.dudao.ledger.ReturnedField;
import org.dudao.ledger.ReturnedFile;
import org.dudao.ledger.ReturnedRow;
import org.dudao.report.Language;
import org.dudao.report.sheet.FilledFile;
import org.dudao.report.sheet.MergeNotice;
import org.dudao.report.sheet.Origin;
import org.jspecify.annotations.Nullable;

/** Turns what was filled in in Excel into records for the ledger, and what the ledger did not take into notices. */
public final class ReturnRecords {
    private ReturnRecords() {}

    /**
     * The file for the ledger; null if its hidden marks are damaged.
     *
     * @param sha256 the hash of the file's bytes
     */
    public static @Nullable ReturnedFile of(String name, String sha256, FilledFile filled) {
        Origin origin = filled.origin();
        LocalDate asOf = day(origin.asOf());
        if (asOf == null || origin.township().isEmpty()) {
            return null;
        }
        return new ReturnedFile(
                name,
                sha256,
                origin.kind().equals(Origin.PACK) ? ReturnedFile.Kind.PACK : ReturnedFile.Kind.LEDGER,
                origin.township(),
                origin.party(),
                origin.schoolYear(),
                asOf,
                origin.assessment(),
                filled.rows().stream().map(ReturnRecords::row).toList(),
                filled.refused(),
                filled.notices().size());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ReturnedRow row(FilledFile.Row row) {
        Map<ReturnedField, ReturnedCell> cells = new EnumMap<>(ReturnedField.class);
        for (ReturnedField field : ReturnedField.values()) {
            FilledFile.Cell cell = row.cells().get(field.code());
            if (cell != null) {
                String text = field == ReturnedField.RECHECK
                        ? RecheckResult.valueOf(cell.text()).code()
                        : cell.text();
                cells.put(field, new ReturnedCell(cell.place(), text, cell.shown()));
            }
        }
        return new ReturnedRow(row.id(), row.place(), cells, row.isHeldBack());
    }

    /** A note of the ledger as a notice. */
    static MergeNotice notice(ReturnNote note, Language language) {
        ReturnedField field = note.field();
        List<MergeNotice.At> values = note.values().stream()
                .map(value -> new MergeNotice.At(value.place(), language.pick(value.value())))
                .toList();
        return new MergeNotice(
                switch (note.kind()) {
                    case CONFLICT -> MergeNotice.Kind.CONFLICT;
                    case REFUSED -> MergeNotice.Kind.HELD_BACK;
                    case CLOSED -> MergeNotice.Kind.CLOSED;
                },
                field == null
                        ? new BilingualText(note.item(), note.item())
                        : new BilingualText(note.item() + " " + field.zh(), note.item() + " " + field.en()),
                note.what(),
                values,
                note.correction());
    }
}
