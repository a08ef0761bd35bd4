package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for; what is null or empty does not matter.
 *
 * @param townships codes, of which each item has one
 * @param county six digits
 * @param school the code of a school
 * @param party the name or code of a party that must act, or the code of a kind of party
 * @param inspector the name of the responsible inspector: the item's own, or else that of the school's zone
 * @param dueUntil the last day demanded is not after this one
 * @param overdueOn the item is overdue on this day; if a party is named, what that party must do
 * @param open whether it is still followed
 * @param proved whether data prove that the problem is gone, so that it can be closed
 * @param within codes of counties (six digits) and townships (nine); only what lies in one of them
 * @param text that the problem, or the name of the subject or township contains, or that the id begins with
 */
public record ItemFilter(
        List<String> townships,
        @Nullable String county,
        @Nullable String school,
        @Nullable String area,
        @Nullable String standard,
        List<Severity> severities,
        List<ItemState> states,
        @Nullable ItemKind kind,
        @Nullable String party,
        @Nullable String inspector,
        @Nullable LocalDate dueUntil,
        @Nullable LocalDate overdueOn,
        @Nullable Boolean open,
        @Nullable Boolean proved,
        List<String> within,
        @Nullable String text) {
    /** All items. */
    public static final ItemFilter ALL = new ItemFilter(
            List.of(), null, null, null, null, List.of(), List.of(), null, null, null, null, null, null, null);

    /** Protects the lists. */
    public ItemFilter {
        townships = List.copyOf(townships);
        severities = List.copyOf(severities);
        states = List.copyOf(states);
        within = List.copyOf(within);
    }

    /** Items of anywhere, whatever is said of them. */
    public ItemFilter(
            List<String> townships,
            @Nullable String county,
            @Nullable String school,
            @Nullable String area,
            @Nullable String standard,
            List<Severity> severities,
            List<ItemState> states,
            @Nullable ItemKind kind,
            @Nullable String party,
            @Nullable String inspector,
            @Nullable LocalDate dueUntil,
            @Nullable LocalDate overdueOn,
            @Nullable Boolean open,
            @Nullable Boolean proved) {
        this(
                townships,
                county,
                school,
                area,
                standard,
                severities,
                states,
                kind,
                party,
                inspector,
                dueUntil,
                overdueOn,
                open,
                proved,
                List.of(),
                null);
    }

    /** The same for one place, standard, party or person at a time, by what was asked for. */
    Map<String, ItemFilter> single() {
        Map<String, ItemFilter> single = new LinkedHashMap<>();
        townships.forEach(one -> single.put(one, only(List.of(one), null, null, null, null, null, null)));
        put(single, county, only(List.of(), county, null, null, null, null, null));
        put(single, school, only(List.of(), null, school, null, null, null, null));
        put(single, area, only(List.of(), null, null, area, null, null, null));
        put(single, standard, only(List.of(), null, null, null, standard, null, null));
        put(single, party, only(List.of(), null, null, null, null, party, null));
        put(single, inspector, only(List.of(), null, null, null, null, null, inspector));
        return single;
    }

    private static void put(Map<String, ItemFilter> single, @Nullable String asked, ItemFilter filter) {
        if (asked != null) {
            single.put(asked, filter);
        }
    }

    private static ItemFilter only(
            List<String> townships,
            @Nullable String county,
            @Nullable String school,
            @Nullable String area,
            @Nullable String standard,
            @Nullable String party,
            @Nullable String inspector) {
        return new ItemFilter(
                townships, county, school, area, standard, List.of(), List.of(), null, party, inspector, null, null,
                null, null);
    }

    /**
     * The condition in SQL.
     *
     * @param where begins with {@code where}, or is empty; {@code i} is the item
     * @param values of its parameters
     */
    record Condition(String where, Map<String, Object> values) {}

    Condition condition() {
        List<String> all = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        among("i.township", townships, "township", all, values);
        among("i.severity", severities.stream().map(Severity::code).toList(), "severity", all, values);
        among("i.state", states.stream().map(ItemState::name).toList(), "state", all, values);
        equal("i.county", county, "county", all, values);
        equal("i.school", school, "school", all, values);
        equal("i.area", area, "area", all, values);
        equal("i.standard", standard, "standard", all, values);
        equal("i.kind", kind == null ? null : kind.code(), "kind", all, values);
        if (party != null) {
            all.add("exists (select 1 from duty d where d.item = i.id"
                    + " and (d.party = :party or d.party_code = :party or d.responsible = :party)"
                    + (overdueOn == null ? "" : " and " + LATE_DUTY)
                    + ")");
            values.put("party", party);
        }
        if (inspector != null) {
            all.add(INSPECTOR + " in (select p.id from personal p where p.value = :inspector)");
            values.put("inspector", inspector);
        }
        if (dueUntil != null) {
            all.add("i.due <= :dueUntil");
            values.put("dueUntil", dueUntil.toString());
        }
        if (overdueOn != null) {
            all.add(party == null ? OVERDUE : RUNNING);
            values.put("today", overdueOn.toString());
        }
        if (open != null) {
            all.add(open ? "i.state <> 'PASSED'" : "i.state = 'PASSED'");
        }
        if (proved != null) {
            all.add(proved ? PROVED : "not (" + PROVED + ")");
        }
        if (!within.isEmpty()) {
            String some = named(within, "within", values);
            all.add("(i.township in (" + some + ") or i.county in (" + some + "))");
        }
        if (text != null) {
            all.add(CONTAINS);
            String plain = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            values.put("text", "%" + plain + "%");
            values.put("id", plain + "%");
        }
        return new Condition(all.isEmpty() ? "" : "where " + String.join(" and ", all), values);
    }

    /** Whether an item {@code i} has a text in what a reader sees of it; SQLite and PostgreSQL differ in whether {@code like} knows capitals. */
    private static final String CONTAINS =
            "(lower(i.id) like :id escape '!' or lower(i.subject_name) like :text escape '!'"
                    + " or lower(i.township_name) like :text escape '!' or exists (select 1 from item_text x where x.item = i.id"
                    + " and (lower(x.problem_zh) like :text escape '!' or lower(x.problem_en) like :text escape '!')))";

    /** Whether the deadline of an item {@code i} counts on the day {@code :today}. */
    static final String RUNNING = "i.state not in ('PASSED', 'STANDING', 'HANDED_OVER')"
            + " and i.data_state not in ('WAIVED', 'COMPLIANT', 'ATTESTED', 'EXPLAINED', 'DEMOLISHED') and (i.waived_until is null or i.waived_until < :today)";

    /** Whether an item {@code i} is overdue on the day {@code :today}, as {@link LedgerItem#overdueDays} says. */
    static final String OVERDUE = RUNNING + " and i.deadline < :today";

    /** Whether the deadline of a duty {@code d} of it is past, as {@link LedgerItem#deadline} says. */
    private static final String LATE_DUTY =
            "case when d.nth = 0 or (i.deadline > i.first_due and i.deadline > d.first_due)"
                    + " then i.deadline else d.first_due end < :today";

    /** Whether data prove that the problem of an item {@code i} is gone, and its state lets it be closed. */
    static final String PROVED =
            "i.state not in ('PASSED', 'STANDING') and i.data_state in ('COMPLIANT', 'ATTESTED', 'EXPLAINED', 'DEMOLISHED')";

    /** The id of the inspector responsible for an item {@code i}: its own, or else that of its school's zone. */
    static final String INSPECTOR =
            "coalesce(i.inspector, (select s.inspector from school_zone s where s.school = i.school))";

    private static void equal(
            String column, @Nullable String value, String name, List<String> all, Map<String, Object> values) {
        if (value != null) {
            all.add(column + " = :" + name);
            values.put(name, value);
        }
    }

    private static void among(
            String column, List<String> some, String name, List<String> all, Map<String, Object> values) {
        if (!some.isEmpty()) {
            all.add(column + " in (" + named(some, name, values) + ")");
        }
    }

    /** The names of parameters with these values. */
    private static String named(List<String> some, String name, Map<String, Object> values) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            names.add(":" + name + i);
            values.put(name + i, some.get(i));
        }
        return String.join(", ", names);
    }
}
