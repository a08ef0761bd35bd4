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
 * The rules that are not of the house: where one of them fails, that is for its author to put right, and no fault of ours.
 *
 * @param drl the texts of their files, by path
 * @param names the rules' names
 * @param packages the packages of their classes, each with a dot at its end
 */
record OwnRules(Map<String, String> drl, Set<String> names, Set<String> packages) {
    /** No rule. */
    static final OwnRules NONE = new OwnRules(Map.of(), Set.of(), Set.of());

    /** How the engine names the rule whose condition fails. */
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
     * What is to be thrown in place of something that was thrown while rules were asked.
     *
     * @param asked the rule that was asked last; null where that is not known
     * @return a {@link RuleBaseError} that names the rule and its file where it is one of these, or else null
     */
    RuleBaseError blaming(Throwable thrown, String asked) {
        if (names.isEmpty()) {
            return null;
        }
        String rule = asked;
        RuleBaseError said = null;
        boolean here = false;
        Throwable root = thrown;
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            root = e;
            if (e instanceof ConsequenceException failed && failed.getRule() != null) {
                rule = failed.getRule().getName();
            } else if (e instanceof RuleBaseError known) {
                said = known;
            } else if (e.getMessage() != null) {
                Matcher named = NAMED.matcher(e.getMessage());
                rule = named.find() ? named.group(1) : rule;
            }
            here |= isHere(e);
        }
        boolean ours = rule == null ? here : names.contains(rule);
        if (!ours && said == null) {
            return null;
        }
        String file = file(rule);
        return new RuleBaseError((file == null ? String.join(", ", drl.keySet()) : file) + ": "
                + (rule == null ? "a rule" : "the rule \"" + rule + "\"") + " fails: "
                + (said == null
                        ? root + ". Correct the rule, and let its conditions ask for what it uses."
                        : said.getMessage()));
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
