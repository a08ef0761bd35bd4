package org.dudao.hints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dudao.bench.HintAlarms;
import org.dudao.bench.VariedNation;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly the planted irregularities give hints. */
@Tag("full")
class HintsTest {
    private static final int TOWNSHIPS = 60;
    private static final VariedNation NATION = new VariedNation(7, TOWNSHIPS);
    private static final List<byte[]> BEFORE = HintAlarms.digests(TOWNSHIPS, NATION::township);
    private static final List<byte[]> CLEAN = HintAlarms.digests(TOWNSHIPS, NATION::nextYear);

    @TempDir
    private Path folder;

    private final Map<Integer, ObjectNode> planted = new HashMap<>();

    private ObjectNode planted(int number) {
        return planted.computeIfAbsent(number, NATION::nextYear);
    }

    private List<byte[]> digests() {
        List<byte[]> digests = new ArrayList<>(CLEAN);
        planted.forEach((i, township) -> digests.set(i, HintAlarms.FORMAT.bytes(HintAlarms.digest(township))));
        return digests;
    }

    private Path lastYear() throws IOException {
        Path file = folder.resolve("figures.ndjson.gz");
        HintAlarms.remember(BEFORE, file);
        return file;
    }

    private static String code(ObjectNode township) {
        return township.at("/township/code").asText();
    }

    private static List<String> told(List<Hint> hints) {
        return hints.stream()
                .map(h -> h.kind().code() + " " + h.township().code() + " "
                        + h.subject().kind().code() + " " + h.subject().id())
                .toList();
    }

    @Test
    void nothingIsHintedAtWhereNothingWasPlanted() throws IOException {
        assertThat(told(HintAlarms.hints(digests(), lastYear()))).isEmpty();
    }

    @Test
    void aSchoolCopiedIntoAnotherTownshipIsFoundInBoth() throws IOException {
        ObjectNode school = (ObjectNode) planted(4).at("/schools/2");
        String itsCode = school.get("code").asText();
        ObjectNode copy = (ObjectNode) planted(9).at("/schools/2");
        String code = copy.get("code").asText();
        String name = copy.get("name").asText();
        copy.removeAll();
        copy.setAll(school);
        copy.put("code", code).put("name", name);

        List<Hint> hints = HintAlarms.hints(digests(), null);

        assertThat(told(hints))
                .containsExactly(
                        "repeated " + code(planted(4)) + " school " + itsCode,
                        "repeated " + code(planted(9)) + " school " + code);
        assertThat(hints.get(0).others()).containsExactly(code(planted(9)));
        assertThat(hints.get(0).sentence().zh())
                .matches("\\d+个数据（两位以上的不同数值\\d+个）与另外1个乡镇（" + code(planted(9)) + "）所报的全部相同");
        assertThat(hints.get(0).figures()).hasSize(3).allSatisfy(e -> assertThat(e.place())
                .startsWith("/schools/2/"));
    }

    @Test
    void aFigureThatDiffersMakesItNoCopy() throws IOException {
        ObjectNode school = (ObjectNode) planted(4).at("/schools/2").deepCopy();
        String code = planted(9).at("/schools/2/code").asText();
        ((ArrayNode) planted(9).get("schools")).set(2, school);
        school.put("rollCount", school.get("rollCount").asInt() + 1).put("code", code);

        assertThat(told(HintAlarms.hints(digests(), null))).isEmpty();
    }

    @Test
    void aTownshipOfZerosIsFoundWithItsSchools() throws IOException {
        ObjectNode township = planted(3);
        township.properties().forEach(group -> {
            if (group.getValue() instanceof ObjectNode fields && !group.getKey().equals("township")) {
                zero(fields);
            }
        });
        List<String> expected = new ArrayList<>();
        for (JsonNode school : township.get("schools")) {
            zero((ObjectNode) school);
            if (!school.has("mergedOn")) {
                expected.add("all-zero " + code(township) + " school "
                        + school.get("code").asText());
            }
        }
        ((ObjectNode) township.get("township"))
                .put("totalPopulation", 0)
                .put("villages", 0)
                .put("schoolCount", 0);
        expected.add("all-zero " + code(township) + " township " + code(township));

        assertThat(told(HintAlarms.hints(digests(), null))).containsExactlyElementsOf(expected);
    }

