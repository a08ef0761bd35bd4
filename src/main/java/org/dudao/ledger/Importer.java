package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUp;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.FollowUpReason;
import org.dudao.assessment.OnsiteEntry;
import org.dudao.assessment.Reassessment;
import org.dudao.standards.Catalogue;
import org.dudao.standards.StandardSuccession;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes assessments into a ledger.
 *
 * <p>A finding opens an item, or is found again; an item that is no finding now is told what the data say of it, and stays open until a
 * person closes it. What a person decided stays: only data of a
 * later day than the closing open a closed item again. The same assessment changes nothing, and an older one moves nothing.
 */
public final class Importer {
    private final LedgerDatabase database;
    private final Catalogue catalogue;
    private final StandardSuccession succession;

    /** An importer that knows the standards of these rules, and which of them took over from which. */
    public Importer(LedgerDatabase database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
        this.succession = new StandardSuccession(catalogue);
    }

    /**
     * Imports an assessment in one transaction.
     *
     * @param sha256 the hash of its {@code assessment.json}
     * @param by who imports it
     */
    public ImportResult add(Assessment assessment, String sha256, String by) {
        return together(List.of(new ImportSource(assessment, sha256)), by).get(0);
    }

    /**
     * Imports some assessments in one transaction, which costs less than one for each. If one of them cannot be taken, those before it are.
     *
     * @param by who imports them
     */
    public List<ImportResult> add(List<ImportSource> some, String by) {
        try {
            return together(some, by);
        } catch (LedgerFault e) {
            throw e;
        } catch (RuntimeException e) {
            return some.stream()
                    .map(one -> add(one.assessment(), one.sha256(), by))
                    .toList();
        }
    }

    private List<ImportResult> together(List<ImportSource> some, String by) {
        List<ImportResult> known = database.read(handle -> some.stream()
                .map(one -> known(handle, one))
                .filter(Objects::nonNull)
                .toList());
        return known.size() == some.size()
                ? known
                : database.write(writing ->
                        some.stream().map(one -> take(writing, one, by)).toList());
    }

    private static @Nullable ImportResult known(Handle handle, ImportSource one) {
        ImportedAssessment known =
                ImportedAssessment.find(handle, one.assessment().assessment().id());
        return known == null ? null : ImportResult.of(known, ImportResult.Took.KNOWN);
    }

    private ImportResult take(Writing writing, ImportSource one, String by) {
        ImportResult known = known(writing.handle(), one); // somebody else may have been faster
        return known == null ? new One(writing, one, by).add() : known;
    }

    /** One import. */
    private final class One {
        private final Writing writing;
        private final Assessment assessment;
        private final String sha256;
        private final String actor;
        private final Reassessment now;
        private final NewItems made;
        private final Map<String, LedgerItem> items;
        private final List<LedgerItem> opened = new ArrayList<>();
        private boolean sameData;
        private final List<ChangedItem> changed = new ArrayList<>();
        private int found;
        private int reopened;
        private int refuted;
        private int proved;
        private int silent;

        One(Writing writing, ImportSource source, String by) {
            this.writing = writing;
            this.assessment = source.assessment();
            this.sha256 = source.sha256();
            this.actor = writing.personal().id(by);
            this.now = new Reassessment(assessment, succession);
            this.made = new NewItems(assessment, catalogue, now.rechecks());
            this.items = writing.items()
                    .ofTownship(assessment.assessment().township().code());
        }

        ImportResult add() {
            Assessment.Head head = assessment.assessment();
            ImportedAssessment newest =
                    ImportedAssessment.newest(writing.handle(), head.township().code());
            long order = ImportedAssessment.nextOrder(writing.handle());
            ImportedAssessment one = ImportedAssessment.of(assessment, sha256, order, false);
            boolean isHistory = newest != null && one.isOlderThan(newest);
            one = ImportedAssessment.of(assessment, sha256, order, isHistory);
            sameData = newest != null && newest.submissionSha256().equals(one.submissionSha256());
            one.insert(writing.handle());
            writing.journal()
                    .append(
                            actor,
                            isHistory ? "import-history" : "import",
                            null,
                            Journal.body()
                                    .put("assessment", one.id())
                                    .put("township", one.township())
                                    .put("schoolYear", one.schoolYear())
                                    .put("asOf", one.asOf().toString())
                                    .put("sha256", sha256)
                                    .put("rulesSha256", one.rulesSha256())
                                    .put("submission", one.submissionSha256())
                                    .put(Items.HASH, one.hash()));
            if (!isHistory) {
                move();
            }
            openOnsite();
            writing.items().insert(opened, actor, "opened", details());
            return new ImportResult(
                    one.id(),
                    one.township(),
                    isHistory ? ImportResult.Took.HISTORY : ImportResult.Took.NEWEST,
                    opened.size(),
                    found,
                    reopened,
                    refuted,
                    proved,
                    silent);
        }

        private void move() {
            Map<String, LedgerItem> unseen = new HashMap<>(items);
            unseen.values().removeIf(item -> item.kind() == ItemKind.ONSITE);
            Map<String, List<LedgerItem>> going = going(unseen.values());
            for (Finding finding : assessment.findings()) {
                List<LedgerItem> on = going.get(finding.fingerprint());
                if (on == null) {
                    opened.add(made.found(finding));
                } else {
                    on.forEach(item -> {
                        unseen.remove(item.id());
                        found(item, finding);
                    });
                }
            }
            unseen.values().stream()
                    .filter(item -> item.state().isOpen())
                    .sorted(Comparator.comparing(LedgerItem::id))
                    .forEach(this::unseen);
            rememberEarlier();
            writing.items().update(changed, actor);
        }

