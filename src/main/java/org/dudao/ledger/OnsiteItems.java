package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dudao.assessment.OnsiteFinding;
import org.dudao.standards.Catalogue;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Texts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes problems seen on site into a ledger. */
public final class OnsiteItems {
    private static final String PREFIX = "onsite-";

    private final LedgerDatabase database;
    private final Catalogue catalogue;

    /** For a ledger, with the standards that problems may break. */
    public OnsiteItems(LedgerDatabase database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /**
     * What was taken from a checklist.
     *
     * @param opened items that are new
     * @param known problems that the ledger has already
     */
    public record Taken(List<LedgerItem> opened, int known) {
        /** Protects the list. */
        public Taken {
            opened = List.copyOf(opened);
        }
    }

    /**
     * Opens an item with a number of its own, {@code onsite-<year>-<4 digits>}.
     *
     * @param act who enters it, and the day on which it was seen
     * @param settled how it was settled on the spot; null if it is to be followed
     * @throws Refused if the text, the deadline or the standard cannot be; then nothing was written
     */
    public LedgerItem add(OnsiteProblem problem, Act act, @Nullable SettledOnSpot settled) {
        mustBeFit(problem, act.on());
        return database.write(writing -> {
            String id = number(writing.handle(), act.on().getYear());
            String inspector = writing.personal().id(problem.inspector());
            LedgerItem item = OnsiteItem.of(
                    id,
                    named(writing.handle(), problem),
                    OnsiteItem.schoolYear(act.on()),
                    act.on(),
                    inspector,
                    catalogue);
            open(writing, List.of(item), act);
            return settled == null ? item : settle(new ItemChanges(writing), item.id(), problem, act.on(), settled);
        });
    }

    private static LedgerItem settle(
            ItemChanges changes, String id, OnsiteProblem problem, LocalDate on, SettledOnSpot settled) {
        Act done = new Act(problem.inspector(), on, settled.done());
        changes.assign(id, done, new ItemAssignment(null, null, FollowUpWay.ON_THE_SPOT, null, null));
        changes.report(id, done, ItemAction.REPORT);
        LedgerItem item = changes.recheck(id, done, RecheckResult.DONE, Precision.CONFIRMED);
        for (EvidenceFiles.Prepared file : settled.evidence()) {
            item = changes.addEvidence(id, done, file);
        }
        boolean proved = !settled.evidence().isEmpty();
        return proved && settled.closedBy() != null
                ? changes.close(id, new Act(settled.closedBy(), on, settled.done()))
                : item;
    }

    /**
     * Opens items for the problems of a checklist, each with the id that it has in assessments made with the checklist. Those that the ledger
     * has already stay as they are.
     *
     * @param act who enters them; the day of each is its own
     */
    public Taken addAll(List<OnsiteFinding> seen, Act act) {
        return database.write(writing -> {
            List<LedgerItem> opened = new ArrayList<>();
            for (OnsiteFinding one : seen) {
                if (writing.items().find(one.id()) == null) {
                    OnsiteProblem problem = new OnsiteProblem(
                            one.township(),
                            null,
                            one.school(),
                            null,
                            one.text(),
                            one.standard(),
                            null,
                            null,
                            one.inspector());
                    opened.add(OnsiteItem.of(
                            one.id(),
                            named(writing.handle(), problem),
                            OnsiteItem.schoolYear(one.on()),
                            one.on(),
                            writing.personal().id(one.inspector()),
                            catalogue));
                }
            }
            open(writing, opened, act);
            return new Taken(opened, seen.size() - opened.size());
        });
    }

    private static void open(Writing writing, List<LedgerItem> items, Act act) {
        writing.items()
                .insert(
                        items,
                        writing.personal().id(act.by()),
                        "opened",
                        Journal.body().put("on", act.on().toString()));
    }

    private void mustBeFit(OnsiteProblem problem, LocalDate on) {
        String standard = problem.standard();
        LocalDate due = problem.due();
        if (problem.text().isBlank()
                || problem.text().length() > Texts.LONGEST
                || Texts.hasUnprintable(problem.text().replace('\n', ' '))) {
            throw new Refused(
                    "问题应为不超过 " + Texts.LONGEST + " 字的文字，没有控制字符。请改写。",
                    "The problem must be a text of at most " + Texts.LONGEST
                            + " characters without control characters. Rewrite it.");
        } else if (due != null && due.isBefore(on)) {
            throw new Refused(
                    "期限 " + due + " 早于发现之日 " + on + "。请改正 --due 或 --on。",
                    "The deadline, " + due + ", is before the day it was seen, " + on + ". Correct --due or --on.");
        } else if (standard != null && !catalogue.byId().containsKey(standard)) {
            String near = NameSuggestions.nearest(
                    standard, new TreeSet<>(catalogue.byId().keySet()));
            throw new Refused(
                    "没有标准 " + Texts.shown(standard) + (near == null ? "" : "，是否为 " + near)
                            + "。可用 dudao standards list 查看编号，或不写 --standard。",
                    "There is no standard " + Texts.shown(standard) + (near == null ? "" : ", perhaps " + near)
                            + ". See the ids with dudao standards list, or leave --standard out.");
        }
    }

    /** The problem with the names that the ledger knows, where none are given. */
    private static OnsiteProblem named(Handle handle, OnsiteProblem problem) {
        return new OnsiteProblem(
                problem.township(),
                problem.townshipName() == null ? townshipName(handle, problem.township()) : problem.townshipName(),
                problem.school(),
                problem.schoolName() == null ? schoolName(handle, problem.school()) : problem.schoolName(),
                problem.text(),
                problem.standard(),
                problem.severity(),
                problem.due(),
                problem.inspector());
    }

    /** The name that the ledger knows a township by; null if it knows none. */
    public @Nullable String townshipName(String code) {
        return database.read(handle -> townshipName(handle, code));
    }

    /** The name that the ledger knows a school by; null if it knows none. */
    public @Nullable String schoolName(String code) {
        return database.read(handle -> schoolName(handle, code));
    }

    private static @Nullable String townshipName(Handle handle, String code) {
        return name(
                handle,
                "select township_name from item where township = :code and township_name <> :code"
                        + " union all select name from assessment where township = :code and name <> :code limit 1",
                code);
    }

    private static @Nullable String schoolName(Handle handle, @Nullable String code) {
        return code == null
                ? null
                : name(
                        handle,
                        "select party from duty where party_code = :code and responsible = 'school' and party <> :code"
                                + " limit 1",
                        code);
    }

    private static @Nullable String name(Handle handle, String query, String code) {
        return handle.createQuery(query)
                .bind("code", code)
                .mapTo(String.class)
                .findFirst()
                .orElse(null);
    }

    /** The next number of a year. The transaction holds the only right to write, so nobody else takes it. */
    private static String number(Handle handle, int year) {
        String beginning = PREFIX + year + "-";
        int last = handle
                .createQuery("select id from item where kind = 'onsite' and substr(id, 1, :length) = :beginning")
                .bind("length", beginning.length())
                .bind("beginning", beginning)
                .mapTo(String.class)
                .stream()
                .map(id -> id.substring(beginning.length()))
                .filter(number -> number.matches("\\d{4,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s%04d", beginning, last + 1);
    }
}
