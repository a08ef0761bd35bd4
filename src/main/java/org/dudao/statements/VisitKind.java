package org.dudao.statements;

import java.util.Arrays;
import java.util.List;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.jspecify.annotations.Nullable;

/** The kinds of line of an inspector's checklist, each with the results that may be chosen. */
public enum VisitKind implements CodeList {
    /** Its violation is true, or the requirement is met after all. */
    VIOLATION("violation", "不达标", "violation"),
    /** Its figures are true, or not. */
    QUERY("query", "待核实", "query"),
    /** Its suspicion is true, or not. */
    HINT("hint", "疑点线索", "hint"),
    OPEN("open", "未评估", "not assessed"),
    EARLIER("earlier", "上次问题", "earlier finding");

    private final String code;
    private final String zh;
    private final String en;

    VisitKind(String code, String zh, String en) {
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

    /** The results that may be chosen, in order. */
    public List<VisitResult> results() {
        return switch (this) {
            case VIOLATION -> List.of(VisitResult.values());
            case QUERY, HINT -> List.of(VisitResult.TRUE, VisitResult.UNTRUE);
            case OPEN, EARLIER -> List.of(VisitResult.COMPLIANT, VisitResult.VIOLATION);
        };
    }

    /** What a result attests; null if it may not be chosen. True figures comply; a true violation or suspicion does not. */
    @Nullable
    Outcome outcome(VisitResult result) {
        if (!results().contains(result)) {
            return null;
        }
        return switch (result) {
            case COMPLIANT -> Outcome.COMPLIANT;
            case VIOLATION -> Outcome.VIOLATION;
            case TRUE -> this == QUERY ? Outcome.COMPLIANT : Outcome.VIOLATION;
            case UNTRUE -> this == QUERY ? Outcome.VIOLATION : Outcome.COMPLIANT;
        };
    }

    /** The results in words, for messages. */
    BilingualText choices() {
        return new BilingualText(
                String.join("、", results().stream().map(VisitResult::zh).toList()) + "之一",
                "one of "
                        + String.join(
                                ", ", results().stream().map(VisitResult::en).toList()));
    }

    /** The kind of a code; null if there is none. */
    static @Nullable VisitKind of(String code) {
        return Arrays.stream(values())
                .filter(k -> k.code.equals(code))
                .findFirst()
                .orElse(null);
    }
}
