package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Reason;
import org.dudao.assessment.Verdict;
import org.dudao.facts.CodeList;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.RecordSchema;
import org.dudao.standards.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Missing data leave a verdict open only if they can matter, and then the verdict names them: each value of each example is omitted, and if
 * the verdict is then open, other values must give another outcome.
 */
@Tag("full")
class KnownAnywayTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<Long> NUMBERS = List.of(0L, 1L, 2L, 3L, 10L, 60L, 100L, 2000L, 1_000_000L);
    private static final Set<String> ALWAYS = Set.of("format", "code", "schoolCode", "schoolYear", "date", "stage");
    private static final String SUM = "a sum or a mean with a missing addend is missing";

    private static final String NOTHING = "a share of an unknown number of pupils is unknown, that of nothing too";

    /** Pages on which a value that is missing leaves the verdict open although no number tried in its place changes it. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("balance.backbone-teachers", SUM),
            Map.entry("balance.equipment-value-per-pupil", SUM),
            Map.entry("balance.multimedia-classrooms", SUM),
            Map.entry("balance.pe-art-teachers", SUM),
            Map.entry("balance.school-six-of-seven", SUM),
            Map.entry("balance.sports-area-per-pupil", SUM),
            Map.entry("balance.teaching-area-per-pupil", SUM),
            Map.entry("data.aid-amounts", "the number that agrees is not among those tried"),
            Map.entry("data.aid-level-needy-boarder", SUM),
            Map.entry("data.aid-lines-size", "the least and the most of several lines are those of all of them"),
            Map.entry("data.claimed-rates", "the number that agrees is not among those tried"),
            Map.entry("data.debts-and-charges-size", NOTHING),
            Map.entry("data.dorm-area-size", NOTHING),
            Map.entry("data.meal-money-size", NOTHING),
            Map.entry("data.special-funds-size", NOTHING),
            Map.entry("data.township-money-size", SUM),
            Map.entry("data.training-spend-size", NOTHING),
            Map.entry("data.aid-level-needy-day", SUM),
            Map.entry("data.claimed-averages", "the one area that agrees is not among the numbers tried"),
            Map.entry("data.classes-against-schools", "a class without a grade counts in the school or does not"),
            Map.entry("data.enrolment-population", SUM),
            Map.entry("data.health-course-schools", "a school of unknown type counts or does not"),
            Map.entry("data.members-per-committee", SUM),
            Map.entry("data.public-funds-unit", "the budget that agrees is not among the numbers tried"),
            Map.entry("data.teacher-pupil-ratio", "a rate whose base is missing is missing"),
            Map.entry("dropout.junior-rate", SUM),
            Map.entry("dropout.primary-rate", SUM),
            Map.entry("health.course-rate", "a school of unknown type counts or does not"),
            Map.entry("teaching.district-observation-cover", SUM));

    @TestFactory
    Stream<DynamicTest> aVerdictIsOpenOnlyWhereWhatIsMissingCanMatterAndNamesIt() {
        return Rules.pages().stream()
                .filter(page -> Rules.base(page) == Rules.BASE)
                .map(page -> dynamicTest(page.standard().id(), () -> {
                    List<String> wrong = new ArrayList<>();
                    page.examples().forEach(e -> tryAll(page, e, wrong));
                    assertThat(wrong).as(page.path()).isEmpty();
                }));
    }

    private static void tryAll(Page page, Page.Example example, List<String> wrong) {
        Trial trial = new Trial(page.standard(), Rules.base(page));
        ObjectNode json = Given.json(example);
        for (Leaf leaf : leaves(json, "", Dictionary.load().dataset())) {
            ObjectNode without = json.deepCopy();
            ((ObjectNode) without.at(leaf.parent())).remove(leaf.name());
            Verdict open = verdict(trial, without, example);
            if (open == null || open.outcome() != Outcome.NOT_ASSESSED) {
                continue;
            }
            String what = "\"" + example.name() + "\" without " + leaf.parent() + "/" + leaf.name();
            boolean explained = Set.of(Reason.ZERO_BASE, Reason.NOT_YET_DUE).contains(open.reason());
            if (open.missing().isEmpty() && !explained) {
                wrong.add(what + " names nothing that is missing");
            }
            Set<Outcome> outcomes = outcomes(trial, json, leaf, example);
            boolean known = outcomes.size() == 1
                    && !outcomes.contains(Outcome.NOT_ASSESSED)
                    && !outcomes.contains(Outcome.NOT_APPLICABLE);
            if (known
                    && !Reason.SCOPE_UNKNOWN.equals(open.reason())
                    && !OPEN.containsKey(page.standard().id())) {
                wrong.add(what + " is " + outcomes + " whatever it is");
            }
        }
    }

    private static Set<Outcome> outcomes(Trial trial, ObjectNode json, Leaf leaf, Page.Example example) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (JsonNode value : candidates(json, leaf)) {
            ObjectNode with = json.deepCopy();
            ((ObjectNode) with.at(leaf.parent())).set(leaf.name(), value);
            Verdict verdict = verdict(trial, with, example);
            if (verdict != null) {
                outcomes.add(verdict.outcome());
            }
            if (outcomes.size() > 1) {
                break;
            }
        }
        return outcomes;
    }

    private static Set<JsonNode> candidates(ObjectNode json, Leaf leaf) {
        Set<JsonNode> all = new LinkedHashSet<>();
        all.add(json.at(leaf.parent()).get(leaf.name()));
        if (!leaf.values().get(0).isNumber()) {
            all.addAll(leaf.values());
            return all;
        }
        Set<Long> near = new TreeSet<>();
        numbers(json, near);
        for (long n : List.copyOf(near)) {
            near.addAll(List.of(n - 1, n + 1, n / 2, n * 2, n * 9 / 10, n * 11 / 10));
            near.addAll(NUMBERS.stream().map(f -> n * f).toList());
        }
        near.addAll(NUMBERS);
        near.stream().filter(n -> n >= 0 && n < 1_000_000_000).forEach(n -> all.add(NODES.numberNode(n)));
        return all;
    }

    private static void numbers(JsonNode node, Set<Long> into) {
        if (node.isNumber()) {
            into.add(node.longValue());
        }
        node.forEach(child -> numbers(child, into));
    }

    /** Null where its subject is gone, or where the value is a problem of form. */
    private static Verdict verdict(Trial trial, ObjectNode json, Page.Example example) {
        try {
            return trial.on(json, Given.asOf(example), example.subject()).verdict();
        } catch (AssertionError e) {
            return null;
        }
    }

    /** A value of an example, by the pointer to its group and its name, and others of its type. */
    private record Leaf(String parent, String name, List<JsonNode> values) {}

    private static List<Leaf> leaves(JsonNode node, String at, RecordSchema shape) {
        List<Leaf> leaves = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            String name = e.getKey();
            RecordSchema.Part part = shape.parts().get(name);
            if (part == null || ALWAYS.contains(name)) {
                continue;
            }
            if (part.field() != null) {
                if (e.getValue() instanceof ObjectNode byName) {
                    byName.properties().forEach(v -> leaves.add(new Leaf(at + "/" + name, v.getKey(), numbers())));
                }
                List<JsonNode> values = values(part.field());
                if (values.size() > 1) {
                    leaves.add(new Leaf(at, name, values));
                }
            } else if (e.getValue() instanceof ArrayNode rows) {
                for (int i = 0; i < rows.size(); i++) {
                    leaves.addAll(leaves(rows.get(i), at + "/" + name + "/" + i, part.shape()));
                }
            } else {
                leaves.addAll(leaves(e.getValue(), at + "/" + name, part.shape()));
            }
        }
        return leaves;
    }

    private static List<JsonNode> values(FieldSchema entry) {
        return switch (entry.type()) {
            case WHOLE, DECIMAL -> numbers();
            case YES_NO -> List.of(NODES.booleanNode(true), NODES.booleanNode(false));
            case DATE -> texts("2000-01-01", "2025-10-10", "2026-03-15", "2026-07-30", "2040-01-01");
            case STATED_DATE -> texts("none", "2000-01-01", "2025-10-10", "2026-03-15", "2026-07-30", "2040-01-01");
            case STATED_TEXT -> texts("none", "某");
            case CHOICE -> choices(entry);
            default -> List.of();
        };
    }

    private static List<JsonNode> numbers() {
        return NUMBERS.stream().map(n -> (JsonNode) NODES.numberNode(n)).toList();
    }

    private static List<JsonNode> texts(String... texts) {
        return Stream.of(texts).map(t -> (JsonNode) NODES.textNode(t)).toList();
    }

    private static List<JsonNode> choices(FieldSchema entry) {
        try {
            Object[] all = Class.forName("org.dudao.facts." + entry.holder()).getEnumConstants();
            return Stream.of(all)
                    .map(c -> (JsonNode) NODES.textNode(((CodeList) c).code()))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
