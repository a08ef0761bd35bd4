package org.dudao.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is read from a ledger. */
public final class LedgerQueries {
    /** Databases do not agree on where nulls come. */
    private static final String ORDER = " order by i.deadline, i.township, coalesce(i.standard, ''), i.id";

    private static final int PAGE = 5_000;

    private final LedgerDatabase database;

    /** The queries on a ledger. */
    public LedgerQueries(LedgerDatabase database) {
        this.database = database;
    }

    /** The number of items. */
    public int count(ItemFilter filter) {
        ItemFilter.Condition asked = filter.condition();
        return database.read(handle -> handle.createQuery("select count(*) from item i " + asked.where())
                .bindMap(asked.values())
                .mapTo(Integer.class)
                .one());
    }

    /** What is asked for that no item of the ledger has, as it was typed: places, standards, parties and persons. */
    public List<String> unknown(ItemFilter filter) {
        return filter.single().entrySet().stream()
                .filter(one -> count(one.getValue()) == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Items, those first whose deadline comes first.
     *
     * @param most how many at most
     */
    public List<LedgerItem> items(ItemFilter filter, int most) {
        return items(filter, 0, most);
    }

    /**
     * Some of these items.
     *
     * @param from how many come before them
     * @param most how many at most
     */
    public List<LedgerItem> items(ItemFilter filter, int from, int most) {
        ItemFilter.Condition asked = filter.condition();
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("from", from);
        values.put("most", most);
        return database.read(
                handle -> new Items(handle).query(asked.where() + ORDER + " limit :most offset :from", values));
    }

    /**
     * All items of one state of the ledger, in pages, in the same order: a province's do not fit into memory.
     *
     * @param use what is done with a page
     */
    public void pages(ItemFilter filter, Consumer<List<LedgerItem>> use) {
        ItemFilter.Condition asked = filter.condition();
        Map<String, Object> values = new HashMap<>(asked.values());
        values.put("most", PAGE);
        database.read(handle -> {
            int from = 0;
            List<LedgerItem> page;
            do {
                values.put("from", from);
                page = new Items(handle).query(asked.where() + ORDER + " limit :most offset :from", values);
                use.accept(page);
                from += PAGE;
            } while (page.size() == PAGE);
            return from;
        });
    }

    /** An item; null if there is none. A beginning of its id is enough if no other has it. */
    public @Nullable LedgerItem item(String id) {
        return database.read(handle -> {
            LedgerItem exact = new Items(handle).find(id);
            if (exact != null || id.isEmpty()) {
                return exact;
            }
            List<LedgerItem> some = new Items(handle)
                    .query(
                            "where substr(i.id, 1, :length) = :id order by i.id limit 2",
                            Map.of("length", id.length(), "id", id));
            return some.size() == 1 ? some.get(0) : null;
        });
    }

    /** The rows of the journal about an item, in order. */
    public List<JournalRow> journal(String item) {
        return database.read(handle -> JournalRow.about(handle, item));
    }

    /** The files attached to an item, in order. */
    public List<AttachedFile> evidence(String item) {
        return database.read(handle -> Evidences.of(handle, item).stream()
                .map(row -> new AttachedFile(
                        row.nth(),
                        Personal.text(handle, row.name()),
                        row.sha256(),
                        row.bytes(),
                        Personal.text(handle, row.note()),
                        Personal.text(handle, row.by()),
                        row.on()))
                .toList());
    }

    /** The last row of the journal, whose hash covers all others; null in an empty ledger. */
    public @Nullable JournalRow last() {
        return database.read(JournalRow::last);
    }

    /** The names and remarks of some ids, without those that were deleted. */
    public Map<String, String> texts(Set<String> ids) {
        return database.read(handle -> Personal.texts(handle, ids));
    }

    /** The ids of names and remarks in items. */
    public static Set<String> personal(List<LedgerItem> items) {
        Set<String> ids = new LinkedHashSet<>();
        for (LedgerItem item : items) {
            List<String> some = new ArrayList<>();
            some.add(item.person());
            some.add(item.inspector());
            RectificationClaim claim = item.claim();
            if (claim != null) {
                some.add(claim.by());
                some.add(claim.note());
            }
            RecheckRecord recheck = item.recheck();
            if (recheck != null) {
                some.add(recheck.by());
                some.add(recheck.note());
            }
            Closing closing = item.closing();
            if (closing != null) {
                some.add(closing.by());
            }
            some.stream().filter(id -> id != null).forEach(ids::add);
        }
        return ids;
    }

    /** All assessments that were imported, in the order of their import. */
    public List<ImportedAssessment> assessments() {
        return database.read(ImportedAssessment::all);
    }

    /** The newest assessment of a township or county; null if none was imported. */
    public @Nullable ImportedAssessment newest(String township) {
        return database.read(handle -> ImportedAssessment.newest(handle, township));
    }
}
