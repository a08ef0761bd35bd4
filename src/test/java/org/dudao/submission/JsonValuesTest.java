package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Form.text;
import static org.dudao.submission.Form.with;
import static org.dudao.submission.Form.withSchools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Grade;
import org.dudao.facts.SchoolType;
import org.dudao.facts.StatedDate;
import org.dudao.facts.Term;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {
    private static Reading school(String fields) {
        return with("'schools': [{'code': 'S1', " + fields + "}]");
    }

    private static Reading building(String fields) {
        return withSchools("'buildings': [{'code': 'B1', 'schoolCode': 'S1', " + fields + "}]");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // a whole number
                "boarders | true",
                "boarders | [3]",
                "boarders | {}",
                "boarders | 5.5",
                "boarders | '5'",
                // a number
                "floorArea | false",
                "floorArea | '1,200.5'",
                "floorArea | []",
                // yes or no
                "boarding | 1",
                "boarding | 'true'",
                "boarding | '是'",
                "boarding | [true]",
                // a text
                "name | 5",
                "name | true",
                "name | ['x']",
                "name | {'zh': 'x'}",
                "linkedLeader | 0",
                "permitNo | false",
                // a date
                "permitExpiry | 20260315",
                "openedOn | []",
                "mergedOn | {}",
                // a code of a set
                "typeCode | 211",
                "ownership | true",
                // a group
                "staff | 12",
                "staff | []",
                "staff | 'none'",
                "staff | false",
            })
    void aValueOfAnotherTypeIsRefusedInItsPlace(String field, String value) {
        assertThat(problems(school("'" + field + "': " + value))).containsExactly("wrong-type /schools/0/" + field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "5", "'none'", "true"})
    void aTableThatIsNoListIsRefused(String value) {
        assertThat(problems(with("'rolls': " + value))).containsExactly("wrong-type /rolls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "null", "[]", "'S1'"})
    void aRowThatIsNoObjectIsRefusedAndTheOthersKeepTheirPlaces(String row) {
        assertThat(problems(with("'schools': [" + row + ", {'code': 'S1'}, {'code': 'S1'}]")))
                .containsExactly("wrong-type /schools/0", "duplicate-code /schools/2/code");
    }

    @Test
    void aNumberInQuotesIsToldToDropThem() {
        assertThat(only(with("'dropout': {'juniorCount': '11'}")))
                .isEqualTo(new InputProblem(
                        "wrong-type",
                        new BilingualText("值不合要求", "The value does not have the expected form"),
                        "/dropout/juniorCount",
                        "\"11\"",
                        new BilingualText("整数", "a whole number"),
                        new BilingualText("数字不加引号，不带单位。", "Write a number without quotes or unit.")));
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThat(only(with("'dropout': {'juniorCount': -1}")))
                .isEqualTo(new InputProblem(
                        "negative",
                        new BilingualText("不能是负数", "The number cannot be negative"),
                        "/dropout/juniorCount",
                        "-1",
                        new BilingualText("0 或正数", "0 or more"),
                        new BilingualText(
                                "改为实际数；没有报送的填 null。", "Write the actual figure; null if it is not reported.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "-1e5"})
    void aNegativeAreaIsRefused(String number) {
        assertThat(problems(school("'floorArea': " + number))).containsExactly("negative /schools/0/floorArea");
    }

    @Test
    void aFloorBelowGroundIsNoNegativeCount() {
        var building = sound(building("'floorLevelMin': -2")).buildings().get(0);
        assertThat(building.floorLevelMin()).isEqualTo(-2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000",
                "1e9",
                "99999999999999999999",
                "1e400",
                "1E999999999",
                "1E99999999999",
                "1e-400",
                "1e-999999999",
                "1E-99999999999"
            })
    void aNumberTooLargeOrTooFineIsRefusedInItsPlaceWithoutBeingWrittenOut(String number) {
        assertThat(problems(school("'boarders': " + number + ", 'floorArea': 1e400, 'landArea': 'x'")))
                .containsExactly(
                        "out-of-range /schools/0/boarders",
                        "out-of-range /schools/0/floorArea",
                        "wrong-type /schools/0/landArea");
    }

    @Test
    void aNumberTooLargeSaysHowLargeItMayBe() {
        assertThat(only(school("'boarders': 1e400")))
                .isEqualTo(new InputProblem(
                        "out-of-range",
                        new BilingualText("数字过大，或小数位过多", "The number is too large, or has too many decimals"),
                        "/schools/0/boarders",
                        "1e400",
                        new BilingualText("不超过 999999999 的整数", "a whole number of at most 999999999"),
                        new BilingualText(
                                "改为实际数，注意单位；没有报送的填 null。",
                                "Write the actual figure in the right unit; null if it is not reported.")));
    }

    @ParameterizedTest
    @CsvSource({
        "5,5",
        "5.0,5",
        "5.000,5",
        "5e0,5",
        "0.5e1,5",
        "1E+2,100",
        "0,0",
        "-0,0",
        "-0.0,0",
        "0e999999999,0",
        "999999999,999999999"
    })
    void aWholeNumberMayBeWrittenInAnyWayThatJsonAllows(String written, int number) {
        assertThat(sound(school("'boarders': " + written)).schools().get(0).boarders())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1200.50,1200.5",
        "1E+3,1000",
        "0.000001,0.000001",
        "123456789012345,123456789012345",
        "0.0,0",
        "0e-999999999,0"
    })
    void aNumberIsKeptExactlyWithoutTrailingZeros(String written, BigDecimal number) {
        assertThat(sound(school("'floorArea': " + written)).schools().get(0).floorArea())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001", "1234567890123456", "3.14159265358979"})
    void aNumberWithTooManyDigitsIsRefused(String number) {
        assertThat(problems(school("'floorArea': " + number))).containsExactly("out-of-range /schools/0/floorArea");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2025-02-29",
                "2026-13-01",
                "2026-3-1",
                "2026/03/01",
                "20260301",
                "2026-03-01T08:00",
                "0000-01-01",
                "1899-12-31",
                "2101-01-01",
                "９９９９-01-01",
                "none",
                "长期"
            })
    void anImpossibleDateIsRefused(String date) {
        assertThat(problems(building("'lastCheckDate': '" + date + "'")))
                .containsExactly("impossible-date /buildings/0/lastCheckDate");
    }

    @Test
    void aDayThatItsMonthDoesNotHaveIsShownAsWritten() {
        assertThat(only(building("'lastCheckDate': '2026-02-30'")))
                .isEqualTo(new InputProblem(
                        "impossible-date",
                        new BilingualText("没有这个日期", "This date does not exist"),
                        "/buildings/0/lastCheckDate",
                        "\"2026-02-30\"",
                        new BilingualText("日期，如 2026-03-15", "a date such as 2026-03-15"),
                        new BilingualText(
                                "写成 年-月-日，月和日用两位数字。",
                                "Write year-month-day, with two digits each for month and day.")));
    }

    @Test
    void aDateAfterTheDayOfTheCheckIsRefused() {
        assertThat(only(building("'lastCheckDate': '2026-08-01'")))
                .isEqualTo(new InputProblem(
                        "future-date",
                        new BilingualText("日期晚于检查日 2026-07-31", "The date is after the as-of date, 2026-07-31"),
                        "/buildings/0/lastCheckDate",
                        "\"2026-08-01\"",
                        new BilingualText("不晚于 2026-07-31", "not after 2026-07-31"),
                        new BilingualText(
                                "改正日期；检查日由 --as-of 指定。", "Correct the date; the as-of date is set by --as-of.")));
    }

    @Test
    void theDayOfTheCheckItselfIsNotAfterIt() {
        assertThat(sound(building("'lastCheckDate': '2026-07-31'"))
                        .buildings()
                        .get(0)
                        .lastCheckDate())
                .isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void anExpiryMayLieAfterTheDayOfTheCheck() {
        assertThat(sound(school("'permitExpiry': '2030-12-31'"))
                        .schools()
                        .get(0)
                        .permitExpiry())
                .isEqualTo(LocalDate.of(2030, 12, 31));
    }

    @Test
    void anUnknownTypeCodeIsNamedWithTheNearest() {
        InputProblem problem = only(school("'ownership': 'publik'"));
        assertThat(problem.code()).isEqualTo("unknown-code");
        assertThat(problem.place()).isEqualTo("/schools/0/ownership");
        assertThat(problem.found()).isEqualTo("\"publik\"");
        assertThat(problem.expected().zh()).startsWith("public, ").endsWith(" 之一");
        assertThat(problem.correction()).isEqualTo(new BilingualText("可能是“public”。", "Did you mean \"public\"?"));
    }

    @Test
    void aStageThatRollsDoNotHaveIsRefused() {
        assertThat(only(withSchools("'rolls': [{'code': 'R1', 'schoolCode': 'S1', 'stage': 'special'}]")))
                .isEqualTo(new InputProblem(
                        "unknown-code",
                        new BilingualText("没有这个代码", "Unknown code"),
                        "/rolls/0/stage",
                        "\"special\"",
                        new BilingualText("primary, junior, senior 之一", "one of primary, junior, senior"),
                        new BilingualText("从规定的代码中选一个。", "Choose one of the listed codes.")));
    }

    @Test
    void everyTypeCodeOfTheCountryIsRead() {
        for (SchoolType type : SchoolType.values()) {
            assertThat(sound(school("'typeCode': '" + type.code() + "'"))
                            .schools()
                            .get(0)
                            .typeCode())
                    .isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource({"110101001,110101001", "110101001000,110101001"})
    void aTownshipCodeOfTwelveDigitsIsCutToNine(String written, String code) {
        assertThat(sound(text("{'format': 'dudao-submission/1', 'township': {'code': '" + written
                                + "', 'schoolYear': '2025-2026'}}"))
                        .township()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101001001", "11010100", "1101010010", "110101001 ", "11010100A", "１１０１０１００１"})
    void anotherTownshipCodeIsRefused(String written) {
        assertThat(problems(text("{'format': 'dudao-submission/1', 'township': {'code': '" + written
                        + "', 'schoolYear': '2025-2026'}}")))
                .containsExactly("wrong-type /township/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025", "2025-2027", "2026-2025", "2025/2026", "2025-26", "25-26", "2025-2026学年", "none"})
    void aSchoolYearIsTwoYearsInARow(String written) {
        assertThat(only(text("{'format': 'dudao-submission/1', 'township': {'code': '110101001', 'schoolYear': '"
                        + written + "'}}")))
                .isEqualTo(new InputProblem(
                        "wrong-type",
                        new BilingualText("学年的写法不对", "The school year is malformed"),
                        "/township/schoolYear",
                        "\"" + written + "\"",
                        new BilingualText("相连的两年，如 2025-2026", "two consecutive years, such as 2025-2026"),
                        new BilingualText("写成 起始年-结束年。", "Write the first year, a hyphen and the second year.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S 1", "S_1", "学校一", "S1\\t", "123456789012345678901", "Ｓ1"})
    void aCodeHasTwentyLettersDigitsOrHyphensAtMost(String code) {
        assertThat(with("'schools': [{'code': '" + code + "'}]").problems())
                .extracting(InputProblem::place)
                .containsExactly("/schools/0/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\u3000", "\\u00a0\\u2007"})
    void anEmptyTextIsNoAnswer(String text) {
        assertThat(problems(
                        school("'name': '" + text + "', 'linkedLeader': '" + text + "', 'openedOn': '" + text + "'")))
                .containsExactly(
                        "wrong-text /schools/0/name",
                        "wrong-text /schools/0/linkedLeader",
                        "wrong-text /schools/0/openedOn");
    }

    @Test
    void onlyAFieldThatKnowsNoneIsToldAboutIt() {
        assertThat(only(school("'name': ''")).correction().en())
                .isEqualTo("Write it as expected; null if it is not reported.");
        assertThat(only(school("'linkedLeader': ''")).correction().en())
                .isEqualTo("Write it as expected; null if it is not reported, \"none\" if there is none.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\n",
                "\\u001b[2J",
                "\\u202e",
                "\\u2066",
                "\\u200b",
                "\\ufeff",
                "\\ud800",
                "\\udc00",
                "\\ue000",
                "\\u2028",
                "\\uffff",
                "\u202e",
                "\u0085"
            })
    void controlsOverridesAndHalfCharactersAreRefusedAndNotEchoed(String character) {
        assertThat(only(school("'linkedLeader': '甲" + character + "镇中学'")))
                .satisfies(p -> assertThat(p.code() + " " + p.place()).isEqualTo("wrong-text /schools/0/linkedLeader"))
                .satisfies(p -> assertThat(p.found()).startsWith("\"甲〔U+").endsWith("镇中学\""));
    }

    @Test
    void aRareCharacterIsATextLikeAnyOther() {
        String name = "\uD840\uDC00\uD880\uDF50\u9FFF镇"; // one of each generation, the youngest younger than Java 17
        assertThat(sound(school("'name': '" + name + "'")).schools().get(0).name())
                .isEqualTo(name);
    }

    @Test
    void aTextOfTwoThousandCharactersIsReadAndALongerOneShownShort() {
        assertThat(problems(school("'name': '" + "\uD840\uDC00".repeat(2000) + "'")))
                .isEmpty();
        assertThat(sound(school("'name': '" + "甲".repeat(2000) + "'"))
                        .schools()
                        .get(0)
                        .name())
                .hasSize(2000);
        assertThat(only(school("'name': '" + "甲".repeat(2001) + "'")).found()).isEqualTo("\"" + "甲".repeat(60) + "…\"");
    }

    @Test
    void noneStatesThatThereIsNoneAndNullLeavesItOpen() {
        var school = sound(school("'linkedLeader': 'none', 'permitNo': null"))
                .schools()
                .get(0);
        assertThat(school.linkedLeader()).isEqualTo("none");
        assertThat(school.permitNo()).isNull();
        var stated = sound(building("'reinforcementPlanDate': 'none', 'acceptanceDate': null"))
                .buildings()
                .get(0);
        assertThat(stated.reinforcementPlanDate()).isEqualTo(StatedDate.NONE);
        assertThat(stated.acceptanceDate()).isNull();
        var dated = sound(building("'reinforcementPlanDate': '2026-01-05'"))
                .buildings()
                .get(0);
        assertThat(dated.reinforcementPlanDate()).isEqualTo(new StatedDate(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void noneAndNullBothMeanStillStandingStillOpenOpenAllYear() {
        for (String none : new String[] {"'none'", "null"}) {
            var school = sound(school("'openedOn': " + none + ", 'mergedOn': " + none))
                    .schools()
                    .get(0);
            assertThat(school.openedOn()).isNull();
            assertThat(school.mergedOn()).isNull();
            assertThat(sound(building("'demolishedOn': " + none))
                            .buildings()
                            .get(0)
                            .demolishedOn())
                    .isNull();
        }
    }

    @Test
    void listsAndTalliesAreRead() {
        var dataset = sound(with("""
            'calendar': {'teachingMonths': ['2025-09', '2025-10'], 'terms': [{'start': '2025-09-01', 'end': '2026-01-23'}]},
            'schools': [{'code': 'S1', 'curriculum': {'coursesRequired': ['语文 ', '数学'], 'coursesOffered': [],
              'periodsBySubject': {'语文': 8.0, '数学': 5}}}],
            'rolls': [{'code': 'R1', 'schoolCode': 'S1', 'stage': 'primary', 'byGrade': {'g1': 40}}]"""));
        assertThat(dataset.calendar().teachingMonths()).containsExactly(YearMonth.of(2025, 9), YearMonth.of(2025, 10));
        assertThat(dataset.calendar().terms())
                .containsExactly(new Term(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)));
        var curriculum = dataset.schools().get(0).curriculum();
        assertThat(curriculum.coursesRequired()).containsExactly("语文", "数学");
        assertThat(curriculum.coursesOffered()).isEmpty();
        assertThat(curriculum.periodsBySubject()).isEqualTo(Map.of("语文", 8L, "数学", 5L));
        assertThat(dataset.rolls().get(0).byGrade()).isEqualTo(Map.of(Grade.valueOf("G1"), 40L));
    }

    @Test
    void whatIsWrongInAListIsNamedItemByItem() {
        assertThat(problems(with("""
            'calendar': {'teachingMonths': ['2025-13', 9, '2025-9', null], 'terms': [{'start': '2025-09-01'}, 1,
              {'start': '2025-09-31', 'end': '2026-01-23'}, {'start': '2025-09-01', 'end': '2026-01-23', 'note': {}}]},
            'schools': [{'code': 'S1', 'curriculum': {'coursesRequired': ['', 5, {}], 'coursesOffered': '语文'}}],
            'legalVicePrincipals': [{'code': 'V1', 'schoolCodes': ['S 1', 'S1', ['S1']]}]""")))
                .containsExactly(
                        "wrong-type /calendar/teachingMonths/0",
                        "wrong-type /calendar/teachingMonths/1",
                        "wrong-type /calendar/teachingMonths/2",
                        "wrong-type /calendar/teachingMonths/3",
                        "wrong-type /calendar/terms/0",
                        "wrong-type /calendar/terms/1",
                        "wrong-type /calendar/terms/2",
                        "wrong-type /calendar/terms/3",
                        "wrong-text /schools/0/curriculum/coursesRequired/0",
                        "wrong-type /schools/0/curriculum/coursesRequired/1",
                        "wrong-type /schools/0/curriculum/coursesRequired/2",
                        "wrong-type /schools/0/curriculum/coursesOffered",
                        "wrong-type /legalVicePrincipals/0/schoolCodes/0",
                        "wrong-type /legalVicePrincipals/0/schoolCodes/2");
    }

    @Test
    void aTermThatLacksItsEndIsShownAsAnObject() {
        assertThat(only(with("'calendar': {'terms': [{'start': '2025-09-01'}]}")))
                .isEqualTo(new InputProblem(
                        "wrong-type",
                        new BilingualText("学期缺少起止日期，或日期不对", "The term lacks a start or an end, or a date is invalid"),
                        "/calendar/terms/0",
                        "{…}",
                        new BilingualText(
                                "学期起止列表，如 [{\"start\":\"2025-09-01\",\"end\":\"2026-01-31\"}]",
                                "a list of terms such as [{\"start\":\"2025-09-01\",\"end\":\"2026-01-31\"}]"),
                        new BilingualText(
                                "每个学期只写 start 和 end 两个日期。", "Write two dates for each term: start and end.")));
    }

    @Test
    void whatIsWrongInATallyIsNamedEntryByEntry() {
        assertThat(problems(withSchools("""
            'rolls': [{'code': 'R1', 'schoolCode': 'S1', 'stage': 'primary',
              'byGrade': {'g1': 40, 'g1': 41, 'g99': 1, 'g2': -1, 'g3': '30', 'g4': 1e10, 'g5': {}, 'a/b': [[]], 'g6': 2.5, 'g7': null}}]""")))
                .containsExactly(
                        "duplicate-key /rolls/0/byGrade/g1",
                        "unknown-key /rolls/0/byGrade/g99",
                        "negative /rolls/0/byGrade/g2",
                        "wrong-type /rolls/0/byGrade/g3",
                        "out-of-range /rolls/0/byGrade/g4",
                        "wrong-type /rolls/0/byGrade/g5",
                        "unknown-key /rolls/0/byGrade/a~1b",
                        "wrong-type /rolls/0/byGrade/g6",
                        "wrong-type /rolls/0/byGrade/g7");
    }

    @Test
    void aListOfMoreThanFiveHundredItemsIsRefused() {
        String five = String.join(", ", java.util.Collections.nCopies(500, "'语文'"));
        assertThat(sound(school("'curriculum': {'coursesRequired': [" + five + "]}"))
                        .schools()
                        .get(0)
                        .curriculum()
                        .coursesRequired())
                .hasSize(500);
        assertThat(only(school("'curriculum': {'coursesRequired': [" + five + ", '数学']}")))
                .isEqualTo(new InputProblem(
                        "wrong-type",
                        new BilingualText("项数过多", "There are too many items"),
                        "/schools/0/curriculum/coursesRequired",
                        "[…]",
                        new BilingualText("不超过 500 项", "at most 500 items"),
                        new BilingualText("核对列表。", "Check the list.")));
    }
}
