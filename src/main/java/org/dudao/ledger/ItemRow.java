package org.dudao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** An item as rows of the tables {@code item}, {@code item_text} and {@code duty}. */
final class ItemRow {
    /** The columns that never change. */
    private static final List<String> FIXED = List.of(
            "id",
            "kind",
            "township",
            "township_name",
            "county",
            "school_year",
            "standard",
            "area",
            "subject_kind",
            "subject_id",
            "subject_name",
            "school",
            "first_seen",
            "first_due");

    private static final List<String> CHANGING = List.of(
            "severity",
            "deadline",
            "due",
            "data_state",
            "data_assessment",
            "data_as_of",
            "times",
            "reopened",
            "state",
            "way",
            "person",
            "inspector",
            "signed_on",
            "claim_by",
            "claim_on",
            "claim_note",
            "recheck",
            "recheck_by",
            "recheck_on",
            "recheck_precision",
            "recheck_note",
            "closed_by",
            "closed_on",
            "closed_proof",
            "waiver",
            "waived_until",
            "version");

    static final String INSERT = "insert into item (" + names(", ", "") + ") values (" + names(", ", ":") + ")";

    /** Only the version that was read is replaced: what somebody else wrote since is never lost. */
    static final String UPDATE = "update item set "
            + CHANGING.stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "))
            + " where id = :id and version = :version - 1";

    static final String SELECT =
            "select i.*, t.problem_zh, t.problem_en, t.observed from item i join item_text t on t.item = i.id";

    private ItemRow() {}

    private static String names(String between, String before) {
        return Stream.concat(FIXED.stream(), CHANGING.stream())
                .map(name -> before + name)
                .collect(Collectors.joining(between));
    }

    static <S extends SqlStatement<S>> S bind(S to, LedgerItem item) {
        values(item).forEach((name, value) -> {
            if (value instanceof Integer number) {
                to.bind(name, number.intValue());
            } else {
                to.bind(name, (String) value);
            }
        });
        return to;
    }

