package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.SubjectKind;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.standards.ProfilePage;
import org.dudao.standards.ProfileReader;
import org.dudao.standards.Standard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every profile's examples are its tests, and the kinds of inspection together ask every page. */
class ProfileExamplesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsItsProfileSays() {
        return Rules.PAGES.profiles().stream().flatMap(ProfileExamplesTest::examples);
    }

    private static Stream<DynamicTest> examples(ProfilePage page) {
        Catalogue under = CATALOGUE.under(approved(page.profile()));
        return page.examples().stream()
                .map(example -> dynamicTest(
                        page.profile().id() + ": " + example.standard() + ": " + example.name(),
                        () -> assertThat(trial(example.standard(), under).difference(example.onPage()))
                                .as(
                                        "profiles/%s.yaml, example \"%s\"",
                                        page.profile().id(), example.name())
                                .isNull()));
    }

    private static Trial trial(String id, Catalogue under) {
        Standard standard = under.byId().get(id);
        RuleBase base = standard.covers().subject() == SubjectKind.COUNTY ? Rules.OF_COUNTIES : Rules.BASE;
        return new Trial(standard, under, base);
    }

    /** A profile as a bureau uses it: what asks less is approved by a profile of its own after it. */
    private static List<Profile> approved(Profile profile) {
        List<Profile> named = new ArrayList<>();
        if (!profile.isAutomatic()) {
            named.add(profile);
        }
        String approvals = profile.change().stream()
                .filter(change -> change.loosens() != null)
                .map(change -> "  - { standard: " + change.standard()
                        + ", loosens: { reason: \"test\", approver: \"test\" } }\n")
                .collect(Collectors.joining());
        if (!approvals.isEmpty()) {
            named.add(ProfileReader.read(
                    "ours.yaml", "id: ours\ntitle: { zh: \"本局\", en: \"Ours\" }\nchange:\n" + approvals, CATALOGUE));
        }
        return named;
    }

    @Test
    void everyPageIsInForceUnderSomeKindOfInspectionOtherThanAll() {
        Set<String> asked = new TreeSet<>();
        for (Profile profile : CATALOGUE.profiles()) {
            if (profile.select() != null) {
                CATALOGUE.under(List.of(profile)).standards().stream()
                        .filter(Standard::isAsked)
                        .forEach(standard -> asked.add(standard.id()));
            }
        }
        assertThat(CATALOGUE.profile("all").select()).isNull();
        assertThat(CATALOGUE.standards().stream().map(Standard::id))
                .as("put the page into a kind of inspection of rules/profiles, beside `all`")
                .isSubsetOf(asked);
    }

    @Test
    void everyPlaceOfTheRegisterThatDemandsOrLimitsHasAProfile() {
        List<String> automatic = CATALOGUE.profiles().stream()
                .filter(Profile::isAutomatic)
                .map(Profile::id)
                .toList();
        assertThat(automatic)
                .containsExactly(
                        "place-11",
                        "place-31",
                        "place-3213",
                        "place-33",
                        "place-3302",
                        "place-37",
                        "place-41",
                        "place-4101",
                        "place-50",
                        "place-61");
    }
}
