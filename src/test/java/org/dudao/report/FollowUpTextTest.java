package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Responsible;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What letters say of an earlier check. */
class FollowUpTextTest {
    private static final LocalDate SECOND = LocalDate.of(2026, 11, 30);
    private static final LocalDate THIRD = LocalDate.of(2027, 3, 31);
    private static final String DRILL = "safety.drill-kindergarten-quarterly";
    private static final String DANGER = "building.no-d-grade-in-use";

    private static Assessment first;
    private static Assessment second;
    private static Assessment third;

    @BeforeAll
    static void threeChecks() throws IOException {
        first = assess(Fixtures.AS_OF, null, "", "");
        second = assess(SECOND, first, "\"juniorEnrolledOfAge\": 898", "\"juniorEnrolledOfAge\": 905");
        third = assess(THIRD, second, "", "");
    }

    private static Assessment assess(LocalDate asOf, Assessment earlier, String from, String to) throws IOException {
        String json = Files.readString(Path.of("fixtures/breaks-all-four/submission.json"))
                .replace(from.isEmpty() ? "\u0000" : from, to)
                .replace(
                        "\"safetyGrade\": \"D\", \"inUse\": false",
                        from.isEmpty()
                                ? "\"safetyGrade\": \"D\", \"inUse\": false"
                                : "\"safetyGrade\": null, \"inUse\": false");
        var submission = new SubmissionReader(Dictionary.load())
                .read("submission.json", json.getBytes(StandardCharsets.UTF_8), asOf)
                .submission();
        return earlier == null ? Fixtures.assess(submission) : Fixtures.assess(submission, asOf, earlier.toJson());
    }

    private static FollowUpText zh(Assessment assessment) {
        return new FollowUpText(assessment, Language.ZH_CN);
    }

