package org.dudao.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SchoolYear;
import org.dudao.standards.Json;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;

/** Random townships: about 12 schools, 84 buildings and a year's drills, with values missing and limits met, missed and touched. */
public final class RandomTownship {
    public static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    private static final List<String> TYPES =
            List.of("111", "111", "119", "211", "211", "218", "311", "312", "341", "342", "511");
    private static final List<String> GRADES = List.of("A", "A", "A", "B", "B", "C", "D");
    private static final List<String> USES = List.of("teaching", "dorm", "canteen", "toilet");

    private final Random random;
    private final double missing;
    private final SchoolYear year;
    private final LocalDate asOf;
    private final ObjectNode json = Json.mapper().createObjectNode();

    private RandomTownship(Random random, double missing, SchoolYear year, LocalDate asOf) {
        this.random = random;
        this.missing = missing;
        this.year = year;
        this.asOf = asOf;
    }

    /** Any township: tables may be missing or empty, in any year. */
    public static RandomTownship of(long seed) {
        Random random = new Random(seed);
        SchoolYear year = new SchoolYear(2012 + random.nextInt(15));
        RandomTownship town = new RandomTownship(
                random, random.nextDouble() / 3, year, year.firstDay().plusDays(random.nextInt(480)));
        town.fill(random.nextInt(10) == 0 ? random.nextInt(3) : 6 + random.nextInt(13), false);
        return town;
    }

    /** A township that hands in every table: 12 schools, 84 buildings, 144 drills. */
    static RandomTownship whole(long seed) {
        SchoolYear year = new SchoolYear(2025);
        RandomTownship town =
                new RandomTownship(new Random(seed), 0.03, year, year.lastDay().minusMonths(1));
        town.fill(12, true);
        return town;
    }

    public byte[] json() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    public Submission submission() {
        Reading reading = READER.read("random.json", json(), asOf);
        if (reading.submission() == null) {
            throw new AssertionError("The random township has problems of form: " + reading.problems() + json);
        }
        return reading.submission();
    }

