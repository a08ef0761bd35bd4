package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.assessment.Verdict;
import org.dudao.rules.RuleBase;
import org.dudao.rules.RuleVariants;
import org.dudao.standards.Page;
import org.dudao.standards.Part;
import org.dudao.standards.RuleBaseError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the examples: every mutation of a page or a rule must change the outcome of one. */
@Tag("full")
class MutationTest {
    /** Changes that change nothing, by name, each with the reason. */
    private static final Map<String, String> EQUIVALENT = Map.of(
            "safety.guard-number | /limits/0/bands/steps/0/from = 1",
            "below the first step the first step holds, and no school has fewer than 0 day pupils",
            "safety.guard-number | /limits/0/bands/steps/0/from = -1",
            "no school has fewer than 0 day pupils",
            "health.staff-600 | /limits/0/bands/steps/0/from = 1",
            "below the first step the first step holds, and no school has fewer than 0 pupils",
            "health.staff-600 | /limits/0/bands/steps/0/from = -1",
            "no school has fewer than 0 pupils",
            "safety.drill-school-monthly | 99% for 100%",
            "a year has no 100 teaching months, so no count of months lies between",
            "safety.drill-kindergarten-quarterly | 99% for 100%",
            "three quarters are judged, so no count of quarters lies between",
            "safety.drill-term | 99% for 100%",
            "a year has no 100 terms, so no count of terms lies between",
            "dropout.quarterly-county-check | 99% for 100%",
            "three quarters are judged, so no count of reviews lies between",
            "judge: a requirement whose value breaks the limit is not met | without `value != null`",
            "no value breaks a limit where there is none",
            "judge: a requirement whose value keeps the limit is met | without `value != null`",
            "no value keeps a limit where there is none");

