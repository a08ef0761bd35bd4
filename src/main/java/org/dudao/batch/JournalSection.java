package org.dudao.batch;

/** The journal sections of one township, in the order of writing. */
enum JournalSection {
    /** The whole assessment, compressed. */
    ASSESSMENT,
    /** Its findings as CSV rows. */
    FINDINGS,
    /** Its data for the documents over all townships. */
    DIGEST,
    /** Its contribution to the county's assessment. */
    CONTRIBUTION,
    /** A county's own document as read. */
    DOCUMENT
}
