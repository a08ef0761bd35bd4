package org.dudao.desk;

/** What somebody may be allowed to do at the desk. */
public enum DeskAct {
    /** Hand in a submission or a summary and see what comes of it; nothing is kept. */
    CHECK,
    /** Put an assessment into the ledger. */
    KEEP,
    /** See items, their history and their files. */
    READ,
    /** Say for the responsible party what was done, with files that show it. */
    ANSWER,
    /** Name who follows an item, and grant a later deadline. */
    FOLLOW,
    /** Say what a re-check on site found. */
    RECHECK,
    /** Close an item on proof, or open it again. */
    CLOSE,
    /** Take items away in a file. */
    EXPORT,
    /** Make accounts, and change what they may do. */
    MANAGE
}
