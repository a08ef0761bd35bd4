package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Page;
import org.dudao.standards.PageReader;
import org.dudao.standards.RuleFiles;
import org.dudao.submission.json.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The totals of all schools may prove that one of them is below a limit per unit, never that all comply. */
class TotalsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final String ALL = "110101001/*";
    private static final String BOOKS = "facility.books-per-pupil";
    private static final String TWO_PRIMARY = "{code: S1, typeCode: '211'}, {code: S2, typeCode: '211'}";

    private static Trial.Result result(String standard, String totals, String schools, String subject) {
        Page page = Rules.pages().stream()
                .filter(p -> p.standard().id().equals(standard))
                .findFirst()
                .orElseThrow();
        return new Trial(page.standard(), Rules.base(page)).on(submission(totals, schools), AS_OF, subject);
    }

    private static Verdict verdict(String standard, String totals, String schools) {
        return result(standard, totals, schools, ALL).verdict();
    }

    /** A submission with totals and schools, written without quotes around keys. */
    private static JsonNode submission(String totals, String schools) {
        String text =
                "{format: 'dudao-submission/1', township: {code: '110101001', name: '龙山镇', schoolYear: '2025-2026'}"
                        + ", totals: {" + totals + "}" + (schools == null ? "" : ", schools: [" + schools + "]") + "}";
        String json = text.replaceAll("([{ ])([A-Za-z0-9]+):", "$1\"$2\":")
                .replaceAll(": (S\\d)", ": \"$1\"")
                .replace('\'', '"');
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    /** The figures of a real township, for which no school stated its own. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            facility.books-per-pupil       | studentCount: 845, library: {books: 10800}       | 12.78 | 10325 books
            facility.computers-per-100     | studentCount: 845, equipment: {computers: 65}    | 7.69% | 3 computers
            balance.multimedia-classrooms  | studentCount: 845, multimediaClassrooms: 3       | 0.36% | 17 rooms
            """)
    void tooFewThingsForThePupilsOfAllSchoolsAreTooFewInOneOfThem(
            String standard, String totals, String observed, String shortfall) {
        Trial.Result result = result(standard, totals, TWO_PRIMARY, ALL);
        assertThat(result.verdict().outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(result.verdict().subject().kind()).isEqualTo(SubjectKind.SCHOOL);
        assertThat(result.verdict().observed().shown().en()).isEqualTo(observed);
        assertThat(result.finding().shortfall().text().en()).isEqualTo(shortfall);
    }

    @Test
    void theFindingSaysThatOneSchoolFallsShortAndWhatToDoFirst() {
        Finding finding = result(BOOKS, "studentCount: 845, library: {books: 10800}", TWO_PRIMARY, ALL)
                .finding();
        assertThat(finding.problem())
                .isEqualTo(new BilingualText(
                        "按龙山镇全部学校合计，图书册数10800册，在校生数845人，两者之比12.78，应当不低于25，至少有一所学校“生均图书册数”不达标；是哪所学校，须各校分别报送后确定",
                        "By the totals of 龙山镇全部学校: 10800 books to 845 student count is 12.78, required at least 25; so at"
                                + " least one school breaks this standard (Library books per pupil); the figures of each school"
                                + " will tell which"));
        assertThat(finding.action().zh()).startsWith("先分校报送数据，查清不达标学校，再按下列要求整改：不达标学校于");
        assertThat(finding.evidence())
                .containsExactly(
                        new Evidence("/totals/library/books", "totals.library.books", "10800"),
                        new Evidence("/totals/studentCount", "totals.studentCount", "845"));
    }

    @ParameterizedTest(name = "{0} books for 845 pupils: {1}")
    @CsvSource({"21124, VIOLATION", "21125, NOT_ASSESSED", "99999, NOT_ASSESSED"})
    void enoughForAllTogetherProvesNothingOfAnyOfThem(String books, Outcome outcome) {
        Verdict verdict = verdict(BOOKS, "studentCount: 845, library: {books: " + books + "}", TWO_PRIMARY);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.missing())
                .isEqualTo(
                        outcome == Outcome.VIOLATION
                                ? List.of()
                                : List.of(
                                        "schools[S1].library.books",
                                        "schools[S1].studentCount",
                                        "schools[S2].library.books",
                                        "schools[S2].studentCount"));
    }

    @Test
    void theSchoolsThemselvesStayUnassessed() {
        Verdict school = result(BOOKS, "studentCount: 845, library: {books: 10800}", TWO_PRIMARY, "S1")
                .verdict();
        assertThat(school.outcome()).isEqualTo(Outcome.NOT_ASSESSED);
    }

    @Test
    void theLoosestLimitOfTheSchoolsIsUsed() {
        String both = "{code: S1, typeCode: '211'}, {code: S2, typeCode: '311'}";
        assertThat(verdict(BOOKS, "studentCount: 100, library: {books: 2500}", both)
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(verdict(BOOKS, "studentCount: 100, library: {books: 2499}", both)
                        .outcome())
                .isEqualTo(Outcome.VIOLATION);
        String junior = "{code: S1, typeCode: '311'}, {code: S2, typeCode: '311'}";
        assertThat(verdict(BOOKS, "studentCount: 100, library: {books: 2500}", junior)
                        .outcome())
                .isEqualTo(Outcome.VIOLATION);
    }

    @Test
    void theLimitOfAnUndividedNineYearSchoolIsAtLeastThatOfItsLooserStage() {
        String nineYear = "{code: S1, typeCode: '312'}";
        assertThat(verdict(BOOKS, "studentCount: 100, library: {books: 2499}", nineYear)
                        .outcome())
                .isEqualTo(Outcome.VIOLATION);
        assertThat(verdict(BOOKS, "studentCount: 100, library: {books: 2500}", nineYear)
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
    }

    @Test
    void theTotalOfPupilsIsNotUsedWhereAKindergartensMayBeInIt() {
        String totals = "studentCount: 845, library: {books: 10800}";
        assertThat(verdict(BOOKS, totals, TWO_PRIMARY + ", {code: S3, typeCode: '111'}")
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(verdict(BOOKS, totals, TWO_PRIMARY + ", {code: S3}").missing())
                .contains("schools[S3].typeCode", "schools[S3].library.books");
        assertThat(verdict(BOOKS, totals, TWO_PRIMARY + ", {code: S3}").outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(verdict(BOOKS, totals, TWO_PRIMARY + ", {code: S3, typeCode: '211', mergedOn: '2025-10-01'}")
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
    }

    @Test
    void thePupilsThatCoveredSchoolsStateCountInAnyCase() {
        String schools =
                "{code: S1, typeCode: '211', studentCount: 433}, {code: S2, typeCode: '211'}, {code: S3, typeCode: '111', studentCount: 900}";
        assertThat(verdict(BOOKS, "library: {books: 10824}", schools).outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(verdict(BOOKS, "library: {books: 10825}", schools).outcome()).isEqualTo(Outcome.NOT_ASSESSED);
        Trial.Result result = result(BOOKS, "library: {books: 10800}", schools, ALL);
        assertThat(result.finding().evidence())
                .containsExactly(
                        new Evidence("/schools/0/studentCount", "schools[].studentCount", "433"),
                        new Evidence("/totals/library/books", "totals.library.books", "10800"));
    }

    @Test
    void aTotalLessThanWhatSchoolsStateProvesNothing() {
        String schools =
                "{code: S1, typeCode: '211', studentCount: 400, library: {books: 11000}}, {code: S2, typeCode: '211', studentCount: 445}";
        assertThat(verdict(BOOKS, "studentCount: 845, library: {books: 10800}", schools)
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(verdict(BOOKS, "studentCount: 845, library: {books: 11000}", schools)
                        .outcome())
                .isEqualTo(Outcome.VIOLATION);
    }

    @Test
    void whereNoSchoolIsListedNothingIsProved() {
        Verdict verdict = verdict(BOOKS, "studentCount: 845, library: {books: 10800}", null);
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(verdict.missing()).containsExactly("schools");
    }

    @Test
    void noPupilsAtAllProveNothing() {
        assertThat(verdict(BOOKS, "studentCount: 0, library: {books: 0}", TWO_PRIMARY)
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            all state their own     | {code: S1, typeCode: '211', studentCount: 845, library: {books: 10800}}
            no school is covered    | {code: S1, typeCode: '111'}
            no school at all        | ''
            """)
    void withoutAMissingValueOfACoveredSchoolThereIsNoMoreToSay(String why, String schools) {
        assertThat(verdicts("studentCount: 845, library: {books: 10800}", schools))
                .as(why)
                .isZero();
    }

    @Test
    void withoutTheTotalOfWhatIsCountedThereIsNoMoreToSay() {
        assertThat(verdicts("studentCount: 845", TWO_PRIMARY)).isZero();
    }

    private static long verdicts(String totals, String schools) {
        try {
            result(BOOKS, totals, schools, ALL);
            return 1;
        } catch (AssertionError none) {
            assertThat(none).hasMessageContaining("there are 0 verdicts for " + ALL);
            return 0;
        }
    }

    /** Of several parts, one that is broken is enough; a part whose total is not stated stays open. */
    @Test
    void onePartOfAStandardThatIsBrokenByTotalsBreaksIt() {
        String schools = "{code: S1, typeCode: '211'}";
        Trial.Result result = result("staff.annual-review", "staff: {teachers: 733, recordCount: 732}", schools, ALL);
        assertThat(result.verdict().outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(result.verdict().parts().get(0).outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(result.verdict().parts().get(1).outcome()).isEqualTo(Outcome.NOT_ASSESSED);
        assertThat(result.finding().problem().zh()).contains("已建业务档案教师数732人，专任教师数733人");
        assertThat(verdict("staff.annual-review", "staff: {teachers: 733, recordCount: 733}", schools)
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
    }

    /** Different schools may break different parts, so that no school breaks more than a page allows. */
    @Test
    void aStandardThatAllowsSomePartsToBeBrokenIsNotJudgedByTotals() {
        Page page = Rules.pages().stream()
                .filter(p -> p.standard().id().equals("balance.school-six-of-seven"))
                .findFirst()
                .orElseThrow();
        assertThat(new Trial(page.standard(), Rules.base(page))
                        .on(
                                submission("studentCount: 845, multimediaClassrooms: 0", "{code: S1, typeCode: '211'}"),
                                AS_OF,
                                null)
                        .verdict()
                        .outcome())
                .isEqualTo(Outcome.NOT_ASSESSED);
    }

    /** A page of a bureau's own, with an upper limit: at most 25, in junior schools 35. */
    @ParameterizedTest(name = "{0}, schools {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            studentCount: 100, library: {books: 2501} | {code: S1, typeCode: '211'}                                    | VIOLATION
            studentCount: 100, library: {books: 2500} | {code: S1, typeCode: '211'}                                    | NOT_ASSESSED
            studentCount: 100, library: {books: 2501} | {code: S1, typeCode: '211'}, {code: S2, typeCode: '311'}       | NOT_ASSESSED
            studentCount: 100, library: {books: 2501} | {code: S1, typeCode: '211'}, {code: S2, typeCode: '111'}       | NOT_ASSESSED
            library: {books: 2501}                    | {code: S1, typeCode: '211'}                                    | NOT_ASSESSED
            studentCount: 100, library: {books: 9999} | {code: S1, typeCode: '211', library: {books: 2501}}, {code: S2} | VIOLATION
            studentCount: 100, library: {books: 9999} | {code: S1, typeCode: '211', library: {books: 2500}}, {code: S2} | NOT_ASSESSED
            """)
    void anUpperLimitIsBrokenByAtLeastWhatTheSchoolsHave(String totals, String schools, Outcome outcome) {
        Map<String, String> texts = new HashMap<>(Rules.FILES.texts());
        texts.computeIfPresent(
                "facility/books-per-pupil.yaml", (path, page) -> page.replace("- atLeast:", "- atMost:"));
        Page page = PageReader.read(new RuleFiles(texts)).pages().stream()
                .filter(p -> p.standard().id().equals(BOOKS))
                .findFirst()
                .orElseThrow();
        assertThat(new Trial(page.standard(), Rules.BASE)
                        .on(submission(totals, schools), AS_OF, ALL)
                        .verdict()
                        .outcome())
                .isEqualTo(outcome);
    }

    private static Assessment all(String totals, String schools) {
        Assessor assessor = new Assessor(Catalogue.load(), Rules.BASE, "test");
        return assessor.assess(Given.submission(submission(totals, schools), AS_OF), AS_OF);
    }

    @Test
    void whatATotalProvesIsDoubtedWhereTheSchoolsContradictIt() {
        String schools =
                "{code: S1, typeCode: '211', studentCount: 845}, {code: S2, typeCode: '211', library: {books: 300}}";
        Assessment assessment = all("studentCount: 800, library: {books: 10800}", schools);
        Verdict books = assessment.verdicts().stream()
                .filter(v -> v.standard().equals(BOOKS) && v.subject().meansAllSchools())
                .findFirst()
                .orElseThrow();
        assertThat(books.outcome()).isEqualTo(Outcome.VIOLATION);
        assertThat(books.doubtedBy()).containsExactly("data.totals-against-schools");
        assertThat(assessment.findings().stream()
                        .filter(f -> f.standard().equals("data.totals-against-schools"))
                        .map(f -> f.problem().zh()))
                .containsExactly("有1项全乡镇合计与各校所报之和不一致：全乡镇在校生数800人（各校所报之和845人），请核实");
    }

    @Test
    void withoutTotalsAllSchoolsTogetherAreNoSubject() {
        assertThat(all("", TWO_PRIMARY).verdicts()).noneMatch(v -> v.subject().meansAllSchools());
    }

    /** A county's totals are kept and shown, but no standard asks for them. */
    @Test
    void theTotalsOfACountyAreSaidToBeReadAndNotJudged() throws JsonProcessingException {
        JsonNode json = Json.mapper()
                .readTree("{\"county\": {\"code\": \"110101\", \"schoolYear\": \"2025-2026\","
                        + " \"totals\": {\"library\": {\"books\": 10800}}}, \"townships\": [], \"missing\": []}");
        CountyAssessor counties = new CountyAssessor(Catalogue.load(), Rules.OF_COUNTIES, "test");
        Assessor townships = new Assessor(Catalogue.load(), Rules.BASE, "test");
        Assessment county = counties.assess(Given.known(json, AS_OF, townships), AS_OF);
        assertThat(county.assessment().submission().notes())
                .containsExactly(new Note(
                        "not-judged",
                        new BilingualText(
                                "“全县图书册数”（10800）已读取，未作判定，也未与各乡镇的数据比较",
                                "The total books (10800) was read, but neither judged nor compared with the townships' figures"),
                        "/county/totals/library/books",
                        "10800"));
    }
}
