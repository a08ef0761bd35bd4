package org.dudao.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
        ItemSubject about = item.about();
        to.bind("id", item.id())
                .bind("kind", item.kind().code())
                .bind("township", about.township())
                .bind("township_name", about.townshipName())
                .bind("county", about.county())
                .bind("school_year", about.schoolYear())
                .bind("standard", about.standard())
                .bind("area", about.area())
                .bind("subject_kind", about.subject().kind().code())
                .bind("subject_id", about.subject().id())
                .bind("subject_name", about.subject().name())
                .bind("school", about.school())
                .bind("severity", item.severity().code())
                .bind("first_seen", item.dates().firstSeen().toString())
                .bind("first_due", item.dates().firstDue().toString())
                .bind("deadline", item.dates().deadline().toString())
                .bind("due", item.dates().due().toString())
                .bind("data_state", item.seen().state().name())
                .bind("data_assessment", item.seen().assessment())
                .bind("data_as_of", text(item.seen().asOf()))
                .bind("times", item.seen().times())
                .bind("reopened", item.reopened())
                .bind("state", item.state().name())
                .bind("way", item.way().code())
                .bind("person", item.person())
                .bind("inspector", item.inspector())
                .bind("signed_on", text(item.signedOn()))
                .bind("version", item.version());
        RectificationClaim claim = item.claim();
        RecheckRecord recheck = item.recheck();
        Closing closing = item.closing();
        ItemWaiver waiver = item.waiver();
        return to.bind("claim_by", claim == null ? null : claim.by())
                .bind("claim_on", claim == null ? null : text(claim.on()))
                .bind("claim_note", claim == null ? null : claim.note())
                .bind("recheck", recheck == null ? null : recheck.result().code())
                .bind("recheck_by", recheck == null ? null : recheck.by())
                .bind("recheck_on", recheck == null ? null : text(recheck.on()))
                .bind("recheck_precision", recheck == null ? null : code(recheck.precision()))
                .bind("recheck_note", recheck == null ? null : recheck.note())
                .bind("closed_by", closing == null ? null : closing.by())
                .bind("closed_on", closing == null ? null : text(closing.on()))
                .bind("closed_proof", closing == null ? null : closing.proof())
                .bind("waiver", waiver == null ? null : waiver.id())
                .bind("waived_until", waiver == null ? null : text(waiver.until()));
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
