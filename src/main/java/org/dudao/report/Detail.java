package org.dudao.report;

/** How much 存在问题及改进措施 says in its text, by the values of {@code --detail}. */
public enum Detail {
    /** A body of a few pages, and all findings in tables of its annexes. */
    brief,
    /** A sentence for each finding. */
    full
}
