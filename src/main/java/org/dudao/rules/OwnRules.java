package org.dudao.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.dudao.standards.RuleBaseError;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * Rules that are not built in: an error in one is for its author to correct.
 *
 * @param drl the source texts, by path
 * @param names the rules' names
 * No rules.
 */
record OwnRules(Map<String, String> drl, Set<String> names, Set<String> packages) {
    /** No rule. */
    static final OwnRules NONE = new OwnRules(Map.of(), Set.of(), Set.of());

    /** The engine's message for a rule whose condition fails. */
    private static final Pattern NAMED = Pattern.compile("Rule \"([^\"]+)\"");

    static OwnRules of(Map<String, String> drl, List<Model> models) {
        return new OwnRules(
                drl,
                models.stream()
                        .flatMap(model -> model.getRules().stream())
                        .map(Rule::getName)
                        .collect(Collectors.toSet()),
                models.stream().map(model -> model.getPackageName() + ".").collect(Collectors.toSet()));
    }

    /**
     * The exception to throw instead of one thrown during evaluation.
     *
     * @param lastRule the last rule evaluated; null if unknown
     * @return a {@link RuleBaseError} naming the rule and its file if it is one of these, otherwise null
     */
    RuleBaseError blaming(Throwable thrown, String lastRule) {
        if (names.isEmpty()) {
            return null;
        }
        String rule = lastRule;
        RuleBaseError cause = null;
        boolean here = false;
        Throwable root = thrown;
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            root = e;
            if (e instanceof ConsequenceException failed && failed.getRule() != null) {
                rule = failed.getRule().getName();
            } else if (e instanceof RuleBaseError known) {
                cause = known;
            } else if (e.getMessage() != null) {
                Matcher named = NAMED.matcher(e.getMessage());
                rule = named.find() ? named.group(1) : rule;
            }
            here |= isHere(e);
        }
        boolean ours = rule == null ? here : names.contains(rule);
        if (!ours && cause == null) {
            return null;
        }
        String file = file(rule);
        return new RuleBaseError((file == null ? String.join(", ", drl.keySet()) : file) + ": "
                + (rule == null ? "a rule" : "the rule \"" + rule + "\"") + " fails: "
                + (cause == null
                        ? root + ". Correct the rule; its conditions must match all that it uses."
                        : cause.getMessage()));
    }

    private boolean isHere(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (packages.stream().anyMatch(frame.getClassName()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private String file(String rule) {
        return drl.entrySet().stream()
                .filter(file -> rule != null && file.getValue().contains(rule))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
