package org.dudao.assessment;

import org.dudao.facts.BilingualText;

/** Why an item is no finding of an assessment, or cannot be compared with it. */
public enum ChangeReason {
    COMPLIANT(true, "数据达标", "the data comply"),
    ATTESTED(true, "经现场核查达标", "seen on site to comply"),
    EXPLAINED(true, "数据已作说明", "the figure was explained"),
    DEMOLISHED(true, "对象已拆除或撤并", "the subject was demolished or merged"),
    DOUBTED(false, "数据达标，但所依据的数据待核实", "the data comply, but a figure among them is queried"),
    WAIVED(false, "豁免期内不要求整改", "it need not be corrected while the waiver lasts"),
    NOT_ASSESSED(false, "数据不足，未能评估", "not assessed for want of data"),
    NOT_APPLICABLE(false, "按数据不适用", "the standard does not apply by the data"),
    SUBJECT_GONE(false, "报送中没有这一对象", "the submission does not have the subject"),
    STANDARD_RETIRED(false, "标准已停用，未判定", "the standard was retired and not judged"),
    OUT_OF_SCOPE(false, "标准不在督导范围之内，未判定", "the standard was not in scope and not judged"),
    ON_SITE(false, "现场发现的问题，以现场复查为准", "seen on site; only a re-check on site tells"),
    OTHER_TOWNSHIP(false, "两个乡镇各有各的学校和对象，不能逐一对应", "the schools and subjects of two townships are not the same");

    private final boolean proof;
    private final String zh;
    private final String en;

    ChangeReason(boolean proof, String zh, String en) {
        this.proof = proof;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The reason for which an item is no finding.
     *
     * @param isKnown whether the rule base still has the item's standard
     */
    public static ChangeReason of(FollowUpReason reason, boolean isKnown) {
        return switch (reason) {
            case COMPLIANT -> COMPLIANT;
            case DOUBTED -> DOUBTED;
            case ATTESTED -> ATTESTED;
            case EXPLAINED -> EXPLAINED;
            case CLOSED -> DEMOLISHED;
            case WAIVED -> WAIVED;
            case NOT_ASSESSED -> NOT_ASSESSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case SUBJECT_GONE -> SUBJECT_GONE;
            case STANDARD_GONE -> isKnown ? OUT_OF_SCOPE : STANDARD_RETIRED;
        };
    }

    /** Whether it proves that the problem is gone. */
    public boolean isProof() {
        return proof;
    }

    /** The reason in words. */
    public BilingualText text() {
        return new BilingualText(zh, en);
    }
}
