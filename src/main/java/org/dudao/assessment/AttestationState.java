package org.dudao.assessment;

import org.dudao.facts.CodeList;

/** How an attestation stands beside the data. */
public enum AttestationState implements CodeList {
    /** The data gave no verdict: the attested outcome holds. */
    HOLDS("holds", "数据未能评估，以现场核查为准", "holds, as the data gave no verdict"),
    AGREES("agrees", "与数据一致", "agrees with the data"),
    /** The verdict by the data stands, and is doubted. */
    DIFFERS("differs", "与数据不一致，判定存疑", "differs from the data, whose verdict is doubted"),
    /** The figures of a query are true: it is answered. */
    CONFIRMS("confirms", "待核实数据属实", "the queried figures are true"),
    REFUTES("refutes", "待核实数据不属实", "the queried figures are not true"),
    /** It speaks of another value than the one queried now. */
    CHANGED("changed", "数值已变，未采用", "the value has changed since, not applied"),
    EXPIRED("expired", "已过期，未采用", "expired, not applied"),
    NOT_YET("not-yet", "核查日期晚于检查日，未采用", "made after the as-of date, not applied"),
    SUPERSEDED("superseded", "已有更晚的核查，未采用", "superseded by a later visit, not applied"),
    UNUSED("unused", "没有可以证明的判定，未采用", "no verdict to attest, not applied");

    private final String code;
    private final String zh;
    private final String en;

    AttestationState(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether a verdict rests on it, is confirmed by it, or is doubted because of it. */
    public boolean isUsed() {
        return compareTo(CHANGED) < 0;
    }
}
