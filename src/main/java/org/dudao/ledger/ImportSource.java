package org.dudao.ledger;

import org.dudao.assessment.Assessment;

/**
 * An assessment to import.
 *
 * @param sha256 the hash of its {@code assessment.json}
 */
public record ImportSource(Assessment assessment, String sha256) {}
