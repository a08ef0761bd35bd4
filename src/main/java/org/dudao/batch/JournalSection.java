package org.dudao.batch;

/** What is kept of a township that was judged until all are, in the order in which it lies in the store. */
enum JournalSection {
    /** The whole assessment, zipped. */
    ASSESSMENT,
    /** Its findings as rows of a table. */
    FINDINGS,
    /** What the documents over all townships need of it. */
    DIGEST,
    /** What it gives to its county's assessment. */
    CONTRIBUTION,
    /** A county's own document, as it was read. */
    DOCUMENT
}
