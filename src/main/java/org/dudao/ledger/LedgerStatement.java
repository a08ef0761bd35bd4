package org.dudao.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Waiver;
import org.dudao.facts.Answer;
import org.dudao.facts.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A waiver, an attestation or an answer, as the ledger keeps it.
 *
 * @param id unique among those of its kind
 * @param township the nine digits of its code
 * @param subjectKind null for an answer, which names the subject's id alone
 * @param from the first day of a waiver, the day of a visit or of an answer
 * @param until the last day; null if none is stated
 * @param outcome what an inspector found; null for others
 * @param value the value that an attestation or an answer speaks of; null if none is stated
 * @param document the document or the evidence; null if none is named
 * @param words the id, in {@code personal}, of the reason, of what was seen or of the explanation; null if there are none
 * @param requester the id of who asked for a waiver; null for others
 * @param signer the id of who granted, saw or explained it
 * @param file the base name of the file that it comes from
 * @param sha256 the hash of that file
 * @param withdrawn null while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerStatement(
        StatementKind kind,
        String id,
        String township,
        String standard,
        @Nullable SubjectKind subjectKind,
        String subject,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Outcome outcome,
        @Nullable String value,
        @Nullable String document,
        @Nullable String words,
        @Nullable String requester,
        String signer,
        String file,
        String sha256,
        @Nullable StatementWithdrawal withdrawn) {
    static LedgerStatement of(Waiver one, StatementSource source, Personal personal) {
        return new LedgerStatement(
                StatementKind.WAIVER,
                one.id(),
                one.township(),
                one.pair().standard(),
                one.pair().kind(),
                one.pair().subject(),
                one.from(),
                one.until(),
                null,
                null,
                one.document(),
                personal.id(one.reason()),
                personal.id(one.requester()),
                personal.id(one.approver()),
                source.file(),
                source.sha256(),
                null);
    }

    static LedgerStatement of(Attestation one, StatementSource source, Personal personal) {
        return new LedgerStatement(
                StatementKind.ATTESTATION,
                one.id(),
                one.township(),
                one.pair().standard(),
                one.pair().kind(),
                one.pair().subject(),
                one.on(),
                one.until(),
                one.outcome(),
                one.value(),
                one.evidence(),
                personal.idOrNull(one.observed()),
                null,
                personal.id(one.inspector()),
                source.file(),
                source.sha256(),
                null);
    }

    static LedgerStatement of(StatedAnswer one, StatementSource source, Personal personal) {
        return new LedgerStatement(
                StatementKind.ANSWER,
                one.id(),
                one.township(),
                one.answer().standard(),
                null,
                one.answer().subject(),
                one.answer().on(),
                null,
                null,
                one.answer().value(),
                one.document(),
                personal.idOrNull(one.answer().explanation()),
                null,
                personal.id(one.answer().by()),
                source.file(),
                source.sha256(),
                null);
    }

    /** Whether it says what another says, from whatever file. */
    boolean saysAs(LedgerStatement other) {
        return from(other.file, other.sha256, null).equals(other.from(other.file, other.sha256, null));
    }

    /** The same, withdrawn. */
    LedgerStatement withdrawn(StatementWithdrawal how) {
        return from(file, sha256, how);
    }

    private LedgerStatement from(String name, String hash, @Nullable StatementWithdrawal how) {
        return new LedgerStatement(
                kind,
                id,
                township,
                standard,
                subjectKind,
                subject,
                from,
                until,
                outcome,
                value,
                document,
                words,
                requester,
                signer,
                name,
                hash,
                how);
    }

    /** Where a document says that it is written: in the ledger. */
    private String place() {
        return "台账 " + kind.code() + " " + id + "（" + file + "）";
    }

    private PairKey pair() {
        return new PairKey(standard, Objects.requireNonNull(subjectKind), subject);
    }

    /** It as a waiver; {@code texts} gives the text of an id. */
    Waiver waiver(UnaryOperator<String> texts) {
        return new Waiver(
                id,
                township,
                pair(),
                texts.apply(String.valueOf(words)),
                texts.apply(String.valueOf(requester)),
                texts.apply(signer),
                from,
                Objects.requireNonNull(until),
                document,
                place());
    }

    /** It as an attestation; {@code texts} gives the text of an id. */
    Attestation attestation(UnaryOperator<String> texts) {
        return new Attestation(
                id,
                township,
                pair(),
                Objects.requireNonNull(outcome),
                words == null ? null : texts.apply(words),
                texts.apply(signer),
                from,
                document,
                until,
                value,
                place());
    }

    /** It as an answer; {@code texts} gives the text of an id. */
    StatedAnswer answer(UnaryOperator<String> texts) {
        return new StatedAnswer(
                id,
                township,
                new Answer(
                        standard, subject, value, words == null ? null : texts.apply(words), texts.apply(signer), from),
                document,
                place());
    }
}
