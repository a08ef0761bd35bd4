package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.Dictionary;
import org.dudao.rules.FieldsBesideRules;
import org.dudao.rules.KnownColumns;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.Part;
import org.junit.jupiter.api.Test;

/** The packed rule base is complete: an empty or partial one can never run silently. */
class CompletenessTest {
    private static final Pattern INDICATOR = Pattern.compile("^([a-z0-9.*-]+): ");

    @Test
    void everyIndicatorThatAPageNamesIsMeasuredByARuleAndNoOtherIs() {
        Set<String> asked = asked(part -> true);
        Set<String> askedOfRules = asked(part -> part.fields().isEmpty());
        Set<String> measured = new TreeSet<>();
        for (String rule : RuleBase.compile(Rules.drl()).ruleNames()) {
            var matcher = INDICATOR.matcher(rule);
            assertThat(matcher.find())
                    .as("the rule \"%s\" begins with its indicator and a colon", rule)
                    .isTrue();
            String measures = matcher.group(1);
            if (measures.contains("*")) {
                asked.stream().filter(i -> isOfFamily(i, measures)).forEach(measured::add);
            } else if (!measures.equals("judge")) {
                measured.add(measures);
            }
        }
        assertThat(measured)
                .as("indicators in the rules and on the pages. Add a rule to the area's measures.drl, or a page.")
                .containsAll(askedOfRules)
                .isSubsetOf(asked);
    }

    private static Set<String> asked(Predicate<Part> which) {
        return Rules.pages().stream()
                .flatMap(p -> p.standard().allParts().stream())
                .filter(which)
                .map(Part::indicator)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A rule that measures what a page takes from a field would speak in vain. */
    @Test
    void aRuleThatMeasuresAFieldAgainIsRefused() {
        String drl =
                "rule \"safety-grade: again\" when then\n derived.add( Measure.of( \"safety-grade\", $b, true ) ); end";
        assertThatThrownBy(() -> FieldsBesideRules.check(
                        Rules.pages().stream().map(Page::standard).toList(), Map.of("building/more.drl", drl)))
                .hasMessageContaining("building/more.drl:2: a page takes `safety-grade` from a field");
    }

    /** Whether a rule of a family, such as {@code dropout-rate.*}, measures an indicator. */
    static boolean isOfFamily(String indicator, String family) {
        return family.contains("*") && indicator.matches(Pattern.quote(family).replace("*", "\\E.+\\Q"));
    }

    /** A rule that asks for a column of which there is none would be silent for ever. */
    @Test
    void aRuleThatAsksForAColumnThatNoPageHasIsRefused() {
        String drl =
                "rule \"x: y\" when\n Column( key == ColumnKey.of( \"scale.large-class\", \"classes[].grades\" ) )";
        assertThatThrownBy(() -> KnownColumns.check(
                        Rules.pages().stream().map(Page::standard).toList(), Map.of("scale/more.drl", drl)))
                .hasMessageContaining(
                        "scale/more.drl:2: the page scale.large-class neither needs nor uses `classes[].grades`");
    }

    @Test
    void thePackedRuleBaseIsTheOneInRules() {
        List<String> fresh = RuleBase.compile(Rules.FILES.drl()).ruleNames();
        List<String> ofCounties = RuleBase.loadOfCounties().ruleNames();
        assertThat(Stream.concat(RuleBase.load().ruleNames().stream(), ofCounties.stream())
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(fresh)
                .hasSizeGreaterThan(10);
        assertThat(ofCounties).hasSizeGreaterThan(10);
        assertThat(Catalogue.load()).isEqualTo(Rules.PAGES.catalogue(Rules.FILES.hashes()));
    }

    @Test
    void thePackedDictionaryIsTheOneInTheAnnotations() {
        assertThat(Dictionary.load().pack()).isEqualTo(Dictionary.reflect().pack());
    }

    @Test
    void rulesAreWrittenAsTheHouseWritesThem() {
        Rules.FILES.drl().forEach((path, text) -> {
            assertThat(text)
                    .as(path)
                    .doesNotContainPattern(
                            "\\b(salience|eval|insert|modify|update|retract|delete|insertLogical|agenda-group|no-loop|lock-on-active|dialect)\\b");
            assertThat(text.lines().filter(l -> l.startsWith("global")))
                    .as("%s: what is derived is handed over, and nothing else is global", path)
                    .containsExactly("global Derived derived;");
            assertThat(text).as(path + " asks no `not Measure`").doesNotContainPattern("not\\s*\\(?\\s*Measure");
            for (String rule : List.of(text.split("\nrule ", -1)).subList(1, text.split("\nrule ", -1).length)) {
                String then = rule.substring(rule.indexOf("\nthen\n") + 6, rule.indexOf("\nend"));
                assertThat(then.strip().chars().filter(c -> c == ';').count())
                        .as("%s: `then` says one sentence: %s", path, then)
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void noRuleHoldsANumberThatALawSets() {
        Rules.FILES.drl().forEach((path, text) -> assertThat(
                        text.replaceAll("(?m)//.*$", "").replaceAll("\"[^\"]*\"", ""))
                .as("%s: limits stand on pages", path)
                .doesNotContainPattern("[^A-Za-z0-9_.](?:[2-9]|[1-9]\\d+)\\b"));
    }
}
