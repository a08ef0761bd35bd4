package org.dudao.ledger;

import org.dudao.assessment.ChangeReason;

/** What the newest data say of an item. Only some of it proves that the problem is gone; nothing else closes an item. */
public enum DataState {
    FOUND("仍不达标", "still failing", false),
    COMPLIANT("数据已达标，待销号", "the data comply; to be closed", true),
    ATTESTED("现场核查达标，待销号", "seen on site to comply; to be closed", true),
    EXPLAINED("已作说明，待销号", "explained; to be closed", true),
    DEMOLISHED("对象已拆除或撤并，待销号", "demolished or merged; to be closed", true),
    DOUBTED("数据达标但待核实，不能销号", "complies by a queried figure; cannot be closed", false),
    WAIVED("豁免期内", "waived", false),
    NOT_ASSESSED("本次数据不足，未能复查", "not assessed for want of data", false),
    NOT_APPLICABLE("按本次数据不再适用，须查明", "said no longer to apply; to be looked into", false),
    SUBJECT_VANISHED("本次报送没有这一对象，须查明", "the subject vanished; to be looked into", false),
    STANDARD_RETIRED("标准已停用，未再判定", "the standard was retired", false),
    OUT_OF_SCOPE("不在本次督导方案内", "not in scope of the profile", false),
    /** Data proved it, and a person found otherwise since: only data of a later day prove it again. */
    DISPUTED("现场核查与数据不符，须以此后的数据证明", "found otherwise on site; only later data prove it", false),
    /** Seen on site: data do not speak of it. */
    ON_SITE("现场发现，以现场复查为准", "seen on site; re-checked on site", false);

    private final String zh;
    private final String en;
    private final boolean proof;

    DataState(String zh, String en, boolean proof) {
        this.zh = zh;
        this.en = en;
        this.proof = proof;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it proves that the problem is gone. */
    public boolean isProof() {
        return proof;
    }

    /** What follows from the reason for which an item is no finding now. */
    static DataState of(ChangeReason reason) {
        return switch (reason) {
            case COMPLIANT -> COMPLIANT;
            case DOUBTED -> DOUBTED;
            case ATTESTED -> ATTESTED;
            case EXPLAINED -> EXPLAINED;
            case DEMOLISHED -> DEMOLISHED;
            case WAIVED -> WAIVED;
            case NOT_ASSESSED -> NOT_ASSESSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case SUBJECT_GONE, OTHER_TOWNSHIP -> SUBJECT_VANISHED;
            case STANDARD_RETIRED -> STANDARD_RETIRED;
            case OUT_OF_SCOPE -> OUT_OF_SCOPE;
            case ON_SITE -> ON_SITE;
        };
    }
}
