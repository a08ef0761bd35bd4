package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Form.text;
import static org.dudao.submission.Form.with;
import static org.dudao.submission.Form.withSchools;

import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrityChecksTest {
    @Test
    void aCodeThatStandsTwiceIsRefusedWithThePlaceOfTheFirst() {
        assertThat(only(with("'schools': [{'code': 'S1'}, {'code': 'S2'}, {'code': 'S1'}]")))
                .isEqualTo(new InputProblem(
                        "duplicate-code",
                        new BilingualText("编号与 /schools/0/code 重复", "Duplicate code; first used at /schools/0/code"),
                        "/schools/2/code",
                        "S1",
                        new BilingualText("各行编号不同", "a distinct code for each row"),
                        new BilingualText(
                                "同一行填了两次的删去一行，否则另编号码。",
                                "Remove the row if it repeats the other one; otherwise give it a code of its own.")));
    }

    @Test
    void twoRowsOfOneSchoolNeedTwoCodes() {
        assertThat(problems(withSchools(
                        "'buildings': [{'code': 'B1', 'schoolCode': 'S1'}, {'code': 'B1', 'schoolCode': 'S1'}]")))
                .containsExactly("duplicate-code /buildings/1/code");
    }

    @Test
    void rowsOfTwoSchoolsMayShareACode() {
        assertThat(sound(
                                withSchools(
                                        "'buildings': [{'code': 'B1', 'schoolCode': 'S1'}, {'code': 'B1', 'schoolCode': 'S2'}]"))
                        .buildings())
                .hasSize(2);
    }

    @Test
    void rowsWithoutASchoolNeedCodesOfTheirOwnInTheTable() {
        assertThat(
                        problems(
                                withSchools(
                                        "'claims': [{'code': '1'}, {'code': '1'}], 'cadres': [{'code': '1'}, {'code': '1', 'schoolCode': 'S1'}]")))
                .containsExactly("duplicate-code /claims/1/code");
    }

    @Test
    void aStructureHasACodeOfItsOwnInItsSchoolWhichIsListed() {
        assertThat(problems(withSchools("""
            'structures': [{'code': 'W1', 'schoolCode': 'S1'}, {'code': 'W1', 'schoolCode': 'S2'},
              {'code': 'W1', 'schoolCode': 'S1'}, {'code': 'W2', 'schoolCode': 'S3'}]""")))
                .containsExactly("duplicate-code /structures/2/code", "dangling-code /structures/3/schoolCode");
    }

    @Test
    void aSchoolHasOneRollForEachStage() {
        assertThat(only(withSchools("""
            'rolls': [{'code': 'R1', 'schoolCode': 'S1', 'stage': 'primary'}, {'code': 'R2', 'schoolCode': 'S1', 'stage': 'junior'},
              {'code': 'R1', 'schoolCode': 'S2', 'stage': 'primary'}, {'code': 'R3', 'schoolCode': 'S1', 'stage': 'primary'}]""")))
                .isEqualTo(new InputProblem(
                        "duplicate-code",
                        new BilingualText(
                                "该校该学段已在 /rolls/0 填报", "Duplicate stage of the school; first used at /rolls/0"),
                        "/rolls/3/stage",
                        "primary",
                        new BilingualText("每校每学段一行", "one row per school and stage"),
                        new BilingualText("合并或删去一行。", "Merge the rows, or remove one of them.")));
    }

    @Test
    void aRowOfASchoolThatIsNotListedDangles() {
        assertThat(
                        only(
                                with(
                                        "'schools': [{'code': '3199000021'}], 'drills': [{'code': 'Y1', 'schoolCode': '3199000012', 'date': '2025-09-16'}]")))
                .isEqualTo(new InputProblem(
                        "dangling-code",
                        new BilingualText("学校表中没有这所学校", "No school in the table of schools has this code"),
                        "/drills/0/schoolCode",
                        "3199000012",
                        new BilingualText(
                                "学校表中的学校标识码之一：3199000021", "one of the codes in the table of schools: 3199000021"),
                        new BilingualText(
                                "可能是“3199000021”；否则补报该校。", "Did you mean \"3199000021\"? Otherwise add the school.")));
    }

    @Test
    void withoutSchoolsEveryRowOfASchoolDangles() {
        assertThat(only(with("'buses': [{'code': '1', 'schoolCode': 'S1'}]")))
                .isEqualTo(new InputProblem(
                        "dangling-code",
                        new BilingualText("学校表中没有这所学校", "No school in the table of schools has this code"),
                        "/buses/0/schoolCode",
                        "S1",
                        new BilingualText("学校表中有的学校", "a school in the table of schools"),
                        new BilingualText("补报该校，或改正编号。", "Add the school, or correct the code.")));
    }

    @Test
    void aVicePrincipalsSchoolsAreListed() {
        assertThat(problems(withSchools(
                        "'legalVicePrincipals': [{'code': 'V1', 'schoolCodes': ['S1', 'S3', 'S2', 'S4']}]")))
                .containsExactly(
                        "dangling-code /legalVicePrincipals/0/schoolCodes/1",
                        "dangling-code /legalVicePrincipals/0/schoolCodes/3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{'code': 'S 1'}, {'code': 'S2'}]", "[5]", "5", "[{}]"})
    void nothingDanglesWhereASchoolsOwnCodeCouldNotBeRead(String schools) {
        assertThat(with("'schools': " + schools + ", 'buildings': [{'code': 'B1', 'schoolCode': 'S1'}]")
                        .problems())
                .extracting(InputProblem::code)
                .doesNotContain("dangling-code")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110101199003071234", "11010119900307123X", "11010119900307123x", "P-11010119900307123X"})
    void anIdentityNumberIsNoRowCodeAndIsNeverEchoed(String number) {
        Reading reading = withSchools("'principals': [{'code': '" + number + "', 'schoolCode': 'S1'}, {'code': '"
                + number + "', 'schoolCode': 'S1'}], 'buses': [{'code': '1', 'schoolCode': '" + number + "'}]");
        assertThat(problems(reading))
                .containsExactly(
                        "personal-number /principals/0/code",
                        "personal-number /principals/1/code",
                        "personal-number /buses/0/schoolCode");
        assertThat(reading.problems().toString()).doesNotContain("19900307");
    }

    @Test
    void anIdentityNumberAsARowCodeIsToldToBeASerialNumber() {
        assertThat(only(withSchools("'principals': [{'code': '11010119900307123X', 'schoolCode': 'S1'}]")))
                .isEqualTo(new InputProblem(
                        "personal-number",
                        new BilingualText("这里像是填了身份证号码", "This looks like a resident identity number"),
                        "/principals/0/code",
                        "\"******************\"",
                        new BilingualText(
                                "不含身份证号码的内容；编号用本单位自编的序号",
                                "no identity number; for a code, a serial number assigned by the office"),
                        new BilingualText("删去身份证号码，不要填报个人身份信息。", "Remove it; submit no personal identity numbers.")));
    }

    @Test
    void anIdentityNumberInAnyOtherPlaceIsNotEchoedEither() {
        Reading reading = with(
                "'schools': [{'code': '11010119900307123X', 'typeCode': '11010119900307123X', 'boarders': "
                        + "110101199003071234, 'openedOn': '11010119900307123X'}], 'buses': [{'code': '1', 'schoolCode': 'S9'}]");
        assertThat(problems(reading))
                .containsExactly(
                        "personal-number /schools/0/code",
                        "unknown-code /schools/0/typeCode",
                        "out-of-range /schools/0/boarders",
                        "impossible-date /schools/0/openedOn");
        assertThat(reading.problems().toString()).doesNotContain("19900307");
    }

    @Test
    void teachingMonthsLieInTheSchoolYearAndStandOnce() {
        assertThat(problems(with(
                        "'calendar': {'teachingMonths': ['2025-08', '2025-09', '2025-09', '2026-08', '2026-09']}")))
                .containsExactly(
                        "wrong-calendar /calendar/teachingMonths/0",
                        "wrong-calendar /calendar/teachingMonths/2",
                        "wrong-calendar /calendar/teachingMonths/4");
    }

    @Test
    void termsThatOverlapAreRefused() {
        assertThat(
                        only(
                                with(
                                        "'calendar': {'terms': [{'start': '2025-09-01', 'end': '2026-01-31'}, {'start': '2026-01-31', 'end': '2026-07-10'}]}")))
                .isEqualTo(new InputProblem(
                        "wrong-calendar",
                        new BilingualText(
                                "不在学年之内，或先后颠倒、重复", "The date is outside the school year, out of order or duplicated"),
                        "/calendar/terms/1",
                        "2026-01-31 – 2026-07-10",
                        new BilingualText(
                                "2025-09-01 至 2026-08-31 之间，按先后排列", "within 2025-09-01 and 2026-08-31, in order"),
                        new BilingualText("对照校历改正。", "Correct it by the school calendar.")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'start': '2025-08-31', 'end': '2026-01-31'}",
                "{'start': '2026-03-01', 'end': '2026-09-01'}",
                "{'start': '2026-03-01', 'end': '2026-02-01'}"
            })
    void aTermLiesInTheSchoolYearAndEndsAfterItStarts(String term) {
        assertThat(problems(with("'calendar': {'terms': [" + term + "]}")))
                .containsExactly("wrong-calendar /calendar/terms/0");
    }

    @Test
    void theCalendarMayReachBeyondTheDayOfTheCheck() {
        assertThat(sound(
                                with(
                                        "'calendar': {'teachingMonths': ['2026-08'], 'terms': [{'start': '2025-09-01', 'end': '2026-08-31'}]}"))
                        .calendar()
                        .terms())
                .hasSize(1);
    }

    @Test
    void allThatIsWrongInAFileIsReportedInOnePass() {
        Reading reading = text("""
            {'format': 'dudao-submission/1',
             'township': {'code': '110101001', 'schoolYear': '2025', 'nmae': '甲镇'},
             'dropout': {'juniorCount': '11', 'juniorBase': -5, 'juniorBase': 5},
             'schools': [{'code': 'S1', 'typeCode': '313'}, {'code': 'S1'}],
             'buildings': [{'code': 'B1', 'schoolCode': 'S2', 'lastCheckDate': '2026-02-30'}],
             'drills': [{'code': 'Y1', 'schoolCode': 'S1'}]}""");
        assertThat(reading.total()).isEqualTo(10);
        assertThat(problems(reading))
                .containsExactly(
                        "unknown-key /township/nmae",
                        "wrong-type /dropout/juniorCount",
                        "negative /dropout/juniorBase",
                        "duplicate-key /dropout/juniorBase",
                        "unknown-code /schools/0/typeCode",
                        "impossible-date /buildings/0/lastCheckDate",
                        "missing /drills/0/date",
                        "wrong-type /township/schoolYear",
                        "duplicate-code /schools/1/code",
                        "dangling-code /buildings/0/schoolCode");
    }

    @Test
    void ofManyProblemsTwoHundredAreKeptAndAllAreCounted() {
        String rows = String.join(", ", java.util.Collections.nCopies(250, "{'code': 'B 1', 'schoolCode': 'S1'}"));
        Reading reading = withSchools("'buildings': [" + rows + "], 'drills': [{}]");
        assertThat(reading.total()).isEqualTo(253);
        assertThat(reading.problems()).hasSize(200);
        assertThat(reading.problems().get(199).place()).isEqualTo("/buildings/199/code");
        assertThat(reading.submission()).isNull();
    }
}
