package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.dudao.assessment.Outcome;
import org.dudao.facts.ClaimedIndicator;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Json;
import org.dudao.standards.Page;
import org.junit.jupiter.api.Test;

/** A claim that differs from the counts is queried, and no other, in all forms of names and numbers. */
class ClaimsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final int CLAIMS = 600;

    private static final Map<ClaimedIndicator, List<String>> NAMES = new EnumMap<>(Map.of(
            ClaimedIndicator.PRIMARY_ENROLMENT,
            List.of("小学入学率", "适龄儿童入学率", "小学学龄儿童净入学率", "enrolment-rate.primary", "primary-net-rate"),
            ClaimedIndicator.JUNIOR_ENROLMENT,
            List.of("初中入学率", "初中阶段适龄少年入学率", "适龄少年入学率", "enrolment-rate.junior"),
            ClaimedIndicator.COMPULSORY_ENROLMENT,
            List.of("入学率", "义务教育阶段入学率", "适龄儿童少年入学率", "enrolment-rate"),
            ClaimedIndicator.PRIMARY_DROPOUT,
            List.of("小学辍学率", "小学阶段年辍学率", "小学生辍学率", "dropout-rate.primary"),
            ClaimedIndicator.JUNIOR_DROPOUT,
            List.of("初中辍学率", "初中阶段年辍学率", "初中学生年度辍学率", "dropout.junior-rate"),
            ClaimedIndicator.COMPULSORY_DROPOUT,
            List.of("辍学率", "义务教育阶段辍学率", "中小学辍学率", "dropout-rate"),
            ClaimedIndicator.FLOOR_AREA,
            List.of("生均校舍建筑面积", "学生人均校舍面积", "floor-area-per-pupil"),
            ClaimedIndicator.BOOKS,
            List.of("生均图书", "生均图书册数", "人均藏书量", "books-per-pupil"),
            ClaimedIndicator.PUPILS_PER_TEACHER,
            List.of("生师比", "师生比", "pupils-per-teacher")));

    private static final List<Function<String, String>> OF_RATES = List.of(
            n -> n + "%",
            n -> n + " %",
            n -> n + "％",
            n -> "达到" + n + "%",
            n -> "百分之" + chinese(n),
            n -> "百分之" + n,
            n -> wide(n) + "％",
            n -> n + "%。");

    private static final List<Function<String, String>> OF_AVERAGES =
            List.of(n -> n, n -> " " + n, ClaimsTest::wide, ClaimsTest::chinese, n -> "为" + n);

    @Test
    void isQueriedWhereItDiffersFromTheCountsByMoreThanItsRounding() {
        Trial rates = trial("data.claimed-rates");
        Trial averages = trial("data.claimed-averages");
        for (int seed = 0; seed < CLAIMS; seed++) {
            Random random = new Random(seed);
            Counts counts = new Counts(random);
            ClaimedIndicator indicator = pick(List.of(ClaimedIndicator.values()), random);
            boolean ofSchool = indicator.subject() == SubjectKind.SCHOOL;
            BigDecimal truth = counts.truth(indicator);
            int scale = random.nextInt(4);
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            BigDecimal claimed = truth.setScale(scale, RoundingMode.HALF_UP)
                    .add(step.multiply(BigDecimal.valueOf(random.nextInt(7) - 3)))
                    .max(BigDecimal.ZERO.setScale(scale));
            boolean agrees = claimed.subtract(truth)
                            .abs()
                            .multiply(BigDecimal.valueOf(2))
                            .compareTo(step)
                    <= 0;
            boolean impossible = !ofSchool && claimed.compareTo(BigDecimal.valueOf(100)) > 0;
            String value = pick(ofSchool ? OF_AVERAGES : OF_RATES, random).apply(claimed.toPlainString());
            ObjectNode json = counts.json();
            json.putArray("claims")
                    .addObject()
                    .put("code", "1")
                    .put("indicator", pick(NAMES.get(indicator), random))
                    .put("value", value)
                    .put("subject", ofSchool ? "S1" : "110101001");
            assertThat((ofSchool ? averages : rates)
                            .on(json, AS_OF, ofSchool ? "S1" : null)
                            .verdict()
                            .outcome())
                    .as("seed %d: %s, the counts give %s", seed, json.get("claims"), truth)
                    .isEqualTo(agrees && !impossible ? Outcome.COMPLIANT : Outcome.QUERY);
        }
    }

    @Test
    void anyRateOfMoreThanAllIsQueriedWithoutCounts() {
        Trial trial = trial("data.claimed-rates");
        for (String name :
                List.of("适龄儿童入学率", "九年义务教育巩固率", "学前三年普及率", "体检覆盖率", "初中毕业生升学比例", "education coverage rate")) {
            for (String value : List.of("101%", "１００．１％", "百分之一百零二", "超过100.5%", "约120 %", "101%-102%")) {
                ObjectNode json = new Counts(new Random(0)).json();
                json.remove(List.of("enrolment", "dropout"));
                json.putArray("claims")
                        .addObject()
                        .put("code", "1")
                        .put("indicator", name)
                        .put("value", value);
                assertThat(trial.on(json, AS_OF, null).verdict().outcome())
                        .as("%s %s", name, value)
                        .isEqualTo(Outcome.QUERY);
            }
        }
    }

    private static Trial trial(String standard) {
        Page page = Rules.PAGES.pages().stream()
                .filter(p -> p.standard().id().equals(standard))
                .findFirst()
                .orElseThrow();
        return new Trial(page.standard(), Rules.base(page));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    /** A number below 1000 in Chinese numerals. */
    private static String chinese(String number) {
        String digits = "零一二三四五六七八九";
        String[] parts = number.split("\\.", -1);
        StringBuilder said = new StringBuilder();
        int whole = Integer.parseInt(parts[0]);
        if (whole >= 1000) {
            return number;
        }
        if (whole >= 100) {
            said.append(digits.charAt(whole / 100)).append('百');
        }
        if (whole % 100 >= 10) {
            said.append(digits.charAt(whole % 100 / 10)).append('十');
        } else if (whole >= 100 && whole % 100 > 0) {
            said.append('零');
        }
        if (whole % 10 > 0 || whole == 0) {
            said.append(digits.charAt(whole % 10));
        }
        if (parts.length > 1) {
            said.append('点');
            parts[1].chars().forEach(c -> said.append(digits.charAt(c - '0')));
        }
        return said.toString();
    }

    /** Counts of a township and its one school. */
    private static final class Counts {
        private final Random random;
        private final int primary;
        private final int junior;
        private final int primaryIn;
        private final int juniorIn;
        private final int primaryLeft;
        private final int juniorLeft;
        private final int pupils;
        private final int area;
        private final int books;
        private final int teachers;

        Counts(Random random) {
            this.random = random;
            primary = some(50, 5_000);
            junior = some(50, 3_000);
            primaryIn = some(primary * 9 / 10, primary);
            juniorIn = some(junior * 9 / 10, junior);
            primaryLeft = some(0, primary / 20);
            juniorLeft = some(0, junior / 20);
            pupils = some(30, 2_000);
            area = some(pupils, 20 * pupils);
            books = some(pupils, 60 * pupils);
            teachers = some(3, 150);
        }

        private int some(int least, int most) {
            return least + random.nextInt(most - least + 1);
        }

        BigDecimal truth(ClaimedIndicator indicator) {
            return switch (indicator) {
                case PRIMARY_ENROLMENT -> percent(primaryIn, primary);
                case JUNIOR_ENROLMENT -> percent(juniorIn, junior);
                case COMPULSORY_ENROLMENT -> percent(primaryIn + juniorIn, primary + junior);
                case PRIMARY_DROPOUT -> percent(primaryLeft, primary);
                case JUNIOR_DROPOUT -> percent(juniorLeft, junior);
                case COMPULSORY_DROPOUT -> percent(primaryLeft + juniorLeft, primary + junior);
                case FLOOR_AREA -> quotient(area, pupils);
                case BOOKS -> quotient(books, pupils);
                case PUPILS_PER_TEACHER -> quotient(pupils, teachers);
            };
        }

        private static BigDecimal percent(int part, int whole) {
            return quotient(100L * part, whole);
        }

        private static BigDecimal quotient(long part, int whole) {
            return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 30, RoundingMode.HALF_UP);
        }

        ObjectNode json() {
            ObjectNode json = Json.mapper().createObjectNode().put("format", "dudao-submission/1");
            json.putObject("township").put("code", "110101001").put("schoolYear", "2025-2026");
            json.putObject("enrolment")
                    .put("primaryAgeEligible", primary)
                    .put("primaryEnrolledOfAge", primaryIn)
                    .put("juniorAgeEligible", junior)
                    .put("juniorEnrolledOfAge", juniorIn);
            json.putObject("dropout")
                    .put("primaryBase", primary)
                    .put("primaryCount", primaryLeft)
                    .put("juniorBase", junior)
                    .put("juniorCount", juniorLeft);
            ObjectNode school = json.putArray("schools")
                    .addObject()
                    .put("code", "S1")
                    .put("typeCode", "211")
                    .put("studentCount", pupils)
                    .put("floorArea", area);
            school.putObject("library").put("books", books);
            school.putObject("staff").put("teachers", teachers);
            return json;
        }
    }
}
