package org.dudao.ledger;

/** Which value holds if a returned file and the ledger differ, and the file is not known to be newer. */
public enum ReturnPreference {
    /** Neither: it is reported as a conflict, and nothing is overwritten. */
    NONE,
    RETURNED,
    LEDGER
}
