package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bureau's profile is read strictly, and every fault is named with its line. */
class ProfileReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 31);
    private static final String HEAD = "id: ours\ntitle: { zh: \"本局\", en: \"Ours\" }\n";

    private static Profile read(String body) {
        return ProfileReader.read("ours.yaml", HEAD + body, CATALOGUE);
    }

    private static List<String> faults(String body) {
        RuleBaseError error = catchThrowableOfType(RuleBaseError.class, () -> read(body));
        assertThat(error).as("a fault in: " + body).isNotNull();
        assertThat(error.isInBoth()).as("in both languages").isTrue();
        return error.getMessage().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enable: [\"party.stars\"]|ours.yaml:3: there is no optional standard party.stars. See `dudao standards list`.",
                "enable: [\"dropout.junior-rate\"]|ours.yaml:3: there is no optional standard dropout.junior-rate. See `dudao standards list`.",
                "select: { areas: [saftey] }|ours.yaml:3: there is no area saftey. See `dudao standards list`.",
                "select: { areas: [safety], without: [\"safety.x\"] }|ours.yaml:3: there is no standard safety.x. See `dudao standards list`.",
                "select: { stage: [primary] }|ours.yaml:3: a selection names `areas` or `standards`; `areas: [\"*\"]` is all in force",
                "places: [\"3\"]|ours.yaml:3: `3` is no beginning of a code: write 2, 4, 6 or 9 digits in quotation marks",
                "apply: automatic|ours.yaml:3: only a profile with `places` can be automatic",
                "change: [ { standard: dropout.senior-rate, severity: minor } ]|ours.yaml:3: there is no standard dropout.senior-rate. See `dudao standards list`.",
                "change: [ { standard: enrolment.junior-rate, severity: major } ]|ours.yaml:3: `severity` of enrolment.junior-rate is so already. Delete what changes nothing.",
                "change: [ { standard: dropout.junior-rate } ]|ours.yaml:3: the change of dropout.junior-rate changes nothing. Complete it, or delete it.",
                "change: [ { standard: dropout.junior-rate, part: x, limits: [ { below: \"1%\" } ] } ]|ours.yaml:3: dropout.junior-rate has no parts. Delete `part`.",
                "change: [ { standard: dropout.junior-rate, limits: [ { below: \"a\" } ] } ]|ours.yaml:3: a limit is a number such as \"2%\" or \"4.5\", two for between: [a]",
                "change: [ { standard: dropout.junior-rate, limits: [ { below: \"1%\", atMost: \"1%\" } ] } ]|ours.yaml:3: a limit has exactly one of below, atMost, atLeast, above, equals, between, zeroOrBetween, zeroOrAtLeast, oneOf, withinMonths, bands",
                "procedure: { document: no-such-law }|ours.yaml:3: there is no document `no-such-law`. Name one of the register, or describe it under `documents:`.",
                "sha256: \"0\"|ours.yaml:3: the hash is computed. Delete this line."
            })
    void whatIsWrongIsNamedWithItsLine(String body, String fault) {
        assertThat(faults(body)).containsExactly(fault);
    }

    @Test
    void oneKeyChangedTwiceIsRefused() {
        assertThat(faults("""
                        change:
                          - { standard: dropout.junior-rate, limits: [ { below: "1%" } ] }
                          - { standard: dropout.junior-rate, limits: [ { below: "1.5%" } ] }
                        """))
                .containsExactly(
                        "ours.yaml:5: this file changes limits of dropout.junior-rate twice. Keep one of the two.");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThat(faults("limit: 3\n"))
                .singleElement()
                .asString()
                .startsWith("ours.yaml:3: Unrecognized field \"limit\"");
    }

    @Test
    void aDocumentOfOnePlaceIsNotCitedInAnother() {
        assertThat(faults("""
                        places: ["44"]
                        change:
                          - standard: safety.drill-term
                            basis:
                              - { document: zj-compulsory, clause: "第二十五条第一款", role: duty, binds: [school], confidence: verified, adds: true }
                        """))
                .containsExactly(
                        "ours.yaml:7: `zj-compulsory` holds in 33 alone, this profile in [44]. Give it the places of its document.");
    }

    @Test
    void aTitleOfNoDocumentIsNotWritten() {
        assertThat(faults("note: { zh: \"按《某县安全办法》\", en: \"By the county's measures\" }\n"))
                .containsExactly(
                        "ours.yaml:3: 《某县安全办法》 is not the title of a registered document. Write the title or short title of"
                                + " documents/, or leave out the marks.");
    }

    @Test
    void aStricterLimitNeedsNoReason() {
        Catalogue under = CATALOGUE.under(
                List.of(read("change: [ { standard: dropout.junior-rate, limits: [ { below: \"1%\" } ] } ]\n")));
        assertThat(under.byId().get("dropout.junior-rate").limits())
                .extracting(LimitClause::below)
                .containsExactly("1%");
        assertThat(under.layers().loosened()).isEmpty();
    }

    @Test
    void whatAsksLessNeedsAReasonAndAnApprover() {
        String change = "change: [ { standard: dropout.junior-rate, limits: [ { atMost: \"2%%\" } ]%s } ]\n";
        Profile silent = read(change.formatted(""));
        RuleBaseError refused = catchThrowableOfType(RuleBaseError.class, () -> CATALOGUE.under(List.of(silent)));
        assertThat(refused.zh()).startsWith("督导方案 ours 放宽了 dropout.junior-rate（低于2% → 不超过2%），没有批准。");
        assertThat(refused.getMessage())
                .startsWith(
                        "the profile ours asks less of dropout.junior-rate (below 2% → at most 2%), and nobody approved it.");
        Profile approved = read(change.formatted(
                ", loosens: { reason: \"山区小校人数少\", approver: \"县教育局局长办公会\", document: \"县教〔2026〕1号\" }"));
        assertThat(CATALOGUE.under(List.of(approved)).layers().loosened())
                .containsExactly(new Loosened(
                        "dropout.junior-rate",
                        CATALOGUE.byId().get("dropout.junior-rate").title(),
                        "ours",
                        new org.dudao.facts.BilingualText("低于2%", "below 2%"),
                        new org.dudao.facts.BilingualText("不超过2%", "at most 2%"),
                        "山区小校人数少",
                        "县教育局局长办公会",
                        "县教〔2026〕1号"));
    }

    @Test
    void anApprovalWithoutAnApproverIsNone() {
        Profile blank = read(
                "change: [ { standard: dropout.junior-rate, limits: [ { atMost: \"2%\" } ], loosens: { reason: \"山区\", approver: \" \" } } ]\n");
        assertThat(catchThrowableOfType(RuleBaseError.class, () -> CATALOGUE.under(List.of(blank))))
                .hasMessageContaining("and nobody approved it");
    }

    @Test
    void moreDaysForWhoMustActAtOnceAskLess() {
        Profile later = read("""
                change:
                  - standard: building.no-d-grade-in-use
                    responsible: [ { party: school, days: 90 }, { party: township, days: 0 } ]
                """);
        assertThat(catchThrowableOfType(RuleBaseError.class, () -> CATALOGUE.under(List.of(later))))
                .hasMessageContaining(
                        "asks less of building.no-d-grade-in-use (0/30 days for rectification → 90/0 days for rectification)");
        Profile sooner = read("change: [ { standard: building.no-d-grade, days: 7 } ]\n");
        assertThat(CATALOGUE.under(List.of(sooner)).layers().loosened()).isEmpty();
    }

    @Test
    void anotherComparisonIsSaidInTheSentence() {
        Standard changed = CATALOGUE
                .under(List.of(read("change: [ { standard: dropout.junior-rate, limits: [ { atMost: \"1%\" } ] } ]\n")))
                .byId()
                .get("dropout.junior-rate");
        assertThat(changed.requires().zh()).isEqualTo("初中阶段年辍学率不超过 {limit}");
    }

    @Test
    void laterProfilesWin() {
        Profile first = read("change: [ { standard: dropout.junior-rate, limits: [ { below: \"1%\" } ] } ]\n");
        Profile second = ProfileReader.read("second.yaml", """
                id: second
                title: { zh: "二", en: "Second" }
                change: [ { standard: dropout.junior-rate, limits: [ { below: "0.5%" } ] } ]
                """, CATALOGUE);
        assertThat(CATALOGUE
                        .under(List.of(first, second))
                        .byId()
                        .get("dropout.junior-rate")
                        .limits())
                .extracting(LimitClause::below)
                .containsExactly("0.5%");
    }

    @Test
    void placesBindFromTheShortestPrefixToTheLongest() {
        assertThat(CATALOGUE.inForce("330203001", DAY))
                .extracting(Profile::id)
                .containsExactly("place-33", "place-3302");
        assertThat(CATALOGUE.inForce("330203", DAY)).extracting(Profile::id).containsExactly("place-33", "place-3302");
        assertThat(CATALOGUE.inForce("410102001", DAY))
                .extracting(Profile::id)
                .containsExactly("place-41", "place-4101");
        assertThat(CATALOGUE.inForce("650102001", DAY)).isEmpty();
        assertThat(CATALOGUE.withoutPlaces().inForce("330203001", DAY)).isEmpty();
        assertThat(CATALOGUE.inForce("330203001", LocalDate.of(2019, 12, 31)))
                .as("before both")
                .isEmpty();
    }

    @Test
    void aKindOfInspectionAsksItsAreasAndTheDataChecksOnTheirFields() {
        List<Standard> asked = CATALOGUE.under(List.of(CATALOGUE.profile("party"))).standards().stream()
                .filter(Standard::isAsked)
                .toList();
        assertThat(asked)
                .extracting(Standard::id)
                .containsExactly(
                        "data.part-over-whole-committee",
                        "data.township-code",
                        "party.ledger",
                        "party.room-ten-haves",
                        "party.star-rating");
    }

    @Test
    void severalKindsOfInspectionAskWhatAnyOfThemAsks() {
        Catalogue both = CATALOGUE.under(List.of(CATALOGUE.profile("party"), CATALOGUE.profile("cadre")));
        assertThat(both.standards().stream()
                        .filter(Standard::isAsked)
                        .map(Standard::area)
                        .distinct())
                .containsExactly("cadre", "data", "party");
    }

    @Test
    void anInspectionOfKindergartensAsksOfKindergartensAlone() {
        Catalogue preschool = CATALOGUE.under(List.of(CATALOGUE.profile("preschool")));
        assertThat(preschool.byId().get("fire.exits-open").covers().stage())
                .containsExactly(org.dudao.facts.Stage.KINDERGARTEN);
        assertThat(preschool.byId().get("safety.legal-vice-principal").isAsked())
                .as("of schools alone")
                .isFalse();
    }
}