    public AssessmentTime time() {
        return new AssessmentTime(year, asOf);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T any(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    private void fill(int schools, boolean whole) {
        json.put("format", "dudao-submission/1");
        json.putObject("township")
                .put("code", "990101003")
                .put("name", "丙镇")
                .put("countyCode", "990101")
                .put("areaType", "rural")
                .put("schoolYear", year.toString());
        if (whole || chance(0.9)) {
            ratesOfStage("primary");
        }
        if (whole || chance(0.8)) {
            ratesOfStage("junior");
        }
        calendar();
        if (!whole && chance(0.08)) {
            return; // no table at all: rows without their schools would dangle
        }
        ArrayNode table = json.putArray("schools");
        for (int i = 0; i < schools; i++) {
            school(table.addObject(), i);
        }
        if (whole || chance(0.6)) {
            ArrayNode rolls = json.putArray("rolls");
            if (!whole && chance(0.5)) {
                table.forEach(school -> rolls(rolls, (ObjectNode) school));
            }
        }
        if (whole || chance(0.9)) {
            ArrayNode buildings = json.putArray("buildings");
            table.forEach(school -> {
                int number = whole ? 7 : random.nextInt(10);
                for (int i = 0; i < number; i++) {
                    building(buildings.addObject(), school.get("code").asText(), i);
                }
            });
        }
        if (whole || chance(0.9)) {
            ArrayNode drills = json.putArray("drills");
            table.forEach(school ->
                    drills(drills, school.get("code").asText(), whole ? 1 : any(List.of(1.0, 1.0, 0.8, 0.1))));
        }
    }

    /** Puts a number, or null, or leaves it out. */
    private void number(ObjectNode group, String name, int value) {
        if (!chance(missing)) {
            group.put(name, value);
        } else if (chance(0.5)) {
            group.putNull(name);
        }
    }

    private void text(ObjectNode group, String name, String value) {
        if (!chance(missing)) {
            group.put(name, value);
        }
    }

    private void ratesOfStage(String stage) {
        int eligible = chance(0.1) ? 0 : random.nextInt(2000);
        ObjectNode enrolment = json.withObjectProperty("enrolment");
        number(enrolment, stage + "AgeEligible", eligible);
        number(enrolment, stage + "EnrolledOfAge", chance(0.5) ? eligible : random.nextInt(eligible + 1));
        int base = chance(0.1) ? 0 : random.nextInt(20) * 50;
        ObjectNode dropout = json.withObjectProperty("dropout");
        number(dropout, stage + "Base", base);
        number(dropout, stage + "Count", left(base));
        if (chance(0.2)) {
            number(enrolment, "juniorDeaths", random.nextInt(2));
        }
    }

    /** Nobody, some, or exactly the 2 % that are not under 2 %. */
    private int left(int base) {
        return chance(0.4) ? 0 : chance(0.5) ? base / 50 : random.nextInt(base / 25 + 1);
    }

    private void calendar() {
        ObjectNode calendar = json.putObject("calendar");
        if (chance(0.3)) {
            ArrayNode months = calendar.putArray("teachingMonths");
            for (YearMonth m = YearMonth.from(year.firstDay()); months.size() < 9; m = m.plusMonths(1)) {
                months.add(m.toString());
            }
        }
        if (chance(0.3)) {
            ArrayNode terms = calendar.putArray("terms");
            LocalDate spring = LocalDate.of(year.startYear() + 1, 2, 1 + random.nextInt(25));
            terms.addObject()
                    .put("start", year.firstDay().toString())
                    .put("end", spring.minusDays(20).toString());
            terms.addObject()
                    .put("start", spring.toString())
                    .put("end", spring.plusDays(140).toString());
        }
    }

    private void school(ObjectNode school, int i) {
        int pupils = chance(0.3) ? any(List.of(0, 99, 100, 999, 1000, 1499, 1500, 2000)) : random.nextInt(1800);
        school.put("code", "31990000" + (10 + i)).put("name", "第" + (i + 1) + "学校");
        text(school, "typeCode", any(TYPES));
        school.put("ownership", "public").put("boarding", chance(0.3));
        number(school, "rollCount", pupils);
        number(school, "headCount", pupils);
        number(school, "nonBoarders", pupils);
        number(school.putObject("guard"), "count", random.nextInt(3) + pupils / 500);
        if (chance(0.1)) {
            past(school, "openedOn");
        }
        if (chance(0.1)) {
            past(school, "mergedOn");
        }
    }

    private void past(ObjectNode row, String name) {
        LocalDate day = year.firstDay().plusDays(random.nextInt(400));
        row.put(name, (day.isAfter(asOf) ? asOf : day).toString());
    }

    private void rolls(ArrayNode rolls, ObjectNode school) {
        String type = school.path("typeCode").asText();
        List<String> stages =
                switch (type) {
                    case "312" -> List.of("primary", "junior");
                    case "311", "341" -> List.of("junior");
                    case "211", "218" -> List.of("primary");
                    default -> type.isEmpty() ? List.of("primary", "junior") : List.of();
                };
        for (String stage : stages) {
            if (!chance(missing / 8)) {
                int base = random.nextInt(10) * 50;
                ObjectNode roll = rolls.addObject()
                        .put("code", "R" + rolls.size())
                        .put("schoolCode", school.get("code").asText())
                        .put("stage", stage);
                if (chance(missing / 8)) {
                    roll.put("startCount", base);
                } else {
                    roll.put("startCount", base).put("dropoutCount", left(base));
                }
            }
        }
    }

    private void building(ObjectNode building, String school, int i) {
        building.put("code", "B" + i).put("schoolCode", school);
        text(building, "use", any(USES));
        number(building, "builtYear", 1980 + random.nextInt(30));
        number(building, "area", 200 + random.nextInt(2000));
        text(building, "safetyGrade", any(GRADES));
        if (!chance(missing)) {
            building.put("inUse", chance(0.7));
        }
        if (chance(0.1)) {
            past(building, "demolishedOn");
        }
    }

    private void drills(ArrayNode drills, String school, double diligence) {
        for (int month = 0; month < 12; month++) {
            LocalDate day = year.firstDay().plusMonths(month).plusDays(random.nextInt(28));
            if (day.isAfter(asOf)) {
                day = asOf;
            }
            if (chance(diligence)) {
                drills.addObject()
                        .put("code", "Y" + drills.size())
                        .put("schoolCode", school)
                        .put("date", day.toString())
                        .put("kind", "fire")
                        .put("participants", random.nextInt(900));
            }
        }
    }
}
