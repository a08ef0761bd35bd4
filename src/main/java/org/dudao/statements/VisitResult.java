package org.dudao.statements;

import java.util.Arrays;
import java.util.List;
import org.dudao.facts.CodeList;
import org.jspecify.annotations.Nullable;

/** A result that an inspector chooses for a line of the checklist. */
public enum VisitResult implements CodeList {
    TRUE("true", "属实", "屬實", "true"),
    UNTRUE("untrue", "不属实", "不屬實", "not true"),
    COMPLIANT("compliant", "达标", "達標", "compliant"),
    VIOLATION("violation", "不达标", "不達標", "violation");

    private final String code;
    private final String zh;
    private final String traditional;
    private final String en;

    VisitResult(String code, String zh, String traditional, String en) {
        this.code = code;
        this.zh = zh;
        this.traditional = traditional;
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

    /** The result of a word or code in any language; null if it is none. */
    static @Nullable VisitResult of(String word) {
        return Arrays.stream(values())
                .filter(r -> List.of(r.code, r.zh, r.traditional, r.en).contains(word))
                .findFirst()
                .orElse(null);
    }
}