    private static void zero(ObjectNode fields) {
        fields.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner) {
                zero(inner);
            } else if (field.getValue().isNumber()) {
                fields.put(field.getKey(), 0);
            }
        });
    }

    @Test
    void aCrowdJustInsideALimitIsFoundWithAllWhoStandInIt() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            planted(i).remove("rolls"); // from which the rate would be taken
            ObjectNode dropout = (ObjectNode) planted(i).get("dropout");
            dropout.put("juniorBase", 1000 - i).put("juniorCount", 19);
            expected.add(code(planted(i)));
        }

        List<Hint> hints = HintAlarms.hints(digests(), null);

        assertThat(hints).allSatisfy(h -> assertThat(h.kind()).isEqualTo(HintKind.CROWDED));
        assertThat(hints.stream().filter(h -> h.figures().get(0).field().equals("dropout.junior-rate")))
                .extracting(h -> h.township().code())
                .containsExactlyElementsOf(expected);
        assertThat(hints.get(0).sentence().zh()).contains("本次全部乡镇中刚好达标、刚好不达标、再往里一段的各有");
    }

    @Test
    void aCrowdOfTooFewIsNone() throws IOException {
        for (int i = 0; i < 15; i++) {
            planted(i).remove("rolls");
            ((ObjectNode) planted(i).get("dropout")).put("juniorBase", 1000).put("juniorCount", 19);
        }

        assertThat(told(HintAlarms.hints(digests(), null))).isEmpty();
    }

    @Test
    void lastYearsFiguresHandedInAgainAreFound() throws IOException {
        planted.put(11, NATION.township(11));

        List<Hint> hints = HintAlarms.hints(digests(), lastYear());

        String code = code(planted(11));
        assertThat(told(hints)).containsExactly("last-year " + code + " township " + code);
        assertThat(hints.get(0).sentence().zh()).matches("20人以上的(\\d+)个人数中有\\1个与2024-2025学年相同；其中\\d+所学校（含乡镇本级）全部数据都相同");
    }

    @Test
    void aSchoolAndATownshipThatVanishedAreFound() throws IOException {
        String gone = planted(20).at("/schools/5/code").asText();
        planted.put(
                20, (ObjectNode) Json.mapper().readTree(planted(20).toString().replace(gone, "2190000000")));
        ObjectNode township = planted(20);
        List<byte[]> digests = new ArrayList<>(digests());
        // of the same county as another one, or nobody could tell it from a county that is not in the batch
        ObjectNode neighbour = NATION.township(30);
        String here = code(neighbour);
        String there = here.substring(0, 6) + "998";
        ((ObjectNode) neighbour.get("township")).put("code", there);
        List<byte[]> before = new ArrayList<>(BEFORE);
        before.add(31, HintAlarms.FORMAT.bytes(HintAlarms.digest(neighbour)));
        Path file = folder.resolve("figures.ndjson.gz");
        HintAlarms.remember(before, file);

        List<Hint> hints = HintAlarms.hints(digests, file);

        assertThat(told(hints))
                .contains("vanished " + code(township) + " school " + gone, "vanished " + there + " township " + there)
                .allMatch(h -> h.startsWith("vanished ") || h.contains(" " + here + " ") || h.contains(there));
    }

    @Test
    void figuresOfAnEarlierBatchThatAreTornAreNamed() throws IOException {
        Path file = folder.resolve("figures.ndjson.gz");
        try (GZIPOutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            to.write("{\"township\":\"110101001\"".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> HintAlarms.hints(List.of(), file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("figures.ndjson.gz, line 1");
    }

    @Test
    void figuresThatAnotherVersionHashedOtherwiseAreNotTakenForOnesThatDiffer() throws IOException {
        Path file = folder.resolve("figures.ndjson.gz");
        try (GZIPOutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            to.write("{\"township\":\"110101001\",\"schoolYear\":\"2024-2025\",\"sets\":[]}\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> HintAlarms.hints(List.of(), file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another version");
    }
}
