package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.with;

import java.util.List;
import org.dudao.submission.json.IdentityNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No identity number is accepted in any text of a submission, and no other number is mistaken for one. */
class IdentityNumbersTest {
    private static final String NUMBER = "110101199003077715";

    private static final List<String> WRITTEN = List.of(
            NUMBER,
            "11010519491231002X",
            "11010519491231002x",
            "１１０１０５１９４９１２３１００２Ｘ",
            "110105 19491231 002X",
            "110105-19491231-002X",
            "110105\u00A019491231\u3000002X",
            "11010519491231002\u0425",
            "柳沟小学（110105 1949 1231 002X）",
            "2189000021 11010519491231002X",
            "110101199003077000", // as Excel keeps it: 15 digits
            "校长身份证11010519491231002X，电话13800000000");

    @Test
    void eachIsRefusedInEveryTextAndNotRepeated() {
        for (String number : WRITTEN) {
            List<String> places = List.of(
                    "'schools': [{'code': 'S1', 'name': '%s'}]",
                    "'schools': [{'code': 'S1', 'permitNo': '%s'}]",
                    "'schools': [{'code': 'S1', 'curriculum': {'coursesRequired': ['语文', '%s']}}]",
                    "'schools': [{'code': 'S1', 'staff': {'bySubject': {'%s': 5}}}]",
                    "'claims': [{'code': 'C1', 'indicator': '%s', 'value': '1'}]",
                    "'claims': [{'code': 'C1', 'indicator': '巩固率', 'value': '%s'}]",
                    "'answers': [{'standard': 'dropout.junior-rate', 'subject': '110101001', 'explanation': '%s'}]",
                    "'legalVicePrincipals': [{'code': 'L1', 'schoolCodes': ['%s']}]",
                    "'%s': 1");
            for (String place : places) {
                Reading reading = with(String.format(java.util.Locale.ROOT, place, number));
                assertThat(reading.submission()).as(place + number).isNull();
                String told = reading.problems().toString().replaceAll("[^0-9０-９]", "");
                assertThat(told)
                        .as(place + number)
                        .doesNotContain("1949")
                        .doesNotContain("19900307")
                        .doesNotContain("１９４９");
            }
        }
    }

    @Test
    void itIsToldForWhatItIs() {
        for (String place : List.of("'schools': [{'code': 'S1', 'name': '甲" + NUMBER + "'}]")) {
            assertThat(problems(with(place))).contains("personal-number /schools/0/name");
        }
        assertThat(problems(with("'schools': [{'code': 'S1', 'curriculum': {'coursesRequired': ['" + NUMBER + "']}}]")))
                .anyMatch(p -> p.startsWith("personal-number"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199003077714", // another check digit
                "110101199013077715", // no such month
                "12110101MB0123456X", // a unified social credit code
                "121101014006866378",
                "6222021100112345678", // 19 digits: a bank card
                "1101011990030777151",
                "135020360000131", // a licence of 15 digits
                "教民135020360000131号",
                "JY13301060012345",
                "218900002121890000222189000023",
                "13800000000、13900000000",
                "2025-09-01至2026-01-31；2026-02-01至2026-07-31"
            })
    void otherNumbersAreLetPass(String text) {
        assertThat(IdentityNumbers.isIn(text)).isFalse();
    }

    @Test
    void aCodeMustNotEvenLookLikeOne() {
        assertThat(IdentityNumbers.looksLike("110101199003071234")).isTrue();
        assertThat(IdentityNumbers.looksLike("2189000021")).isFalse();
    }
}
