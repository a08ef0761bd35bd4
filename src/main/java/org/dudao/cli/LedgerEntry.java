package org.dudao.cli;

import org.dudao.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * An assessment to be taken into a ledger.
 *
 * @param submission what it was made from
 * @param history what the ledger knew; null if it was not asked
 */
record LedgerEntry(
        Assessment assessment,
        GivenSubmission submission,
        @Nullable GivenHistory history) {}
