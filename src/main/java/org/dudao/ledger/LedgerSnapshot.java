package org.dudao.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * One state of a ledger with all that is told of some items.
 *
 * @param items by township, standard and id
 * @param filled what was filled in about an item in files that were sent back, by its id
 * @param files the files attached to an item, by its id
 * @param journal the rows of the journal about an item, by its id
 * @param receipts the files sent back of the townships of these items
 * @param texts the names and remarks by id, without those that were deleted
 * @param last the hash of the last row of the journal; zeros for an empty ledger
 */
public record LedgerSnapshot(
        List<LedgerItem> items,
        Map<String, Map<ReturnedField, FilledText>> filled,
        Map<String, List<Attachment>> files,
        Map<String, List<JournalRow>> journal,
        List<Receipt> receipts,
        Map<String, String> texts,
        String last) {
    private static final Comparator<LedgerItem> ORDER = Comparator.comparing(
                    (LedgerItem item) -> item.about().township())
            .thenComparing(item -> String.valueOf(item.about().standard()))
            .thenComparing(LedgerItem::id);

    /** Protects all of it. */
    public LedgerSnapshot {
        items = List.copyOf(items);
        filled = Map.copyOf(filled);
        files = Map.copyOf(files);
        journal = Map.copyOf(journal);
        receipts = List.copyOf(receipts);
        texts = Map.copyOf(texts);
    }

    /**
     * Reads it.
     *
     * @param withJournal whether the rows of the journal are needed; without them their map is empty
     */
    public static LedgerSnapshot of(LedgerDatabase database, ItemFilter filter, boolean withJournal) {
        return database.read(handle -> read(handle, filter, withJournal));
    }

    private static LedgerSnapshot read(Handle handle, ItemFilter filter, boolean withJournal) {
        ItemFilter.Condition asked = filter.condition();
        List<LedgerItem> items = new ArrayList<>(new Items(handle).query(asked.where(), asked.values()));
        items.sort(ORDER);
        Set<String> ids = new HashSet<>();
        Set<String> townships = new TreeSet<>();
        items.forEach(item -> {
            ids.add(item.id());
            townships.add(item.about().township());
        });
        Map<String, Map<ReturnedField, FilledText>> filled = FilledText.all(handle, ids);
        Map<String, List<JournalRow>> journal = withJournal ? journal(handle, ids) : Map.of();
        List<Receipt> receipts = Receipt.all(handle).stream()
                .filter(receipt -> townships.contains(receipt.township()))
                .toList();
        Set<String> personal = LedgerQueries.personal(items);
        filled.values().forEach(cells -> cells.values().stream()
                .map(FilledText::value)
                .filter(id -> id != null)
                .forEach(personal::add));
        journal.values().forEach(rows -> rows.forEach(row -> personal.add(row.actor())));
        receipts.forEach(receipt -> Stream.of(receipt.file(), receipt.by()).forEach(personal::add));
        JournalRow last = JournalRow.last(handle);
        return new LedgerSnapshot(
                items,
                filled,
                files(handle, ids),
                journal,
                receipts,
                Personal.texts(handle, personal),
                last == null ? Journal.BEGINNING : last.hash());
    }

    private static Map<String, List<JournalRow>> journal(Handle handle, Set<String> ids) {
        Map<String, List<JournalRow>> all = new HashMap<>();
        handle.createQuery("select " + JournalRow.COLUMNS + " from journal where item is not null order by seq")
                .map((row, context) -> JournalRow.read(row))
                .filter(row -> ids.contains(String.valueOf(row.item())))
                .forEach(row -> all.computeIfAbsent(String.valueOf(row.item()), id -> new ArrayList<>())
                        .add(row));
        return all;
    }

    private static Map<String, List<Attachment>> files(Handle handle, Set<String> ids) {
        Map<String, List<Attachment>> all = new HashMap<>();
        handle.createQuery("select e.item, coalesce(p.value, '') as name, e.sha256, e.bytes from evidence e"
                        + " left join personal p on p.id = e.name order by e.item, e.nth")
                .map((row, context) -> Map.entry(
                        row.getString("item"),
                        new Attachment(row.getString("name"), row.getString("sha256"), row.getLong("bytes"))))
                .filter(entry -> ids.contains(entry.getKey()))
                .forEach(entry -> all.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return all;
    }

    /** The same without names of persons, remarks, names of files, and what people typed about what they saw on site. */
    public LedgerSnapshot redacted() {
        Map<String, List<Attachment>> nameless = new HashMap<>();
        files.forEach((item, all) -> nameless.put(
                item,
                all.stream()
                        .map(file -> new Attachment("", file.sha256(), file.bytes()))
                        .toList()));
        return new LedgerSnapshot(
                items.stream().map(Redaction::of).toList(), filled, nameless, journal, receipts, Map.of(), last);
    }

    /** A name or a remark; null if there is none, it was deleted, or it is redacted. */
    public @Nullable String text(@Nullable String id) {
        return id == null ? null : texts.get(id);
    }

    /** What was filled in about an item in a column; null if nothing. */
    public @Nullable FilledText filled(LedgerItem item, ReturnedField field) {
        Map<ReturnedField, FilledText> cells = filled.get(item.id());
        return cells == null ? null : cells.get(field);
    }
}
