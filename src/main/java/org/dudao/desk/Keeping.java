package org.dudao.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.History;
import org.dudao.ledger.ArchiveRecords;
import org.dudao.ledger.ArchivedImport;
import org.dudao.ledger.GivenFile;
import org.dudao.ledger.Histories;
import org.dudao.ledger.ImportResult;
import org.dudao.ledger.Importer;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerQueries;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionContent;
import org.jspecify.annotations.Nullable;

/** What passes between checks and the ledger: what it knows of a township before, and the assessment after. */
final class Keeping {
    private final KeptLedger ledger;

    Keeping(KeptLedger ledger) {
        this.ledger = ledger;
    }

    /** What the ledger knows of a township, as a {@code history.json}; null if it knows nothing, or the person may not see it. */
    byte @Nullable [] history(Submission submission, Person person) {
        LedgerDatabase database = ledger.orNull();
        String code = submission.dataset().township().code();
        if (database == null || !person.may(DeskAct.READ) || !person.sees(code)) {
            return null;
        }
        History found = Histories.read(
                database,
                ledger.catalogue(),
                all -> all.find(code, submission.year().toString()));
        return found.since() == null ? null : found.toBytes();
    }

    /**
     * Puts the assessment of a check into the ledger, and all that it was made from into the archive.
     *
     * @param person who keeps it
     * @param today no assessment of a later day is kept: it would be the newest until that day
     * @throws Refusal if it has none, nobody is named, or it is of a township that is not the person's
     */
    ImportResult keep(Check check, Person person, LocalDate today) throws IOException {
        CheckResult result = check.result();
        Assessment assessment = result == null ? null : result.assessment();
        Submission submission = result == null || result.reading() == null
                ? null
                : result.reading().submission();
        if (assessment == null || submission == null) {
            throw Refusal.nothingToKeep();
        } else if (person.name().isEmpty()) {
            throw Refusal.nobody();
        } else if (!person.sees(submission.dataset().township().code())) {
            throw Refusal.otherPlace(submission.dataset().township().code());
        }
        LocalDate asOf = check.request().asOf();
        if (asOf.isAfter(today)) {
            throw Refusal.asOfToCome(asOf.toString());
        }
        LedgerDatabase database = ledger.open();
        String code = submission.dataset().township().code();
        if (check.request().earlier() != null && new LedgerQueries(database).newest(code) != null) {
            throw Refusal.comparedWithAFile();
        }
        ArchivedImport archived = new ArchivedImport(
                ledger.submissions(),
                new Importer(database, ledger.catalogue()),
                new ArchiveRecords(database),
                person.name());
        GivenUpload earlier = check.request().earlier();
        if (earlier != null) {
            archived.offer(new GivenFile(earlier.name(), earlier.bytes()));
        }
        byte[] history = check.history();
        if (history != null) {
            archived.offer(new GivenFile(History.FILE, history));
        }
        byte[] bytes = assessment.toJson().getBytes(StandardCharsets.UTF_8);
        ImportResult took = archived.take(assessment, bytes, List.of());
        archived.submission(SubmissionContent.of(check.source()));
        archived.finish();
        return took;
    }
}
