package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.BasisRole;
import org.dudao.standards.BoundParty;
import org.dudao.standards.Citation;
import org.dudao.standards.Confidence;
import org.dudao.standards.DocumentRank;
import org.dudao.standards.Responsible;
import org.junit.jupiter.api.Test;

/** A letter cites only what the law says to the one to whom it is sent. */
class LegalWordingTest {
    private static final Assessment ASSESSMENT = Fixtures.assess(Fixtures.submission(Path.of("fixtures/every-area")));
    private static final List<BoundParty> SCHOOL = Responsible.SCHOOL.boundAs();
    private static final List<BoundParty> TOWNSHIP = Responsible.TOWNSHIP.boundAs();
    private static final String REQUEST = "按照本次督导要求，应予整改";

    private static final Citation DUTY = law("第三十五条第二款", BasisRole.DUTY, BoundParty.SCHOOL);
    private static final Citation LIABILITY = law("第一百一十九条", BasisRole.LIABILITY, BoundParty.SCHOOL);

    private static Citation law(String clause, BasisRole role, BoundParty bound) {
        return new Citation(
                "中华人民共和国未成年人保护法",
                "Law of the People's Republic of China on the Protection of Minors",
                null,
                clause,
                Confidence.VERIFIED,
                "minors-law",
                role,
                null,
                List.of(bound),
                DocumentRank.LAW,
                null,
                true);
    }

    private static Citation normative(BasisRole role, BilingualText aim, BoundParty bound) {
        return new Citation(
                "中小学校、幼儿园消防安全十项规定",
                "Ten Provisions on Fire Safety in Primary and Secondary Schools and Kindergartens",
                "教发厅〔2024〕1号",
                "第三条",
                Confidence.VERIFIED,
                "fire-ten-rules-2024",
                role,
                aim,
                List.of(bound),
                DocumentRank.NORMATIVE,
                null,
                true);
    }

    private static Citation changed(Citation c, Confidence confidence, String region, boolean booktitle) {
        return new Citation(
                c.document(),
                c.english(),
                c.number(),
                c.clause(),
                confidence,
                c.id(),
                c.role(),
                c.aim(),
                c.binds(),
                c.rank(),
                region,
                booktitle);
    }

