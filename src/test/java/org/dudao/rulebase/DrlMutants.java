package org.dudao.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every mutation that weakens one rule of a file: a constraint dropped, one side of an {@code ||} or {@code &&} dropped, a {@code not},
 * {@code exists} or {@code forall} dropped.
 */
final class DrlMutants {
    /**
     * A changed text, and what was changed.
     *
     * @param rule the name of the rule that was changed
     */
    record Mutant(String name, String rule, String text) {}

    private static final Pattern RULE = Pattern.compile("(?s)rule \"([^\"]+)\"\\s*when\\n(.*?)\\nthen\\n");
    private static final Pattern PATTERN = Pattern.compile("\\b[A-Z]\\w*\\(");
    private static final Pattern ELEMENT = Pattern.compile("(?m)^    (not|exists|forall)\\b");

    private final String text;
    private final List<Mutant> mutants = new ArrayList<>();

    private DrlMutants(String text) {
        this.text = text;
    }

    static List<Mutant> of(String drl) {
        return new DrlMutants(drl).all();
    }

    private List<Mutant> all() {
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            constraints(rule.group(1), rule.start(2), rule.end(2));
            elements(rule.group(1), rule.start(2), rule.end(2));
        }
        return mutants;
    }

    private void constraints(String rule, int from, int to) {
        Matcher pattern = PATTERN.matcher(text).region(from, to);
        while (pattern.find()) {
            int open = pattern.end() - 1;
            int close = closing(open);
            if (text.charAt(pattern.start() - 1) == '.') {
                continue; // a method's arguments, no pattern
            }
            List<int[]> parts = split(open + 1, close, ",");
            for (int[] part : parts) {
                String constraint = text.substring(part[0], part[1]).strip();
                if (constraint.isEmpty() || constraint.matches("\\$\\w+ ?:.*")) {
                    continue; // a binding asks nothing
                }
                cut(rule, constraint, part, parts);
                halves(rule, constraint, part);
            }
        }
    }

    private void cut(String rule, String constraint, int[] part, List<int[]> parts) {
        int index = parts.indexOf(part);
        int start = index > 0 ? parts.get(index - 1)[1] : part[0];
        int end = index == 0 && parts.size() > 1 ? parts.get(1)[0] : part[1];
        mutants.add(new Mutant(
                rule + " | without `" + constraint + "`", rule, text.substring(0, start) + text.substring(end)));
    }

    private void halves(String rule, String constraint, int[] part) {
        for (String operator : List.of("||", "&&")) {
            List<int[]> sides = split(part[0], part[1], operator);
            if (sides.size() < 2) {
                continue;
            }
            for (int[] side : sides) {
                String rest = sides.stream()
                        .filter(s -> s != side)
                        .map(s -> text.substring(s[0], s[1]).strip())
                        .reduce((a, b) -> a + " " + operator + " " + b)
                        .orElseThrow();
                mutants.add(new Mutant(
                        rule + " | `" + rest + "` for `" + constraint + "`",
                        rule,
                        text.substring(0, part[0]) + " " + rest + " " + text.substring(part[1])));
            }
        }
    }

    private void elements(String rule, int from, int to) {
        Matcher element = ELEMENT.matcher(text).region(from, to);
        while (element.find()) {
            int end = closing(text.indexOf('(', element.end())) + 1;
            String what = text.substring(element.start(1), end).replaceAll("\\s+", " ");
            mutants.add(new Mutant(
                    rule + " | without `" + what + "`",
                    rule,
                    text.substring(0, element.start()) + text.substring(end)));
        }
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new AssertionError(
                "A bracket is not closed: " + text.substring(open, Math.min(text.length(), open + 60)));
    }

    private List<int[]> split(int from, int to, String separator) {
        List<int[]> parts = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, i)) {
                parts.add(new int[] {start, i});
                start = i + separator.length();
                i = start - 1;
            }
        }
        parts.add(new int[] {start, to});
        return parts;
    }
}