    /** Whether a row has what is written for an item, and nothing else. */
    static boolean isExactly(ResultSet row, LedgerItem item) throws SQLException {
        for (Map.Entry<String, @Nullable Object> one : values(item).entrySet()) {
            String expected = one.getValue() == null ? null : String.valueOf(one.getValue());
            if (!Objects.equals(expected, row.getString(one.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The columns of the table {@code item}: texts and whole numbers. */
    private static Map<String, @Nullable Object> values(LedgerItem item) {
        ItemSubject about = item.about();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", item.id());
        values.put("kind", item.kind().code());
        values.put("township", about.township());
        values.put("township_name", about.townshipName());
        values.put("county", about.county());
        values.put("school_year", about.schoolYear());
        values.put("standard", about.standard());
        values.put("area", about.area());
        values.put("subject_kind", about.subject().kind().code());
        values.put("subject_id", about.subject().id());
        values.put("subject_name", about.subject().name());
        values.put("school", about.school());
        values.put("severity", item.severity().code());
        values.put("first_seen", text(item.dates().firstSeen()));
        values.put("first_due", text(item.dates().firstDue()));
        values.put("deadline", text(item.dates().deadline()));
        values.put("due", text(item.dates().due()));
        values.put("data_state", item.seen().state().name());
        values.put("data_assessment", item.seen().assessment());
        values.put("data_as_of", text(item.seen().asOf()));
        values.put("times", item.seen().times());
        values.put("reopened", item.reopened());
        values.put("state", item.state().name());
        values.put("way", item.way().code());
        values.put("person", item.person());
        values.put("inspector", item.inspector());
        values.put("signed_on", text(item.signedOn()));
        values.put("version", item.version());
        RectificationClaim claim = item.claim();
        values.put("claim_by", claim == null ? null : claim.by());
        values.put("claim_on", claim == null ? null : text(claim.on()));
        values.put("claim_note", claim == null ? null : claim.note());
        RecheckRecord recheck = item.recheck();
        values.put("recheck", recheck == null ? null : recheck.result().code());
        values.put("recheck_by", recheck == null ? null : recheck.by());
        values.put("recheck_on", recheck == null ? null : text(recheck.on()));
        values.put("recheck_precision", recheck == null ? null : code(recheck.precision()));
        values.put("recheck_note", recheck == null ? null : recheck.note());
        Closing closing = item.closing();
        values.put("closed_by", closing == null ? null : closing.by());
        values.put("closed_on", closing == null ? null : text(closing.on()));
        values.put("closed_proof", closing == null ? null : closing.proof());
        ItemWaiver waiver = item.waiver();
        values.put("waiver", waiver == null ? null : waiver.id());
        values.put("waived_until", waiver == null ? null : text(waiver.until()));
        return values;
    }

    /** Reads an item from a row of {@link #SELECT}. */
    static LedgerItem read(ResultSet row, List<LedgerDuty> duties) throws SQLException {
        return new LedgerItem(
                row.getString("id"),
                code(ItemKind.values(), row.getString("kind")),
                new ItemSubject(
                        row.getString("township"),
                        row.getString("township_name"),
                        row.getString("school_year"),
                        row.getString("standard"),
                        row.getString("area"),
                        new SubjectRef(
                                code(SubjectKind.values(), row.getString("subject_kind")),
                                row.getString("subject_id"),
                                row.getString("subject_name")),
                        row.getString("school")),
                new BilingualText(row.getString("problem_zh"), row.getString("problem_en")),
                row.getString("observed"),
                code(Severity.values(), row.getString("severity")),
                new ItemDates(
                        LocalDate.parse(row.getString("first_seen")),
                        LocalDate.parse(row.getString("first_due")),
                        LocalDate.parse(row.getString("deadline")),
                        LocalDate.parse(row.getString("due"))),
                new DataSeen(
                        DataState.valueOf(row.getString("data_state")),
                        row.getString("data_assessment"),
                        day(row, "data_as_of"),
                        row.getInt("times")),
                row.getInt("reopened"),
                ItemState.valueOf(row.getString("state")),
                code(FollowUpWay.values(), row.getString("way")),
                row.getString("person"),
                row.getString("inspector"),
                day(row, "signed_on"),
                claim(row),
                recheck(row),
                closing(row),
                waiver(row),
                duties,
                row.getInt("version"));
    }

    private static @Nullable RectificationClaim claim(ResultSet row) throws SQLException {
        String by = row.getString("claim_by");
        LocalDate on = day(row, "claim_on");
        return by == null || on == null ? null : new RectificationClaim(by, on, row.getString("claim_note"));
    }

    private static @Nullable RecheckRecord recheck(ResultSet row) throws SQLException {
        String by = row.getString("recheck_by");
        LocalDate on = day(row, "recheck_on");
        if (by == null || on == null) {
            return null;
        }
        String precision = row.getString("recheck_precision");
        return new RecheckRecord(
                code(RecheckResult.values(), row.getString("recheck")),
                by,
                on,
                precision == null ? null : code(Precision.values(), precision),
                row.getString("recheck_note"));
    }

    private static @Nullable Closing closing(ResultSet row) throws SQLException {
        String by = row.getString("closed_by");
        LocalDate on = day(row, "closed_on");
        return by == null || on == null ? null : new Closing(by, on, row.getString("closed_proof"));
    }

    private static @Nullable ItemWaiver waiver(ResultSet row) throws SQLException {
        String id = row.getString("waiver");
        LocalDate until = day(row, "waived_until");
        return id == null || until == null ? null : new ItemWaiver(id, until);
    }

    static LedgerDuty duty(ResultSet row) throws SQLException {
        int step = row.getInt("step");
        return new LedgerDuty(
                code(Responsible.values(), row.getString("responsible")),
                row.getString("party_code"),
                row.getString("party"),
                new BilingualText(row.getString("action_zh"), row.getString("action_en")),
                LocalDate.parse(row.getString("first_due")),
                LocalDate.parse(row.getString("due")),
                step == 0 ? null : step);
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String code(@Nullable CodeList constant) {
        return constant == null ? null : constant.code();
    }

    private static <C extends CodeList> C code(C[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The table checks its codes: " + code));
    }
}
