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

class JsonKeysTest {
    @Test
    void anUnknownKeyIsNamedWithTheNearestKnownOne() {
        assertThat(only(with("'dropout': {'juniorCuont': 11}")))
                .isEqualTo(new InputProblem(
                        "unknown-key",
                        new BilingualText("没有“juniorCuont”这一项", "There is no key \"juniorCuont\" here"),
                        "/dropout/juniorCuont",
                        "juniorCuont",
                        new BilingualText("dropout.juniorCount", "dropout.juniorCount"),
                        new BilingualText(
                                "改为 dropout.juniorCount，或删去该项。", "Change it to dropout.juniorCount, or remove it.")));
    }

    @Test
    void anUnknownKeyThatIsNearNothingIsToBeRemoved() {
        assertThat(only(with("'weatherOfTheYear': {'rain': [1, 2, 3]}")))
                .isEqualTo(new InputProblem(
                        "unknown-key",
                        new BilingualText("没有“weatherOfTheYear”这一项", "There is no key \"weatherOfTheYear\" here"),
                        "/weatherOfTheYear",
                        "weatherOfTheYear",
                        new BilingualText("字典中的项", "a key in the dictionary"),
                        new BilingualText("删去该项。", "Remove it.")));
    }

    @Test
    void aKeyAtTheWrongLevelIsUnknownAndItsRightPathIsNamed() {
        InputProblem problem = only(with("'juniorCount': 11"));
        assertThat(problem.place()).isEqualTo("/juniorCount");
        assertThat(problem.expected()).isEqualTo(new BilingualText("dropout.juniorCount", "dropout.juniorCount"));
    }

    @Test
    void aTownshipsKeyInASchoolsGroupNamesTheTownshipsGroup() {
        InputProblem problem = only(with("'schools': [{'code': 'S1', 'dropout': {'juniorBase': 3}}]"));
        assertThat(problem.place()).isEqualTo("/schools/0/dropout/juniorBase");
        assertThat(problem.expected().en()).isEqualTo("dropout.juniorBase");
    }

    @Test
    void aSchoolsKeyAtTheTopNamesTheSchools() {
        assertThat(only(with("'guard': {'count': 3}")).expected().en()).isEqualTo("schools[].guard");
    }