        /** What was seen on a visit is followed whatever its age: no later data will speak of it. */
        private void openOnsite() {
            for (OnsiteEntry entry : assessment.onsite()) {
                if (!items.containsKey(entry.id())) {
                    opened.add(made.onSite(entry, writing.personal().id(entry.inspector())));
                }
            }
        }

        /**
         * The items with which each finding goes on, by fingerprint: its own, and those of standards that its standard took over. A closed
         * one of these is opened again only if the finding has no item of its own.
         */
        private Map<String, List<LedgerItem>> going(Collection<LedgerItem> all) {
            Map<String, List<LedgerItem>> going = new HashMap<>();
            all.stream().sorted(Comparator.comparing(LedgerItem::id)).forEach(item -> {
                Finding finding = now.finding(
                        String.valueOf(item.about().standard()), item.about().subject());
                boolean isOwn = finding != null && finding.fingerprint().equals(item.id());
                if (finding != null && (isOwn || item.state().isOpen() || !items.containsKey(finding.fingerprint()))) {
                    going.computeIfAbsent(finding.fingerprint(), none -> new ArrayList<>())
                            .add(item);
                }
            });
            return going;
        }

        private void found(LedgerItem item, Finding finding) {
            Closing closing = item.closing();
            if (closing != null && (sameData || !assessment.assessment().asOf().isAfter(closing.on()))) {
                contradicted(item);
                return;
            }
            boolean again = closing != null;
            boolean excused =
                    item.seen().state() == DataState.WAIVED // its deadline starts anew, and keeps what was granted
                            && finding.due().isAfter(item.dates().deadline());
            LedgerItem.Draft next = item.next()
                    .worded(finding.problem(), made.observed(finding), finding.severity())
                    .seen(seenAgain(item));
            List<LedgerDuty> duties = made.duties(finding, again || excused ? List.of() : item.duties());
            next.duties(duties);
            String kind = "found";
            if (again) {
                ItemDates was = item.dates();
                next.act(ItemAction.REOPEN)
                        .dates(new ItemDates(was.firstSeen(), was.firstDue(), finding.due(), finding.lastDay()));
                kind = "reopened";
                reopened++;
            } else {
                ItemDates was = item.dates();
                next.dates(
                        excused
                                ? new ItemDates(was.firstSeen(), was.firstDue(), finding.due(), finding.lastDay())
                                : was.demanded(duties.get(0).due()));
                if (isRefuted(item)) {
                    next.act(ItemAction.FAIL);
                    kind = "refuted";
                    refuted++;
                }
                found++;
            }
            if (!sameData || !next.item().equals(item.next().item())) {
                changed.add(new ChangedItem(item, next.item(), kind, details()));
            }
        }

        /** A closed item that data find which are not newer than its closing: it stays closed, and shows what the data say. */
        private void contradicted(LedgerItem item) {
            found++;
            if (!sameData) {
                changed.add(
                        new ChangedItem(item, item.next().seen(seenAgain(item)).item(), "contradicted", details()));
            }
        }

        /** The same data judged again are no new finding. */
        private DataSeen seenAgain(LedgerItem item) {
            Assessment.Head head = assessment.assessment();
            if (sameData && item.seen().state() == DataState.FOUND) {
                return item.seen();
            }
            return new DataSeen(
                    DataState.FOUND, head.id(), head.asOf(), item.seen().times() + (sameData ? 0 : 1));
        }

        /** Whether the data, which are not older than the report, show that what was reported as done is not. */
        private boolean isRefuted(LedgerItem item) {
            RectificationClaim claim = item.claim();
            RecheckRecord recheck = item.recheck();
            LocalDate asOf = assessment.assessment().asOf();
            boolean seenDone = recheck != null && recheck.result() == RecheckResult.DONE && asOf.isBefore(recheck.on());
            return !sameData
                    && item.state() == ItemState.REPORTED
                    && !seenDone
                    && (claim == null || !asOf.isBefore(claim.on()));
        }

        private void unseen(LedgerItem item) {
            Assessment.Head head = assessment.assessment();
            DataState data = DataState.of(now.reason(
                    String.valueOf(item.about().standard()), item.about().subject()));
            boolean isDisputed = item.seen().state() == DataState.DISPUTED
                    && (sameData
                            || !head.asOf()
                                    .isAfter(Objects.requireNonNull(item.seen().asOf())));
            if (data.isProof() && !isDisputed) {
                proved++;
            } else {
                silent++;
            }
            boolean keepsProof =
                    data == DataState.OUT_OF_SCOPE && item.seen().state().isProof();
            if (!keepsProof && !isDisputed && (data != item.seen().state() || (data.isProof() && !sameData))) {
                DataSeen seen =
                        new DataSeen(data, head.id(), head.asOf(), item.seen().times());
                changed.add(new ChangedItem(
                        item,
                        item.next().seen(seen).item(),
                        data.isProof() ? "proved" : "silent",
                        details().put("data", data.name())));
            }
        }

        /** What the assessment knew from before the ledger was kept, and is open still. */
        private void rememberEarlier() {
            FollowUp followUp = assessment.followUp();
            if (followUp == null) {
                return;
            }
            for (FollowUpItem earlier : followUp.items()) {
                FollowUpReason reason = earlier.reason();
                if (reason != null && !items.containsKey(earlier.id())) {
                    opened.add(made.remembered(earlier, DataState.of(now.reason(reason, earlier.standard()))));
                }
            }
        }

        private ObjectNode details() {
            return Journal.body().put("assessment", assessment.assessment().id());
        }
    }
}