    private static Finding finding(Assessment assessment, String standard) {
        return assessment.findings().stream()
                .filter(one -> one.standard().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    private static String deadline(Assessment assessment, String standard, int duty) {
        Finding finding = finding(assessment, standard);
        return zh(assessment).deadline(finding, finding.duties().get(duty));
    }

    @Test
    void withoutAnEarlierCheckNothingIsSaidOfOne() {
        FollowUpText texts = zh(first);
        assertThat(texts.isPresent()).isFalse();
        assertThat(texts.summary()).isEmpty();
        assertThat(texts.mark(finding(first, DRILL))).isEmpty();
        assertThat(texts.shortState(finding(first, DRILL))).isEmpty();
        assertThat(texts.fixed()).isNull();
        assertThat(texts.notRechecked()).isNull();
        assertThat(texts.escalation(new SubjectOwners(first).government())).isEmpty();
        assertThat(deadline(first, DRILL, 0)).isEqualTo("2026年8月31日");
    }

    @Test
    void theSummaryCountsEveryState() {
        assertThat(zh(second).summary()).isEqualTo("与2026年7月31日的核查相比：仍未整改11项（其中已逾期11项）、已消除待复查1项、新发现0项、未能复查1项。");
        assertThat(zh(third).summary()).isEqualTo("与2026年11月30日的核查相比：仍未整改12项（其中已逾期12项）、已消除待复查0项、新发现0项、重新出现1项。");
        assertThat(new FollowUpText(second, Language.EN).summary())
                .isEqualTo("Since the check of 2026-07-31: 11 still not corrected (11 of them overdue),"
                        + " 1 gone and to be re-checked, 0 new, 1 not re-checked.");
    }

    @Test
    void aFindingIsMarkedWithItsDeadlineAndTheDaysSince() {
        assertThat(zh(second).mark(finding(second, DRILL))).isEqualTo("（上次指出、仍未整改，原限期2026年8月31日，已逾期91日）");
        assertThat(zh(third).mark(finding(third, DRILL))).isEqualTo("（已3次指出、仍未整改，原限期2026年8月31日，已逾期212日）");
        assertThat(zh(third).mark(finding(third, "enrolment.junior-rate"))).isEqualTo("（重新出现，2026年7月31日首次指出）");
        assertThat(new FollowUpText(second, Language.EN).mark(finding(second, DRILL)))
                .isEqualTo(" (found before and not corrected; was due 2026-08-31, 91 days overdue)");
        assertThat(zh(second).shortState(finding(second, DRILL))).isEqualTo("上次指出、仍未整改，逾期91日");
    }

    @Test
    void aDeadlineThatStillRunsIsSaidToStandAndANewFindingIsSaidToBeOne() throws IOException {
        Assessment soon = assess(LocalDate.of(2026, 8, 10), first, "", "");
        assertThat(zh(soon).mark(finding(soon, DRILL))).isEqualTo("（上次指出、仍未整改，限期2026年8月31日未到）");
        assertThat(deadline(soon, DRILL, 0)).isEqualTo("2026年8月31日（原限期不变）");
        String forgotten = first.toJson().replace(finding(first, DRILL).fingerprint(), "0123456789abcdef");
        Assessment news =
                Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")), Fixtures.AS_OF, forgotten);
        assertThat(zh(news).mark(finding(news, DRILL))).isEqualTo("（新发现）");
    }

    @Test
    void moreDaysAreCalledAnExtensionAndWhatIsDueAtOnceIsNot() {
        assertThat(deadline(second, DRILL, 0)).isEqualTo("2026年12月15日（原限期2026年8月31日，已逾期91日；此次系展期106日，逾期仍自原限期起计）");
        assertThat(deadline(second, DANGER, 0)).isEqualTo("2026年11月30日（应当立即整改；原限期2026年7月31日，已逾期122日）");
        Finding finding = finding(second, DRILL);
        assertThat(new FollowUpText(second, Language.EN)
                        .deadline(finding, finding.duties().get(0)))
                .isEqualTo(
                        "2026-12-15 (was due 2026-08-31, 91 days overdue; this extends it by 106 days, and it stays overdue"
                                + " from its first deadline)");
    }

    @Test
    void whatIsGoneAndWhatCouldNotBeReCheckedAreTables() {
        assertThat(zh(second).fixed().rows())
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("1", "丙镇").endsWith("2026年7月31日", "2026年8月14日", "本次数据达标"));
        assertThat(zh(second).notRechecked().rows()).singleElement().satisfies(row -> assertThat(row)
                .startsWith("1", "柳沟教学点 B2")
                .endsWith("2026年7月31日", "2026年9月29日", "本次数据不足，未能评估"));
        assertThat(zh(third).fixed()).as("what was found again is gone no more").isNull();
    }

    @Test
    void eachPartyIsToldWhatIsProposedAndWhoDecidesIt() {
        ResponsibleParty school = new ResponsibleParty(Responsible.SCHOOL, "1199000021", "丙镇中心幼儿园");
        assertThat(zh(second).escalation(school))
                .containsExactly("1项一次逾期未整改，本次督导建议：约谈责任单位主要负责人，下达第二次限期整改通知书，整改期限减为原规定日数的一半。"
                        + "是否采取，由发出督导意见书的教育督导机构决定。"
                        + "有关规定：《教育督导条例》第二十二条：被督导单位应当根据督导意见书进行整改并报告整改情况，教育督导机构应当核查。");
        assertThat(zh(third).escalation(school))
                .singleElement()
                .asString()
                .startsWith("1项两次逾期未整改，本次督导建议：予以通报批评")
                .contains("由县级人民政府负责教育督导的机构决定", "《教育督导条例》第二十五条第三项");
        assertThat(zh(third).escalation(new SubjectOwners(third).government()))
                .hasSize(1)
                .allSatisfy(sentence -> assertThat(sentence).startsWith("4项两次逾期未整改"));
        ResponsibleParty county = new ResponsibleParty(Responsible.COUNTY_GOVERNMENT, "990101003", "丙镇");
        assertThat(zh(third).escalation(county))
                .as("the gravest step first")
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2项两次逾期未整改");
    }

    @Test
    void aLetterCitesNothingThatNobodyHasRead() {
        for (ResponsibleParty party : new ResponsibleParty[] {
            new SubjectOwners(third).government(),
            new ResponsibleParty(Responsible.COUNTY_GOVERNMENT, "990101003", "丙镇")
        }) {
            assertThat(zh(third).escalation(party)).isNotEmpty().allSatisfy(sentence -> assertThat(sentence)
                    .doesNotContain("问责办法", "未核对"));
        }
    }

    @Test
    void theTerminalTellsTheSummary() {
        assertThat(TerminalSummary.of(second, Language.ZH_CN).replaceAll("\\s+", ""))
                .contains("与2026年7月31日的核查相比：仍未整改11项（其中已逾期11项）");
    }
}
