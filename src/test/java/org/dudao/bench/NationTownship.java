package org.dudao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dudao.divisions.Townships;
import org.dudao.standards.Json;

/**
 * A synthetic township of the nation: the schools of the fixture without findings, extended to a dozen with 84 buildings, some 140 classes
 * and a year of drills, and then spoiled.
 */
final class NationTownship {
    private static final LocalDate FIRST_DRILL = LocalDate.of(2025, 9, 10);
    private static final int DRILLS = 11;
    private static final int DRILLS_IF_MERGED = 5;
    private static final int BUILDINGS = 7;
    private static final int POPULATION = 62_000;
    private static final int REVENUE = 8_000_000;
    private static final int WITH_COURSE = 10;
    private static final double DRILL_FORGOTTEN = 0.003;
    private static final double MORE = 0.2;

    /** What schools have more or less of beyond what is asked; those of a line go together. */
    private static final List<List<String>> SPARE = List.of(
            List.of("/landArea", "/sportsArea"),
            List.of("/teachingAuxArea"),
            List.of("/library/books"),
            List.of("/staff/aboveRequiredDegree"),
            List.of("/kindergarten/activityRoomArea"),
            List.of("/equipment/totalValueYuan"),
            List.of("/surround/netCafeMinDistance"),
            List.of("/dorm/usableArea"),
            List.of("/finance/trainingSpend"),
            List.of("/finance/earmarkedIn", "/finance/earmarkedOut"),
            List.of("/finance/mealIncome", "/finance/mealSpent"));

    /** Places in the fixture's list of schools: junior, primary, kindergarten, and one that was merged. */
    private static final List<Integer> SCHOOLS = List.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 3, 7, 8, 9);

    /** The tables that a school has rows of as the fixture has them. */
    private static final List<String> OF_SCHOOLS =
            List.of("rolls", "classes", "structures", "canteens", "buses", "drivers", "organisations");

    private static final ObjectNode CLEAN = clean();

    private final Random random;
    private final int number;
    private final ObjectNode json = CLEAN.deepCopy();
    private final Map<String, Integer> pupils = new HashMap<>();

    private NationTownship(long seed, int number) {
        this.random = new Random(seed * 1_000_003 + number);
        this.number = number;
    }

    /**
     * One township.
     *
     * @param division its code and name
     * @param number its number among all, from which its schools have their codes
     */
    static ObjectNode of(long seed, int number, Townships.Division division) {
        NationTownship town = new NationTownship(seed, number);
        town.grow(division);
        Mistakes.make(town.json, town.random);
        return town.json;
    }

    private static ObjectNode clean() {
        try {
            return (ObjectNode) Json.mapper()
                    .readTree(
                            Path.of("fixtures/every-area-clean/submission.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grow(Townships.Division division) {
        json.withObjectProperty("township")
                .put("code", division.code())
                .put("name", division.name())
                .put("countyCode", division.code().substring(0, 6))
                .put("schoolCount", SCHOOLS.size())
                .put("totalPopulation", POPULATION + random.nextInt(POPULATION / 10));
        json.withObjectProperty("finance").put("townshipRevenue", REVENUE + random.nextInt(REVENUE / 10));
        json.withObjectProperty("health").put("schoolsWithCourse", WITH_COURSE);
        json.get("claims").forEach(claim -> ((ObjectNode) claim).put("subject", division.code()));
        json.putArray("schools");
        json.putArray("legalVicePrincipals");
        json.putArray("buildings");
        json.putArray("drills");
        OF_SCHOOLS.forEach(json::putArray);
        for (int i = 0; i < SCHOOLS.size(); i++) {
            school((ObjectNode) CLEAN.get("schools").get(SCHOOLS.get(i)).deepCopy(), i, division.name());
        }
        json.withObjectProperty("enrolment")
                .put("primaryAgeEligible", pupils.get("2"))
                .put("primaryEnrolledOfAge", pupils.get("2"))
                .put("juniorAgeEligible", pupils.get("3"))
                .put("juniorEnrolledOfAge", pupils.get("3"))
                .put("kindergartenPupils", pupils.get("1"));
        json.withObjectProperty("dropout").put("primaryBase", pupils.get("2")).put("juniorBase", pupils.get("3"));
    }

    private void school(ObjectNode school, int i, String town) {
        String was = school.get("code").asText();
        String code = was.substring(0, 3) + String.format("%05d%02d", number, i);
        pupils.merge(was.substring(0, 1), school.get("studentCount").asInt(), Integer::sum);
        school.put("code", code)
                .put("name", school.get("name").asText().replace("辛镇", town) + (i < 2 ? "" : "（" + i + "）"));
        SPARE.forEach(fields -> vary(school, fields));
        json.withArrayProperty("schools").add(school);
        for (String table : OF_SCHOOLS) {
            ArrayNode rows = json.withArrayProperty(table);
            for (JsonNode row : CLEAN.get(table)) {
                if (row.get("schoolCode").asText().equals(was)) {
                    rows.add(((ObjectNode) row.deepCopy())
                            .put("code", table.charAt(0) + "" + rows.size())
                            .put("schoolCode", code));
                }
            }
        }
        if (!school.has("mergedOn")) {
            json.withArrayProperty("legalVicePrincipals")
                    .addObject()
                    .put("code", "F" + i)
                    .putArray("schoolCodes")
                    .add(code);
            buildings(was, code, school.get("floorArea").asInt());
        }
        drills(code, school.has("mergedOn") ? DRILLS_IF_MERGED : DRILLS);
    }

    /** No two schools have the same figures. */
    private void vary(ObjectNode school, List<String> fields) {
        double factor = 1 + MORE * random.nextDouble();
        for (String field : fields) {
            JsonNode value = school.at(field);
            if (value.isNumber()) {
                int last = field.lastIndexOf('/');
                ((ObjectNode) school.at(field.substring(0, last)))
                        .put(field.substring(last + 1), Math.round(value.asDouble() * factor));
            }
        }
    }

    private void buildings(String was, String code, int area) {
        for (JsonNode row : CLEAN.get("buildings")) {
            if (row.get("schoolCode").asText().equals(was)) {
                for (int i = 0; i < BUILDINGS; i++) {
                    json.withArrayProperty("buildings")
                            .add(((ObjectNode) row.deepCopy())
                                    .put("code", "B" + i)
                                    .put("schoolCode", code)
                                    .put("area", area / BUILDINGS - i));
                }
                return;
            }
        }
    }

    private void drills(String code, int months) {
        ArrayNode drills = json.withArrayProperty("drills");
        for (int month = 0; month < months; month++) {
            LocalDate day = FIRST_DRILL.plusMonths(month).plusDays(random.nextInt(18));
            if (random.nextDouble() >= DRILL_FORGOTTEN) {
                drills.addObject()
                        .put("code", "Y" + drills.size())
                        .put("schoolCode", code)
                        .put("date", day.toString())
                        .put("kind", "fire");
            }
        }
    }
}
