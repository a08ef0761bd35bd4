package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.ChangeKind;
import org.dudao.assessment.ChangeReason;
import org.dudao.assessment.ItemChange;
import org.dudao.io.Sha256;
import org.dudao.standards.Catalogue;
import org.dudao.standards.StandardSuccession;
import org.jspecify.annotations.Nullable;

/** Imports two assessments one after the other, closes between them what can be closed, and holds each item to what their comparison says. */
final class Agreement implements AutoCloseable {
    private final LedgerDatabase database;
    private final LedgerQueries queries;
    private final ItemActions actions;

    /** How often each kind of change, and each reason, was compared. */
    final Map<ChangeKind, Integer> kinds = new EnumMap<>(ChangeKind.class);

    final Map<ChangeReason, Integer> reasons = new EnumMap<>(ChangeReason.class);

    Agreement(Path file) {
        database = LedgerDatabase.open(
                file.toString(), Clock.fixed(Instant.parse("2026-08-01T00:00:00Z"), ZoneOffset.UTC));
        queries = new LedgerQueries(database);
        actions = new ItemActions(database);
    }

    /** Holds the import of two assessments of a township that the ledger does not have yet to their comparison. */
    AssessmentComparison hold(Assessment old, Assessment now, Catalogue catalogue) {
        String township = old.assessment().township().code();
        Importer importer = new Importer(database, catalogue);
        importer.add(old, Sha256.of(old.toJson()), "李导入");
        for (LedgerItem item : items(township).values()) {
            if (item.seen().state().isProof()) {
                actions.close(item.id(), new Act("王销号", old.assessment().asOf(), null));
            }
        }
        Map<String, LedgerItem> before = items(township);
        ImportResult result = importer.add(now, Sha256.of(now.toJson()), "李导入");
        Map<String, LedgerItem> after = items(township);
        AssessmentComparison comparison = AssessmentComparison.of(old, now, new StandardSuccession(catalogue));
        if (result.took() == ImportResult.Took.KNOWN) {
            assertThat(comparison.items()).noneMatch(ItemChange::isDifference);
            assertThat(after).isEqualTo(before);
            return comparison;
        }
        assertThat(result.took()).isEqualTo(ImportResult.Took.NEWEST);
        Map<String, LedgerItem> silent = new TreeMap<>(after);
        for (ItemChange change : comparison.items()) {
            kinds.merge(change.change(), 1, Integer::sum);
            if (change.reason() != null) {
                reasons.merge(change.reason(), 1, Integer::sum);
            }
            silent.remove(change.id());
            LedgerItem was = before.get(change.id());
            LedgerItem is = after.get(change.id());
            if (change.change() == ChangeKind.REOPENED && !isNewer(old, now)) {
                holdClosed(change, was, is);
            } else {
                hold(change, was, is, isSameData(old, now) ? 0 : 1);
            }
        }
        assertThat(silent)
                .as("what the comparison does not name was closed before, and is untouched")
                .allSatisfy((id, item) -> {
                    assertThat(item).isEqualTo(before.get(id));
                    assertThat(item.state()).isEqualTo(ItemState.PASSED);
                });
        boolean newer = isNewer(old, now);
        int again = count(comparison, ChangeKind.REOPENED);
        assertThat(result.reopened()).isEqualTo(newer ? again : 0);
        assertThat(result.found())
                .isEqualTo(count(comparison, ChangeKind.CHANGED)
                        + count(comparison, ChangeKind.UNCHANGED)
                        + (newer ? 0 : again));
        return comparison;
    }

    private static int count(AssessmentComparison comparison, ChangeKind kind) {
        return (int) comparison.items().stream()
                .filter(item -> item.change() == kind && item.severity() != null)
                .count();
    }

    /** The same data judged again are no new finding. */
    private static boolean isSameData(Assessment old, Assessment now) {
        return old.assessment()
                .submission()
                .sha256()
                .equals(now.assessment().submission().sha256());
    }

    /** Whether the data are newer than the closing, which was signed on the day of the old ones. */
    private static boolean isNewer(Assessment old, Assessment now) {
        return now.assessment().asOf().isAfter(old.assessment().asOf());
    }

    /** What a person closed on the day of these data stays closed, and shows that they find it. */
    private static void holdClosed(ItemChange change, @Nullable LedgerItem before, @Nullable LedgerItem after) {
        assertThat(after).as(change.toString()).isNotNull();
        LedgerItem was = found(change, before, Objects.requireNonNull(after), 1);
        assertThat(was.state()).isEqualTo(ItemState.PASSED);
        assertThat(after.state()).isEqualTo(ItemState.PASSED);
    }

    private static void hold(ItemChange change, @Nullable LedgerItem before, @Nullable LedgerItem after, int times) {
        if (after == null) {
            throw new AssertionError("The ledger has no item for " + change);
        }
        String about = change.toString();
        boolean onSite = change.severity() == null;
        DataState data = after.seen().state();
        switch (change.change()) {
            case NEW -> {
                assertThat(before).as(about).isNull();
                assertThat(data).isEqualTo(onSite ? DataState.ON_SITE : DataState.FOUND);
                assertThat(after.state()).isEqualTo(ItemState.NOT_STARTED);
            }
            case CHANGED, UNCHANGED -> {
                if (onSite) {
                    assertThat(after).isEqualTo(before);
                } else {
                    LedgerItem was = found(change, before, after, times);
                    assertThat(was.state().isOpen()).as(about).isTrue();
                    assertThat(after.state()).isEqualTo(was.state());
                    if (change.reason() == null) {
                        assertThat(Objects.equals(after.observed(), was.observed()))
                                .as(about)
                                .isEqualTo(change.change() == ChangeKind.UNCHANGED);
                    }
                }
            }
            case REOPENED -> {
                LedgerItem was = found(change, before, after, times);
                assertThat(was.state()).isEqualTo(ItemState.PASSED);
                assertThat(after.state()).isEqualTo(ItemState.NOT_STARTED);
                assertThat(after.reopened()).isEqualTo(was.reopened() + 1);
            }
            case FIXED, NOT_COMPARABLE -> {
                assertThat(data.isProof()).as(about).isEqualTo(change.change() == ChangeKind.FIXED);
                assertThat(data).as(about).isEqualTo(DataState.of(Objects.requireNonNull(change.reason())));
                assertThat(after.state().isOpen()).isTrue();
            }
        }
    }

    /** The item before, which was found again. */
    private static LedgerItem found(ItemChange change, @Nullable LedgerItem before, LedgerItem after, int times) {
        if (before == null) {
            throw new AssertionError("The ledger had no item for " + change);
        }
        assertThat(after.seen().state()).as(change.toString()).isEqualTo(DataState.FOUND);
        assertThat(after.seen().times()).isEqualTo(before.seen().times() + times);
        assertThat(after.problem()).isEqualTo(change.problem());
        return before;
    }

    Map<String, LedgerItem> items(String township) {
        Map<String, LedgerItem> items = new TreeMap<>();
        ItemFilter filter = new ItemFilter(
                List.of(township),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        queries.items(filter, Integer.MAX_VALUE).forEach(item -> items.put(item.id(), item));
        return items;
    }

    @Override
    public void close() {
        database.close();
    }
}
