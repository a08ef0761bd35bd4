package org.dudao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dudao.assessment.Assessor;
import org.dudao.divisions.Townships;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;

/** The time per school for a township with ten or a hundred times as many schools, compared with a dozen. */
final class ManySchools {
    private static final int ROUNDS = 40;

    /** The tables whose rows are schools, or name one. */
    private static final List<String> TABLES = List.of(
            "schools",
            "rolls",
            "classes",
            "buildings",
            "structures",
            "drills",
            "canteens",
            "buses",
            "drivers",
            "organisations",
            "legalVicePrincipals");

    private ManySchools() {}

    /** The schools repeated, with codes of their own. */
    static byte[] times(ObjectNode township, int times) throws IOException {
        ObjectNode grown = township.deepCopy();
        for (String table : TABLES) {
            ArrayNode rows = grown.putArray(table);
            for (int i = 0; i < times; i++) {
                for (JsonNode row : township.get(table)) {
                    rows.add(again((ObjectNode) row.deepCopy(), i));
                }
            }
        }
        return Json.mapper().writeValueAsBytes(grown);
    }

    private static ObjectNode again(ObjectNode row, int time) {
        for (String field : List.of("code", "schoolCode")) {
            if (row.has(field)) {
                row.put(field, row.get(field).asText() + "-" + time);
            }
        }
        if (row.has("schoolCodes")) {
            ArrayNode codes = row.arrayNode();
            row.get("schoolCodes").forEach(code -> codes.add(code.asText() + "-" + time));
            row.set("schoolCodes", codes);
        }
        return row;
    }

    /** Writes, for a dozen schools and ten and a hundred times as many, the milliseconds of reading and assessing, all and a school. */
    public static void main(String[] args) throws IOException {
        ObjectNode township =
                NationTownship.of(1, 1, Townships.all().findFirst().orElseThrow());
        Assessor assessor = new Assessor(Catalogue.load(), Rules.BASE, "bench");
        for (int times : new int[] {10, 1, 10, 100}) { // the first to get warm
            byte[] json = times(township, times);
            double best = Double.MAX_VALUE;
            int schools = 0;
            int verdicts = 0;
            for (int round = 0; round < Math.max(4, ROUNDS / times * 5); round++) {
                long begun = System.nanoTime();
                Submission submission = RandomTownship.READER
                        .read("township", json, Nation.AS_OF)
                        .submission();
                verdicts = assessor.assess(submission, Nation.AS_OF).verdicts().size();
                best = Math.min(best, (System.nanoTime() - begun) / 1e6);
                schools = submission.dataset().schools().size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d schools, %d verdicts, %d kB: %.1f ms, %.3f ms a school%n",
                    schools,
                    verdicts,
                    json.length / 1000,
                    best,
                    best / schools);
        }
    }
}
