package org.dudao.report.audit;

import java.util.List;
import org.dudao.facts.BilingualText;

/** The verdicts on a number of a text, the gravest first. */
enum AuditKind {
    CONTRADICTS_DATA("与报送数据不符", "Contradicts the submission"),
    CONTRADICTS_TEXT("与本文自相矛盾", "Contradicts the text itself"),
    IMPOSSIBLE("不可能的数字", "Impossible"),
    VIOLATES("不符合标准", "Breaks a standard"),
    PLACEHOLDER("数字被遮去", "Number masked"),
    NO_FIGURE("没有写出数字", "Number left out"),
    AGREES("与报送数据一致", "Agrees with the submission"),
    UNTIED("未对应填报项或标准", "Of no certain field or standard"),
    OUTSIDE("不属于教育工作", "Not of education");

    /** What is wrong with a number that is stated. */
    static final List<AuditKind> WRONG = List.of(CONTRADICTS_DATA, CONTRADICTS_TEXT, IMPOSSIBLE, VIOLATES);

    /** What is said of a number that is not stated. */
    static final List<AuditKind> ABSENT = List.of(PLACEHOLDER, NO_FIGURE);

    private final String zh;
    private final String en;

    AuditKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    BilingualText words() {
        return new BilingualText(zh, en);
    }

    /** Whether something must be done about it. */
    boolean isFinding() {
        return WRONG.contains(this) || ABSENT.contains(this);
    }
}
