package org.dudao.desk;

import java.io.IOException;
import org.dudao.archive.ArchivedFile;
import org.dudao.archive.ArchivedKind;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.ledger.ImportedAssessment;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;

/** The exact figure that an explanation of a query must state. */
final class QueriedFigure {
    private QueriedFigure() {}

    /** The figure by the assessment that asked last; empty if the item is no query, or that assessment is not in the archive. */
    static String find(KeptLedger ledger, LedgerItem item) {
        ImportedAssessment newest = item.kind() == ItemKind.QUERY
                ? new LedgerQueries(ledger.open()).newest(item.about().township())
                : null;
        if (newest == null || !newest.id().equals(item.seen().assessment())) {
            return "";
        }
        ArchivedFile file = new ArchivedFile(
                newest.sha256(),
                ArchivedKind.ASSESSMENT,
                "json",
                "assessment.json",
                newest.township(),
                newest.schoolYear());
        try {
            Assessment assessment = Assessment.parse(ledger.submissions().bytes(file));
            return assessment == null
                    ? ""
                    : assessment.findings().stream()
                            .filter(one -> one.fingerprint().equals(item.id()) && one.queried() != null)
                            .findFirst()
                            .map(Finding::queried)
                            .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
