package org.dudao.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;

/** Ledgers with items that a test makes up. */
public final class RegisterLedger {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private RegisterLedger() {}

    public static LedgerDatabase open(Path folder) {
        return LedgerDatabase.open(
                folder.resolve("ledger.db").toString(),
                Clock.fixed(Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC));
    }

    /** A new item about school S1 or S2 of a township, with one duty for each party. */
    public static LedgerItem item(
            String id, String township, String school, Severity severity, LocalDate due, Responsible... parties) {
        List<LedgerDuty> duties = new ArrayList<>();
        for (Responsible party : parties) {
            boolean isOfSchool = party == Responsible.SCHOOL || party == Responsible.ORGANISER;
            duties.add(new LedgerDuty(
                    party,
                    isOfSchool ? school : township,
                    isOfSchool ? school + "小学" : name(township),
                    new BilingualText("改正" + id + "。", "Correct " + id + "."),
                    due.plusDays(10L * duties.size()),
                    due.plusDays(10L * duties.size()),
                    1));
        }
        return new LedgerItem(
                id,
                ItemKind.FINDING,
                new ItemSubject(
                        township,
                        name(township),
                        "2025-2026",
                        "building.grade",
                        "building",
                        new SubjectRef(SubjectKind.SCHOOL, school, school + "小学"),
                        school),
                new BilingualText("问题" + id, "Problem " + id),
                null,
                severity,
                new ItemDates(due.minusDays(30), due, due, due),
                new DataSeen(DataState.FOUND, null, due.minusDays(30), 1),
                0,
                ItemState.NOT_STARTED,
                FollowUpWay.NOTICE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                duties,
                1);
    }

    private static String name(String township) {
        return (township.endsWith("1") ? "甲" : "乙") + "镇";
    }

    public static void add(LedgerDatabase database, List<LedgerItem> items) {
        database.write(writing -> {
            writing.items().insert(items, writing.personal().id("王立项"), "opened", Journal.body());
            return null;
        });
    }

    /** The item with what new data say of it. */
    public static LedgerItem seen(LedgerItem item, DataState state) {
        return changed(item, item.next().seen(new DataSeen(state, null, TODAY, 1)));
    }

    /** The item with a later deadline. */
    public static LedgerItem granted(LedgerItem item, LocalDate day) {
        return changed(item, item.next().dates(item.dates().granted(day)));
    }

    /** The item in a state that an action leads to; a closed one was signed by 李签 on a day. */
    public static LedgerItem after(LedgerDatabase database, LedgerItem item, ItemAction action, LocalDate on) {
        LedgerItem.Draft next = item.next().act(action);
        if (action == ItemAction.CLOSE) {
            next.closing(new Closing(id(database, "李签"), on, "assessment:1"));
        }
        return changed(item, next);
    }

    public static LedgerItem inspected(LedgerDatabase database, LedgerItem item, String inspector) {
        return changed(item, item.next().inspector(id(database, inspector)));
    }

    public static LedgerItem waived(LedgerItem item, LocalDate until) {
        return changed(item, item.next().waiver(new ItemWaiver("W1", until)));
    }

    private static String id(LedgerDatabase database, String name) {
        return database.write(writing -> writing.personal().id(name));
    }

    private static LedgerItem changed(LedgerItem item, LedgerItem.Draft next) {
        LedgerItem after = next.item();
        return new LedgerItem(
                after.id(),
                after.kind(),
                after.about(),
                after.problem(),
                after.observed(),
                after.severity(),
                after.dates(),
                after.seen(),
                after.reopened(),
                after.state(),
                after.way(),
                after.person(),
                after.inspector(),
                after.signedOn(),
                after.claim(),
                after.recheck(),
                after.closing(),
                after.waiver(),
                after.duties(),
                item.version());
    }

    /** Changes the database behind the ledger's back. */
    public static void tamper(LedgerDatabase database, String sql) {
        database.read(handle -> handle.execute(sql));
    }
}
