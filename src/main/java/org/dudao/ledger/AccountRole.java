package org.dudao.ledger;

import java.util.Arrays;
import org.dudao.facts.CodeList;

/** What somebody does at a bureau's desk. */
public enum AccountRole implements CodeList {
    SUBMITTER("submitter", "报送人", "submitter"),
    INSPECTOR("inspector", "督学", "inspector"),
    REVIEWER("reviewer", "复核人", "reviewer"),
    AUDITOR("auditor", "审计", "auditor"),
    ADMINISTRATOR("administrator", "管理员", "administrator");

    private final String code;
    private final String zh;
    private final String en;

    AccountRole(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /**
     * The role with a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static AccountRole ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + code + "."));
    }

    /** Whether an account of this role is for the townships that it names alone; others without any are for all townships. */
    public boolean needsTownships() {
        return this == SUBMITTER || this == INSPECTOR;
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
}