    /** So many changed rules are compiled together. */
    private static final int TOGETHER = 30;

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\".*?^end$");

    private final List<String> killed = new ArrayList<>();
    private final List<String> survived = new ArrayList<>();
    private final List<String> equivalent = new ArrayList<>();
    private final List<String> notCompiled = new ArrayList<>();

    @Test
    void everyChangeOfAPageFailsAnExample() {
        for (Page page : Rules.pages()) {
            for (PageMutants.Mutant mutant : PageMutants.of(page.standard())) {
                Trial trial = new Trial(mutant.standard(), Rules.base(page));
                record(mutant.name(), page.examples().stream().anyMatch(e -> notices(trial, e)));
            }
        }
        report("pages");
    }

    @Test
    void everyChangeOfARuleFailsAnExample() {
        Map<String, String> drl = Rules.drl();
        List<Tried> all = drl.keySet().stream()
                .filter(file -> file.contains("/"))
                .flatMap(file -> DrlMutants.of(drl.get(file)).stream())
                .map(m -> Tried.of(m))
                .toList();
        IntStream.range(0, (all.size() + TOGETHER - 1) / TOGETHER)
                .mapToObj(i -> all.subList(i * TOGETHER, Math.min(all.size(), (i + 1) * TOGETHER)))
                .toList()
                .parallelStream()
                .forEach(this::tryOut);
        report("rules");
    }

    /** What judging is, every page is an example of. */
    @Test
    void everyChangeOfTheJudgingFailsAnExample() {
        for (DrlMutants.Mutant mutant : DrlMutants.of(Rules.FILES.drl().get("judge.drl"))) {
            RuleBase base = RuleVariants.judgingBy(mutant.text());
            record(mutant.name(), Rules.pages().stream().anyMatch(page -> {
                Trial trial = new Trial(page.standard(), base);
                return page.examples().stream().anyMatch(e -> notices(trial, e));
            }));
        }
        report("judging");
    }

    /** A changed rule, with the pages that it speaks to and no more rules than those pages need: that compiles in a tenth of the time. */
    private record Tried(String name, List<Page> pages, String drl) {
        static Tried of(DrlMutants.Mutant mutant) {
            List<Page> pages = pagesMovedBy(mutant);
            return new Tried(mutant.name(), pages, only(mutant.text(), pages));
        }
    }

    /** Tries changed rules, which are compiled together, or if one of them does not compile, each alone. */
    private void tryOut(List<Tried> mutants) {
        List<RuleBase> bases;
        try {
            bases = RuleVariants.compile(
                    Rules.FILES.drl().get("judge.drl"),
                    mutants.stream().map(Tried::drl).toList());
        } catch (RuleBaseError e) {
            if (mutants.size() > 1) {
                mutants.forEach(mutant -> tryOut(List.of(mutant)));
                return;
            }
            synchronized (this) {
                notCompiled.add(mutants.get(0).name()); // what does not compile cannot be run by mistake
            }
            return;
        }
        for (int i = 0; i < mutants.size(); i++) {
            RuleBase base = bases.get(i);
            record(mutants.get(i).name(), mutants.get(i).pages().stream().anyMatch(p -> notices(p, base)));
        }
    }

    private static List<Page> pagesMovedBy(DrlMutants.Mutant mutant) {
        String indicator = indicator(mutant.rule());
        Matcher rule = Pattern.compile("(?s)rule \"" + Pattern.quote(mutant.rule()) + "\".*?\nend")
                .matcher(mutant.text());
        String text = rule.find() ? rule.group() : "";
        return Rules.pages().stream()
                .filter(p -> text.contains("\"" + p.standard().id() + "\"")
                        || p.standard().allParts().stream().anyMatch(part -> measures(indicator, part.indicator())))
                .toList();
    }

    private static boolean measures(String ofRule, String indicator) {
        return ofRule.equals(indicator) || CompletenessTest.isOfFamily(indicator, ofRule);
    }

    private static String indicator(String rule) {
        return rule.substring(0, Math.max(0, rule.indexOf(':')));
    }

    /** The rules of a file that measure what these pages ask, or say whom they cover. */
    private static String only(String drl, List<Page> pages) {
        Set<String> indicators = pages.stream()
                .flatMap(p -> p.standard().allParts().stream())
                .map(Part::indicator)
                .collect(Collectors.toSet());
        return RULE.matcher(drl).replaceAll(rule -> {
            boolean speaks = indicators.stream().anyMatch(i -> measures(indicator(rule.group(1)), i))
                    || pages.stream().anyMatch(p -> rule.group()
                            .contains("\"" + p.standard().id() + "\""));
            return speaks ? Matcher.quoteReplacement(rule.group()) : "";
        });
    }

    private static boolean notices(Page page, RuleBase base) {
        Trial trial = new Trial(page.standard(), base);
        return page.examples().stream().anyMatch(e -> notices(trial, e) || noticesMissing(page, trial, e));
    }

    /** The generated cases: without each of its needs, an example comes out as it does by the rules as they are. */
    private static boolean noticesMissing(Page page, Trial mutated, Page.Example example) {
        Trial trial = new Trial(page.standard(), Rules.base(page));
        return page.standard().needs().stream().anyMatch(need -> {
            ObjectNode blanked = Given.blank(Given.json(example), need);
            try {
                Verdict expected = trial.on(blanked, Given.asOf(example), example.subject())
                        .verdict();
                return !mutated.on(blanked, Given.asOf(example), example.subject())
                        .verdict()
                        .equals(expected);
            } catch (AssertionError e) {
                return false; // without its table the example's subject is gone
            } catch (RuntimeException e) {
                return true;
            }
        });
    }

    private static boolean notices(Trial trial, Page.Example example) {
        try {
            return trial.difference(example) != null;
        } catch (RuntimeException | AssertionError e) {
            return true; // a session that ends in an exception is noticed by everyone
        }
    }

    private synchronized void record(String name, boolean noticed) {
        if (EQUIVALENT.containsKey(name)) {
            equivalent.add(name);
            assertThat(noticed)
                    .as("%s is listed as equivalent, but an example notices it. Unlist it.", name)
                    .isFalse();
        } else {
            (noticed ? killed : survived).add(name);
        }
    }

    private void report(String what) {
        System.out.printf(
                "Mutation of %s: %d of %d noticed (%d%%), %d equivalent, %d do not compile%n",
                what,
                killed.size(),
                killed.size() + survived.size(),
                100 * killed.size() / Math.max(1, killed.size() + survived.size()),
                equivalent.size(),
                notCompiled.size());
        assertThat(killed).isNotEmpty();
        assertThat(survived)
                .as(
                        "No example notices these changes of %s. Add an example on the other side of each.%n%s",
                        what, survived.stream().collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