    @Test
    void aCountysKeyBelongsToTheCountysDocument() {
        assertThat(only(with("'enrolment': {'goodSeniorPlaces': 100}")))
                .isEqualTo(new InputProblem(
                        "unknown-key",
                        new BilingualText("没有“goodSeniorPlaces”这一项", "There is no key \"goodSeniorPlaces\" here"),
                        "/enrolment/goodSeniorPlaces",
                        "goodSeniorPlaces",
                        new BilingualText("county.enrolment.goodSeniorPlaces", "county.enrolment.goodSeniorPlaces"),
                        new BilingualText(
                                "该项由县级文件填报，请从乡镇报送数据中删去。",
                                "It belongs to the county's document; remove it from the township's submission.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"datesInMonth", "datesInQuarter", "datesInTerm"})
    void aDerivedFieldIsNoInput(String derived) {
        Reading reading = withSchools(
                "'drills': [{'code': '1', 'schoolCode': 'S1', 'date': '2025-09-16', '" + derived + "': 1}]");
        assertThat(problems(reading)).containsExactly("unknown-key /drills/0/" + derived);
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedAlsoWhenBothAgree() {
        assertThat(only(with("'dropout': {'juniorCount': 11, 'juniorCount': 11}")))
                .isEqualTo(new InputProblem(
                        "duplicate-key",
                        new BilingualText("同一项填写了两次，无法知道哪个是对的", "Duplicate key; remove one of the two values"),
                        "/dropout/juniorCount",
                        "juniorCount",
                        new BilingualText("每项只写一次", "each key once"),
                        new BilingualText("留下正确的一个。", "Keep the correct one.")));
    }

    @Test
    void aTableGroupOrFormatThatStandsTwiceIsRefused() {
        assertThat(problems(
                        with("'rolls': [], 'rolls': [], 'dropout': {}, 'dropout': {}, 'format': 'dudao-submission/1'")))
                .containsExactly("duplicate-key /rolls", "duplicate-key /dropout", "duplicate-key /format");
    }

    @Test
    void anEmptyObjectLacksFormatCodeAndYear() {
        assertThat(problems(text("{}")))
                .containsExactly("missing /township/code", "missing /township/schoolYear", "missing /format");
    }

    @Test
    void aMissingKeyIsNamedWithWhatItShouldHold() {
        assertThat(only(text("{'format': 'dudao-submission/1', 'township': {'schoolYear': '2025-2026'}}")))
                .isEqualTo(new InputProblem(
                        "missing",
                        new BilingualText("缺少必填项 code", "The required key code is missing"),
                        "/township/code",
                        "",
                        new BilingualText("9位数字，或12位数字且末三位为000", "9 digits, or 12 digits that end in 000"),
                        new BilingualText("补填该项。", "Add it.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'township': null", ", 'township': {}"})
    void aTownshipThatIsAbsentNullOrEmptyLacksItsRequiredKeys(String township) {
        assertThat(problems(text("{'format': 'dudao-submission/1'" + township + "}")))
                .containsExactly("missing /township/code", "missing /township/schoolYear");
    }

    @Test
    void aRequiredKeyThatIsNullIsMissingAndNotToldToBeNull() {
        assertThat(only(with("'schools': [{'code': null}]")))
                .isEqualTo(new InputProblem(
                        "missing",
                        new BilingualText("缺少必填项 code", "The required key code is missing"),
                        "/schools/0/code",
                        "null",
                        new BilingualText("1至20位字母、数字或“-”的编号", "a code of 1 to 20 letters, digits or \"-\""),
                        new BilingualText("按应填的形式填写；该项必填。", "Write it as expected; it is required.")));
    }

    @Test
    void everyRowNeedsItsOwnRequiredKeys() {
        assertThat(problems(
                        withSchools("'rolls': [{}], 'drills': [{}], 'answers': [{}], 'claims': [{}], 'cadres': [{}]")))
                .containsExactly(
                        "missing /rolls/0/code",
                        "missing /rolls/0/schoolCode",
                        "missing /rolls/0/stage",
                        "missing /drills/0/code",
                        "missing /drills/0/schoolCode",
                        "missing /drills/0/date",
                        "missing /answers/0/standard",
                        "missing /answers/0/subject",
                        "missing /claims/0/code",
                        "missing /cadres/0/code");
    }

    @Test
    void aMissingStatementOfFormatSaysWhichFormatIsRead() {
        InputProblem problem = only(text("{'township': {'code': '110101001', 'schoolYear': '2025-2026'}}"));
        assertThat(problem.place()).isEqualTo("/format");
        assertThat(problem.expected().en()).isEqualTo("\"dudao-submission/1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'dudao-submission/2'", "1", "null", "['dudao-submission/1']", "{'a': 1}"})
    void anotherFormatIsRefused(String format) {
        assertThat(problems(text(
                        "{'format': " + format + ", 'township': {'code': '110101001', 'schoolYear': '2025-2026'}}")))
                .containsExactly("wrong-format /format");
    }

    @Test
    void nullAndAbsentTablesAreNotReportedButAnEmptyOneIs() {
        var dataset = sound(with("'rolls': null, 'drills': []"));
        assertThat(dataset.rolls()).isNull();
        assertThat(dataset.buildings()).isNull();
        assertThat(dataset.drills()).isEmpty();
    }

    @Test
    void groupsAreAlwaysPresentWithNullForWhatWasNotReported() {
        var dataset = sound(with("'dropout': null, 'schools': [{'code': 'S1'}]"));
        assertThat(dataset.dropout().juniorCount()).isNull();
        assertThat(dataset.schools().get(0).staff().total()).isNull();
    }

    @Test
    void keysAreShownShortPrintableAndAsPointers() {
        String longKey = "x".repeat(100);
        assertThat(problems(with("'a/b~c': 1, 'a\\u001b[31m\\u202eb': 1, '" + longKey + "': 1, '': 1")))
                .containsExactly(
                        "unknown-key /a~1b~0c",
                        "unknown-key /a〔U+001B 控制字符〕[31m〔U+202E 书写方向符〕b",
                        "unknown-key /" + "x".repeat(60) + "…",
                        "unknown-key /");
    }

    @Test
    void anIdentityNumberUsedAsAKeyIsNotEchoed() {
        InputProblem problem = only(with("'11010119900307123X': {'name': 'x'}"));
        assertThat(problem.toString()).doesNotContain("1990030").contains("******************");
    }
}
