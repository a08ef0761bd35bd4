package org.dudao.assessment;

/** Why an item that is no finding now is gone, or could not be re-checked. */
public enum FollowUpReason {
    /** The data comply. */
    COMPLIANT("本次数据达标", "the data now comply"),
    /** The data comply, but a figure among them is queried. */
    DOUBTED("本次数据达标，但所依据的数据待核实", "the data now comply, but its figures are to be confirmed"),
    /** An inspector saw that it complies. */
    ATTESTED("经现场核查达标", "seen on site to comply"),
    /** The township explained the queried figure. */
    EXPLAINED("数据已作说明", "the figure was explained"),
    /** The building was demolished, or the school merged. */
    CLOSED("对象已拆除或撤并", "the subject was demolished or merged"),
    WAIVED("豁免期内不要求整改", "it need not be corrected while the waiver lasts"),
    NOT_ASSESSED("本次数据不足，未能评估", "not assessed for want of data"),
    /** The data now say that the standard does not concern the subject. */
    NOT_APPLICABLE("按本次数据不再适用，须查明", "said no longer to apply, which must be looked into"),
    SUBJECT_GONE("本次报送中没有这一对象", "the submission no longer has the subject"),
    STANDARD_GONE("本次没有判定这项标准", "the standard was not judged this time");

    private final String zh;
    private final String en;

    FollowUpReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