    private static Finding finding(Outcome outcome, Citation... citations) {
        return ASSESSMENT.findings().stream()
                .filter(f -> f.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .withBasis(List.of(citations));
    }

    private static String wording(List<BoundParty> addressee, Language language, Citation... citations) {
        return new LegalWording(ASSESSMENT, language).sentence(finding(Outcome.VIOLATION, citations), addressee);
    }

    private static String zh(List<BoundParty> addressee, Citation... citations) {
        return wording(addressee, Language.ZH_CN, citations);
    }

    @Test
    void aDutyOfLawThatBindsTheAddresseeIsBroken() {
        assertThat(zh(SCHOOL, DUTY)).isEqualTo("违反《中华人民共和国未成年人保护法》第三十五条第二款的规定");
        assertThat(wording(SCHOOL, Language.EN, DUTY))
                .isEqualTo(
                        "this is contrary to Article 35, paragraph 2, of the Law of the People's Republic of China on the Protection of Minors");
    }

    @Test
    void aDocumentIsNamedOnceForAllItsClauses() {
        assertThat(zh(SCHOOL, DUTY, law("第三十七条第一款", BasisRole.DUTY, BoundParty.SCHOOL)))
                .isEqualTo("违反《中华人民共和国未成年人保护法》第三十五条第二款、第三十七条第一款的规定");
        assertThat(wording(SCHOOL, Language.EN, DUTY, law("第三十七条", BasisRole.DUTY, BoundParty.SCHOOL)))
                .isEqualTo(
                        "this is contrary to Article 35, paragraph 2, and Article 37, of the Law of the People's Republic of China on"
                                + " the Protection of Minors");
    }

    @Test
    void aDocumentKeepsItsNumberInChineseAndIsNamedInEnglish() {
        Citation rules = normative(BasisRole.DUTY, null, BoundParty.SCHOOL);
        assertThat(Bases.of(rules, Language.EN))
                .isEqualTo(
                        "Ten Provisions on Fire Safety in Primary and Secondary Schools and Kindergartens (教发厅〔2024〕1号), Article 3"
                                + " [duty, text checked]");
        assertThat(Bases.of(rules, Language.ZH_CN)).isEqualTo("《中小学校、幼儿园消防安全十项规定》（教发厅〔2024〕1号）第三条〔义务，已核对条文〕");
    }

    @Test
    void aDutyOfSomebodyElseIsNotCited() {
        assertThat(zh(TOWNSHIP, DUTY)).isEqualTo("按照本次督导要求，应予督促整改（约束学校的条文另见）");
        assertThat(zh(TOWNSHIP, law("第五条", BasisRole.DUTY, BoundParty.COUNTY))).isEqualTo(REQUEST);
        assertThat(zh(SCHOOL, law("第十三条第一款", BasisRole.DUTY, BoundParty.TOWNSHIP)))
                .isEqualTo(REQUEST);
        assertThat(zh(TOWNSHIP, law("第十三条", BasisRole.DUTY, BoundParty.GOVERNMENT)))
                .startsWith("违反");
    }

    @Test
    void aDutyOfEverybodyIsSaidToBeBrokenByTheSituation() {
        Citation everybody = law("第五十九条第一款", BasisRole.DUTY, BoundParty.ANYONE);
        assertThat(zh(TOWNSHIP, everybody)).isEqualTo("该情形违反《中华人民共和国未成年人保护法》第五十九条第一款的规定");
        assertThat(zh(TOWNSHIP, everybody, law("第一百二十三条", BasisRole.LIABILITY, BoundParty.ANYONE)))
                .isEqualTo("该情形违反《中华人民共和国未成年人保护法》第五十九条第一款的规定");
    }

    @Test
    void whatWasNotReadIsNotCited() {
        for (Confidence confidence : List.of(Confidence.KNOWN, Confidence.UNSURE, Confidence.SEED)) {
            assertThat(zh(SCHOOL, changed(DUTY, confidence, null, true))).isEqualTo(REQUEST);
        }
    }

    @Test
    void aDocumentOfAnotherPlaceOrOneThatIsNoneIsNotCited() {
        String code = ASSESSMENT.assessment().township().code();
        assertThat(zh(SCHOOL, changed(DUTY, Confidence.VERIFIED, code.substring(0, 2), true)))
                .startsWith("违反");
        assertThat(zh(SCHOOL, changed(DUTY, Confidence.VERIFIED, "65", true))).isEqualTo(REQUEST);
        assertThat(zh(SCHOOL, changed(DUTY, Confidence.VERIFIED, null, false))).isEqualTo(REQUEST);
    }

    @Test
    void methodAndBackgroundAreNeverCited() {
        assertThat(zh(
                        SCHOOL,
                        law("第六条", BasisRole.METHOD, BoundParty.SCHOOL),
                        law("第七条", BasisRole.BACKGROUND, BoundParty.SCHOOL)))
                .isEqualTo(REQUEST);
    }

    @Test
    void aDocumentBelowTheLawIsNotCompliedWith() {
        assertThat(zh(SCHOOL, normative(BasisRole.LIMIT, null, BoundParty.SCHOOL)))
                .isEqualTo("不符合《中小学校、幼儿园消防安全十项规定》（教发厅〔2024〕1号）第三条的要求");
        assertThat(zh(SCHOOL, DUTY, normative(BasisRole.LIMIT, null, BoundParty.SCHOOL)))
                .isEqualTo("违反《中华人民共和国未成年人保护法》第三十五条第二款的规定，不符合《中小学校、幼儿园消防安全十项规定》（教发厅〔2024〕1号）第三条的要求");
    }

    @Test
    void aTargetIsNotReached() {
        BilingualText aim = new BilingualText("消除大班额", "no large classes");
        assertThat(zh(TOWNSHIP, normative(BasisRole.TARGET, aim, BoundParty.TOWNSHIP)))
                .isEqualTo("未达到《中小学校、幼儿园消防安全十项规定》（教发厅〔2024〕1号）第三条提出的消除大班额的目标");
        assertThat(zh(TOWNSHIP, normative(BasisRole.TARGET, null, BoundParty.TOWNSHIP)))
                .endsWith("第三条提出的目标");
    }

    @Test
    void liabilityFollowsOnlyADutyThatWasBroken() {
        assertThat(zh(SCHOOL, DUTY, LIABILITY)).isEqualTo("违反《中华人民共和国未成年人保护法》第三十五条第二款的规定，依据《中华人民共和国未成年人保护法》第一百一十九条处理");
        assertThat(zh(SCHOOL, LIABILITY)).isEqualTo(REQUEST);
        assertThat(zh(TOWNSHIP, DUTY, LIABILITY)).doesNotContain("第一百一十九条");
    }

    @Test
    void whatTheInspectionSetsIsSaidToBeItsOwn() {
        Citation own = new Citation(
                "本次督导的委托口径",
                "the terms of this inspection",
                null,
                null,
                Confidence.SEED,
                "commission-line",
                BasisRole.COMMISSIONED,
                null,
                List.of(BoundParty.TOWNSHIP),
                DocumentRank.LOCAL_PRACTICE,
                null,
                false);
        BilingualText aim = new BilingualText("防止适龄儿童、少年辍学", "preventing dropout");
        Citation target = new Citation(
                "中华人民共和国义务教育法",
                "Compulsory Education Law of the People's Republic of China",
                null,
                "第十三条第一款",
                Confidence.VERIFIED,
                "compulsory-education-law",
                BasisRole.TARGET,
                aim,
                List.of(BoundParty.TOWNSHIP, BoundParty.COUNTY),
                DocumentRank.LAW,
                null,
                true);
        assertThat(zh(SCHOOL, own, DUTY)).isEqualTo("违反《中华人民共和国未成年人保护法》第三十五条第二款的规定");
        assertThat(zh(TOWNSHIP, own)).isEqualTo(REQUEST);
        assertThat(zh(TOWNSHIP, own, target)).isEqualTo(REQUEST + "，未达到《中华人民共和国义务教育法》第十三条第一款提出的防止适龄儿童、少年辍学的目标");
    }

    @Test
    void aDataCheckIsSaidToBeOne() {
        assertThat(new LegalWording(ASSESSMENT, Language.ZH_CN).sentence(finding(Outcome.QUERY), TOWNSHIP))
                .isEqualTo("核实数据，不是法律要求");
    }

    @Test
    void aDocumentThatSpeaksOfManyNamesWhomEachClauseBinds() {
        Citation county = law("第二十四条", BasisRole.DUTY, BoundParty.COUNTY);
        LegalWording words = new LegalWording(ASSESSMENT, Language.ZH_CN);
        assertThat(words.sentences(finding(Outcome.VIOLATION, DUTY, county)))
                .isEqualTo("学校：违反《中华人民共和国未成年人保护法》第三十五条第二款的规定；县级教育行政部门和人民政府：违反《中华人民共和国未成年人保护法》第二十四条的规定");
        assertThat(words.sentences(finding(Outcome.VIOLATION))).isEqualTo(REQUEST);
    }
}
