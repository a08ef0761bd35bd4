package org.dudao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Mistakes in submissions: values that break a standard or are omitted, and unreadable lines. */
final class Mistakes {
    /** Most offices are careful; some are not. */
    private static final List<Double> RATES = List.of(0.0002, 0.0005, 0.0005, 0.001, 0.001, 0.002, 0.002, 0.005, 0.01);

    private static final double LEFT_OUT = 0.2;
    private static final int CENTURIES = 1900;

    /** What a row is told by, and what is right in every township. */
    private static final Set<String> KEPT =
            Set.of("format", "township", "calendar", "code", "schoolCode", "drills", "typeCode", "stage", "mergedOn");

    private static final List<String> GRADES = List.of("B", "C", "D");

    private final Random random;
    private final double rate;

    private Mistakes(Random random) {
        this.random = random;
        this.rate = RATES.get(random.nextInt(RATES.size()));
    }

    /** Spoils some of the values of a submission, so that it can still be read. */
    static void make(ObjectNode submission, Random random) {
        new Mistakes(random).spoil(submission);
    }

    /** A line that is refused: torn, or with a value of another type, or with a key that nobody knows. */
    static byte[] unreadable(ObjectNode submission, Random random) {
        ObjectNode school = (ObjectNode) submission.get("schools").get(0);
        switch (random.nextInt(3)) {
            case 0 -> {
                byte[] whole = bytes(submission);
                return Arrays.copyOf(whole, whole.length / 10 + random.nextInt(whole.length / 2));
            }
            case 1 -> school.put("rollCount", "约" + random.nextInt(1000) + "人");
            default -> school.put("学生数", random.nextInt(1000));
        }
        return bytes(submission);
    }

    /** The line of a submission, without its end. */
    static byte[] bytes(ObjectNode submission) {
        return submission.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void spoil(JsonNode node) {
        if (node instanceof ObjectNode group) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(group.properties())) {
                if (field.getValue().isContainerNode() && !KEPT.contains(field.getKey())) {
                    spoil(field.getValue());
                } else if (!KEPT.contains(field.getKey()) && random.nextDouble() < rate) {
                    value(group, field.getKey(), field.getValue());
                }
            }
        } else {
            node.forEach(this::spoil);
        }
    }

    private void value(ObjectNode group, String name, JsonNode was) {
        if (random.nextDouble() < LEFT_OUT) {
            group.remove(name);
        } else if (was.isBoolean()) {
            group.put(name, !was.asBoolean());
        } else if (was.isInt() && was.asInt() > CENTURIES && name.endsWith("Year")) {
            group.put(name, was.asInt() - 1 - random.nextInt(10));
        } else if (was.isInt()) {
            group.put(name, was.asInt() == 0 ? 1 + random.nextInt(3) : was.asInt() * (5 + random.nextInt(8)) / 10);
        } else if (name.equals("safetyGrade")) {
            group.put(name, GRADES.get(random.nextInt(GRADES.size())));
        } else if (was.asText().matches("\\d{4}-\\d\\d-\\d\\d")) {
            group.put(
                    name,
                    LocalDate.parse(was.asText())
                            .minusDays(100 + random.nextInt(600))
                            .toString());
        }
    }
}
