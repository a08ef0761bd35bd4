package org.dudao.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;

/**
 * Merges returned packs into the ledger, cell by cell.
 *
 * <p>An empty cell counts as not filled in. A cell of the ledger is written if only an earlier merge has written it; if the bureau has
 * typed another value, or two packs differ, nothing is overwritten and both are reported.
 */
public final class PackMerge {
    /** Which value is kept if the ledger and a pack differ. */
    public enum Prefer {
        pack,
        ledger
    }

    /**
     * The result of a merge, counted in items of the packs.
     *
     * @param updated items with a value written
     * @param unchanged items without changes
     * @param conflicting items with a conflict
     * @param notices values not merged, in order of the packs
     */
    public record Merged(int updated, int unchanged, int conflicting, List<MergeNotice> notices) {}

    /** A file opened by the caller. */
    public record Opened(String file, XSSFWorkbook workbook) {}

    private record Filled(FilledItem from, String text) {}

    private final FilledBook ledger;
    private final Prefer prefer;
    private final Map<String, FilledItem> rows = new LinkedHashMap<>();
    private final Map<HiddenSheet.Key, String> merged;
    private final List<MergeNotice> notices = new ArrayList<>();
    private final Set<String> twice = new HashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> updated = new HashSet<>();
    private final Set<String> conflicting = new HashSet<>();

    private PackMerge(FilledBook ledger, Prefer prefer) {
        this.ledger = ledger;
        this.prefer = prefer;
        this.merged = new TreeMap<>(ledger.hidden().merged());
        for (FilledItem item : ledger.items()) {
            FilledItem same = item.id().isEmpty() ? null : rows.putIfAbsent(item.id(), item);
            if (same != null) {
                twice.add(item.id());
                notices.add(MergeChecks.twice(same, item));
            }
        }
        rows.keySet().removeAll(twice);
    }

    /** Whether a workbook is a ledger of this program. */
    public static boolean isLedger(XSSFWorkbook workbook) {
        return FilledBook.of("", workbook).is(Origin.LEDGER);
    }

    /**
     * Merges.
     *
     * @param ledger its workbook is modified, but not yet written
     * @param prefer null to leave conflicts unresolved
     */
    public static Merged of(Opened ledger, List<Opened> packs, Prefer prefer) {
        PackMerge merge = new PackMerge(FilledBook.of(ledger.file(), ledger.workbook()), prefer);
        Map<HiddenSheet.Key, List<Filled>> filled = new LinkedHashMap<>();
        for (Opened pack : packs) {
            merge.collect(FilledBook.of(pack.file(), pack.workbook()), filled);
        }
        filled.forEach(merge::merge);
        return merge.result();
    }

    /** A workbook's bytes, identical in every run. */
    public static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** Collects all values that may be merged. */
    private void collect(FilledBook pack, Map<HiddenSheet.Key, List<Filled>> filled) {
        MergeNotice foreign = MergeChecks.pack(pack, ledger.hidden().origin());
        if (foreign != null) {
            notices.add(foreign);
            return;
        }
        for (FilledItem item : pack.items()) {
            FilledItem row = rows.get(item.id());
            MergeNotice heldBack =
                    MergeChecks.row(item, ledger.hidden(), pack.hidden(), row != null || twice.contains(item.id()));
            if (heldBack != null) {
                notices.add(heldBack);
            } else if (row != null) {
                seen.add(item.id());
                collect(item, row, filled);
            }
        }
    }

    private void collect(FilledItem item, FilledItem row, Map<HiddenSheet.Key, List<Filled>> filled) {
        for (LedgerField field : LedgerField.FILLED_IN) {
            String text = item.filled(field);
            if (text.isEmpty()) {
                continue;
            }
            MergeNotice heldBack = MergeChecks.cell(item, field, row);
            if (heldBack != null) {
                notices.add(heldBack);
            } else {
                filled.computeIfAbsent(new HiddenSheet.Key(item.id(), field.key()), k -> new ArrayList<>())
                        .add(new Filled(item, text));
            }
        }
    }

    /** Merges one cell of the ledger with its values from all packs. */
    private void merge(HiddenSheet.Key key, List<Filled> filled) {
        LedgerField field = LedgerField.of(key.field());
        FilledItem row = rows.get(key.id());
        String before = merged.getOrDefault(key, "");
        Map<String, FilledItem> changes = new LinkedHashMap<>();
        filled.stream().filter(f -> !f.text().equals(before)).forEach(f -> changes.putIfAbsent(f.text(), f.from()));
        if (changes.size() > 1) {
            List<MergeNotice.At> values = new ArrayList<>();
            changes.forEach((text, from) -> values.add(MergeChecks.at(from, field)));
            conflict(
                    row,
                    field,
                    new BilingualText("两份任务表填写不同，台账未改", "Two packs differ; the ledger was not changed"),
                    values,
                    new BilingualText("与责任单位核实，只并入正确的一份。", "Verify which is correct, and merge only that one."));
            return;
        }
        for (Map.Entry<String, FilledItem> change : changes.entrySet()) {
            merge(key, field, row, before, change.getKey(), change.getValue());
        }
    }

    private void merge(
            HiddenSheet.Key key, LedgerField field, FilledItem row, String before, String text, FilledItem from) {
        String stands = row.filled(field);
        boolean free = stands.isEmpty() || stands.equals(before);
        if (stands.equals(text)) {
            merged.put(key, text);
        } else if (free || prefer == Prefer.pack) {
            row.put(field, text);
            updated.add(row.id());
            merged.put(key, text);
        } else if (prefer == Prefer.ledger) {
            merged.put(key, text); // resolved: merging the pack again is not a conflict
        } else {
            conflict(
                    row,
                    field,
                    new BilingualText("台账和任务表填写不同，台账未改", "The ledger and a pack differ; the ledger was not changed"),
                    List.of(MergeChecks.at(row, field), MergeChecks.at(from, field)),
                    new BilingualText(
                            "改一致后重新合并，或加 --prefer pack（以任务表为准）、--prefer ledger（以台账为准）。",
                            "Make them agree and merge again, or add --prefer pack or --prefer ledger."));
        }
    }

    private void conflict(
            FilledItem row,
            LedgerField field,
            BilingualText what,
            List<MergeNotice.At> values,
            BilingualText correction) {
        conflicting.add(row.id());
        notices.add(
                new MergeNotice(MergeNotice.Kind.CONFLICT, MergeChecks.about(row, field), what, values, correction));
    }

    private Merged result() {
        if (!merged.equals(ledger.hidden().merged())) {
            HiddenSheet.remember(ledger.workbook(), merged);
        }
        Set<String> unchanged = new HashSet<>(seen);
        unchanged.removeAll(updated);
        unchanged.removeAll(conflicting);
        updated.removeAll(conflicting);
        return new Merged(updated.size(), unchanged.size(), conflicting.size(), List.copyOf(notices));
    }
}
