package org.dudao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dudao.facts.BilingualText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Whether the rows of all items are as the journal has them; they are read one after the other. */
final class ItemCheck {
    private static final int AT_ONCE = 1000;

    private final Handle handle;
    private final Map<String, String> left;
    private int items;

    /**
     * A check.
     *
     * @param hashes of the items as the journal noted them last; those found are taken out
     */
    ItemCheck(Handle handle, Map<String, String> hashes) {
        this.handle = handle;
        this.left = hashes;
    }

    /** A row of the table {@code duty}; without a duty if it is none that was ever written. */
    private record DutyRow(String item, @Nullable LedgerDuty duty, int nth) {
        static DutyRow read(ResultSet row) throws SQLException {
            String item = row.getString("item");
            try {
                LedgerDuty duty = ItemRow.duty(row);
                int nth = Integer.parseInt(row.getString("nth"));
                String step = duty.step() == null ? null : String.valueOf(duty.step());
                return new DutyRow(item, Objects.equals(step, row.getString("step")) ? duty : null, nth);
            } catch (RuntimeException e) {
                return new DutyRow(item, null, 0);
            }
        }
    }

    /** An item as it is stored; null if it is none that was ever written. */
    private record Stored(String id, @Nullable LedgerItem item) {}

    /** The number of items that were looked at. */
    int items() {
        return items;
    }

    /** The first item that somebody changed, added or deleted; null if there is none. */
    @Nullable
    BilingualText fault() {
        try (ResultIterator<DutyRow> duties = handle.createQuery(
                                "select d.* from duty d join item i on i.id = d.item order by d.item, d.nth")
                        .setFetchSize(AT_ONCE)
                        .map((row, context) -> DutyRow.read(row))
                        .iterator();
                ResultIterator<Stored> all = handle.createQuery(ItemRow.SELECT + " order by i.id")
                        .setFetchSize(AT_ONCE)
                        .map(new WithDuties(duties)::read)
                        .iterator()) {
            while (all.hasNext()) {
                Stored one = all.next();
                items++;
                String id = one.id();
                LedgerItem item = one.item();
                String noted = left.remove(id);
                if (noted == null) {
                    return new BilingualText("事项 " + id + " 不在日志中", "item " + id + " is not in the journal");
                } else if (item == null || !Items.hash(item).equals(noted)) {
                    return changed(id);
                }
            }
        }
        return deleted().or(this::orphan).orElse(null);
    }

    private static BilingualText changed(String id) {
        return new BilingualText("事项 " + id + " 被绕过日志改动", "item " + id + " was changed without the journal");
    }

    private Optional<BilingualText> deleted() {
        return left.keySet().stream()
                .findFirst()
                .map(id -> new BilingualText("事项 " + id + " 被删除", "item " + id + " was deleted"));
    }

    /** A text or a duty of an item that is not there. */
    private Optional<BilingualText> orphan() {
        return handle.createQuery("select item from item_text where item not in (select id from item)"
                        + " union select item from duty where item not in (select id from item) order by 1 limit 1")
                .mapTo(String.class)
                .findOne()
                .map(ItemCheck::changed);
    }

    /** Takes the duties of each item from those of all, which are in the order of the items. */
    private static final class WithDuties {
        private final ResultIterator<DutyRow> all;
        private @Nullable DutyRow next;

        WithDuties(ResultIterator<DutyRow> all) {
            this.all = all;
            this.next = all.hasNext() ? all.next() : null;
        }

        Stored read(ResultSet row, StatementContext context) throws SQLException {
            String id = row.getString("id");
            List<LedgerDuty> duties = new ArrayList<>();
            boolean isExact = true;
            for (DutyRow one = next; one != null && one.item().equals(id); one = next) {
                LedgerDuty duty = one.duty();
                isExact &= duty != null && one.nth() == duties.size();
                if (duty != null) {
                    duties.add(duty);
                }
                next = all.hasNext() ? all.next() : null;
            }
            return new Stored(id, isExact ? exact(row, duties) : null);
        }

        private static @Nullable LedgerItem exact(ResultSet row, List<LedgerDuty> duties) throws SQLException {
            try {
                LedgerItem item = ItemRow.read(row, duties);
                return ItemRow.isExactly(row, item) ? item : null;
            } catch (RuntimeException e) {
                return null;
            }
        }
    }
}
