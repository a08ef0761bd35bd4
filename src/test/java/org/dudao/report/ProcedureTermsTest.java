package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Test;

/** What places order about plea, review and report, as letters state it: held against the texts of their regulations. */
class ProcedureTermsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static ProcedureTerms of(String place, Language language) {
        return new ProcedureTerms(CATALOGUE.profile(place).procedure(), CATALOGUE.documents(), language);
    }

    @Test
    void whereNoPlaceOrdersAnythingTheNationalClauseOnThePleaStandsWithoutDaysAndThereIsNoReview() {
        ProcedureTerms national = new ProcedureTerms(null, CATALOGUE.documents(), Language.ZH_CN);
        assertThat(national.pleaTerm()).isNull();
        assertThat(national.pleaClause()).isEqualTo("《教育督导条例》第二十条第二款");
        assertThat(national.reviews()).isEmpty();
        assertThat(national.reportTerm()).isEmpty();
    }

    @Test
    void shanghaiCountsWorkingDaysFromTheEndOfTheSupervisionAndKnowsNoReview() {
        ProcedureTerms shanghai = of("place-31", Language.ZH_CN);
        assertThat(shanghai.pleaTerm()).isEqualTo("督导结束后10个工作日内");
        assertThat(shanghai.pleaClause()).isEqualTo("《上海市教育督导条例》第二十一条第二款");
        assertThat(shanghai.reviews()).isEmpty();
    }

    @Test
    void zhejiangLetsTheNextHigherBodyReviewTheLetter() {
        ProcedureTerms zhejiang = of("place-33", Language.ZH_CN);
        assertThat(zhejiang.pleaTerm()).isEqualTo("收到督导初步意见后10日内");
        assertThat(zhejiang.reviews())
                .containsExactly("对本意见书有异议的，可以在收到督导意见书后10日内向上一级教育督导机构申请复核；该机构应当自收到申请之日起30日内答复（《浙江省教育督导条例》第十一条第（七）项）。");
    }

    @Test
    void shandongLetsTheSameBodyReExamineItAndThenTheGovernmentOrTheNextHigherBody() {
        ProcedureTerms shandong = of("place-37", Language.ZH_CN);
        assertThat(shandong.pleaClause()).isEqualTo("《教育督导条例》第二十条第二款");
        assertThat(shandong.reviews())
                .containsExactly(
                        "对本意见书有异议的，可以在收到督导意见书后15日内向作出意见书的教育督导机构申请复查；该机构应当自收到申请之日起1个月内作出复查结论（《山东省教育督导条例》第十八条）。",
                        "对复查结论仍有异议的，可以向设立该机构的人民政府或者上一级教育督导机构申诉（《山东省教育督导条例》第十八条）。");
    }

    @Test
    void chongqingOrdersWithinHowManyDaysRectificationIsReported() {
        assertThat(of("place-50", Language.ZH_CN).pleaTerm()).isEqualTo("收到督导初步意见后5日内");
        assertThat(of("place-50", Language.ZH_CN).reportTerm()).isEqualTo("整改情况应当在整改结束后10日内报告（《重庆市教育督导条例》第二十八条第一款）。");
    }

    @Test
    void inEnglishTheClauseAndTheLawAreInEnglish() {
        assertThat(of("place-33", Language.EN).reviews().get(0))
                .startsWith(
                        "Whoever objects to this letter may apply to the next higher supervision body for review within 10 days")
                .contains("Article 11, item 7", "of the ")
                .doesNotContain("条例", "第");
    }
}
