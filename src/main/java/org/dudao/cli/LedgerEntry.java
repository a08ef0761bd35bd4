package org.dudao.cli;

import java.nio.file.Path;
import org.dudao.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * An assessment to be taken into a ledger.
 *
 * @param submission the file or folder that it was made from
 * @param history what the ledger knew; null if it was not asked
 */
record LedgerEntry(
        Assessment assessment, Path submission, @Nullable GivenHistory history) {}
