package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Outcome;
import org.dudao.facts.SubjectKind;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of waivers, attestations and answers. */
final class StatementRow {
    private static final String COLUMNS = "kind, id, township, standard, subject_kind, subject, first_day, last_day,"
            + " outcome, value, document, words, requester, signer, file, sha256, withdrawn_by, withdrawn_on,"
            + " withdrawn_why";

    private StatementRow() {}

    /** Reads statements, by kind and id. */
    static List<LedgerStatement> query(Handle handle, String where, Map<String, ?> values) {
        return handle.createQuery("select " + COLUMNS + " from statement " + where + " order by kind, id")
                .bindMap(values)
                .map((row, context) -> read(row))
                .list();
    }

    static @Nullable LedgerStatement find(Handle handle, StatementKind kind, String id) {
        List<LedgerStatement> found =
                query(handle, "where kind = :kind and id = :id", Map.of("kind", kind.code(), "id", id));
        return found.isEmpty() ? null : found.get(0);
    }

    static void insert(Handle handle, LedgerStatement one) {
        StatementWithdrawal withdrawn = one.withdrawn();
        handle.createUpdate("insert into statement (" + COLUMNS + ") values (:kind, :id, :township, :standard,"
                        + " :subjectKind, :subject, :from, :until, :outcome, :value, :document, :words, :requester,"
                        + " :signer, :file, :sha256, :withdrawnBy, :withdrawnOn, :withdrawnWhy)")
                .bind("kind", one.kind().code())
                .bind("id", one.id())
                .bind("township", one.township())
                .bind("standard", one.standard())
                .bind(
                        "subjectKind",
                        one.subjectKind() == null ? null : one.subjectKind().code())
                .bind("subject", one.subject())
                .bind("from", one.from().toString())
                .bind("until", one.until() == null ? null : one.until().toString())
                .bind("outcome", one.outcome() == null ? null : one.outcome().name())
                .bind("value", one.value())
                .bind("document", one.document())
                .bind("words", one.words())
                .bind("requester", one.requester())
                .bind("signer", one.signer())
                .bind("file", one.file())
                .bind("sha256", one.sha256())
                .bind("withdrawnBy", withdrawn == null ? null : withdrawn.by())
                .bind("withdrawnOn", withdrawn == null ? null : withdrawn.on().toString())
                .bind("withdrawnWhy", withdrawn == null ? null : withdrawn.why())
                .execute();
    }

    static void withdraw(Handle handle, LedgerStatement one, StatementWithdrawal how) {
        handle.createUpdate("update statement set withdrawn_by = :by, withdrawn_on = :on, withdrawn_why = :why"
                        + " where kind = :kind and id = :id")
                .bind("by", how.by())
                .bind("on", how.on().toString())
                .bind("why", how.why())
                .bind("kind", one.kind().code())
                .bind("id", one.id())
                .execute();
    }

    /** The hash of a statement with all that it holds. */
    static String hash(LedgerStatement one) {
        try {
            return Sha256.of(Json.mapper().writeValueAsString(one));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record can be written.", e);
        }
    }

    private static LedgerStatement read(ResultSet row) throws SQLException {
        String kindCode = row.getString("kind");
        String subjectKind = row.getString("subject_kind");
        String outcome = row.getString("outcome");
        String by = row.getString("withdrawn_by");
        LocalDate on = ItemRow.day(row, "withdrawn_on");
        return new LedgerStatement(
                Arrays.stream(StatementKind.values())
                        .filter(kind -> kind.code().equals(kindCode))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The table checks its kinds.")),
                row.getString("id"),
                row.getString("township"),
                row.getString("standard"),
                Arrays.stream(SubjectKind.values())
                        .filter(kind -> kind.code().equals(subjectKind))
                        .findFirst()
                        .orElse(null),
                row.getString("subject"),
                LocalDate.parse(row.getString("first_day")),
                ItemRow.day(row, "last_day"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("value"),
                row.getString("document"),
                row.getString("words"),
                row.getString("requester"),
                row.getString("signer"),
                row.getString("file"),
                row.getString("sha256"),
                by == null || on == null ? null : new StatementWithdrawal(by, on, row.getString("withdrawn_why")));
    }
}
