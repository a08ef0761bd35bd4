package org.dudao.rules;

import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieSession;

/** The rules about texts of {@code rules/narrative/}, compiled by the build into a base of their own. */
public final class TextRules {
    /** The name of the resource that lists their model classes. */
    static final String PACKED = "text-models.txt";

    private final KieBase base;

    private TextRules(KieBase base) {
        this.base = base;
    }

    /** The rules compiled by the build. */
    public static TextRules load() {
        return new TextRules(KieBaseBuilder.createKieBaseFromModel(
                RuleModels.packed(PACKED, model -> true), KieBaseMutabilityOption.DISABLED));
    }

    /**
     * Compiles rules, to try them out.
     *
     * @param drl the texts of the rule files by path
     * @throws org.dudao.standards.RuleBaseError naming file and line of every error
     */
    public static TextRules compile(Map<String, String> drl) {
        return new TextRules(
                KieBaseBuilder.createKieBaseFromModel(RuleModels.compiled(drl), KieBaseMutabilityOption.DISABLED));
    }

    /**
     * Lets the rules match facts.
     *
     * @param verdicts the global to which they pass their results
     */
    public void fire(List<?> facts, Object verdicts) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("verdicts", verdicts);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
