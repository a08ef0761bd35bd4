package org.dudao.ledger;

import org.dudao.facts.CodeList;

/** What an account is for. */
public enum AccountRole implements CodeList {
    /** Hands in the data of townships, and answers for them. */
    SUBMITTER("submitter", "报送人", "submitter"),
    /** Judges and follows the townships assigned. */
    INSPECTOR("inspector", "督学", "inspector"),
    /** The second person, who closes what is proved. */
    REVIEWER("reviewer", "复核人", "reviewer"),
    /** Reads everything and changes nothing. */
    AUDITOR("auditor", "审计", "auditor"),
    /** Manages accounts, and judges nothing. */
    ADMINISTRATOR("administrator", "管理员", "administrator");

    private final String code;
    private final String zh;
    private final String en;

    AccountRole(String code, String zh, String en) {
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

    /** Whether an account of this role must be for places of its own. */
    public boolean needsPlaces() {
        return this == SUBMITTER || this == INSPECTOR;
    }
}
