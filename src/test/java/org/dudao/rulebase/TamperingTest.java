package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.assessment.Verdict;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.RecordSchema;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Covers;
import org.dudao.standards.Json;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Page;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** A verdict depends only on fields that its page names: its needs, its uses, and the fields of its coverage. */
@Tag("full")
class TamperingTest {
    private static final List<Field> FIELDS = fields();

    /** A day of the usual school year; in an example that is checked before it, the day of the check. */
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);

    private record Field(String path, FieldSchema entry) {}

    @TestFactory
    Stream<DynamicTest> noFieldThatAPageDoesNotNameMovesItsVerdict() {
        return Rules.pages().stream().map(page -> dynamicTest(page.standard().id(), () -> untouched(page)));
    }

    private static void untouched(Page page) {
        Trial trial = new Trial(page.standard(), Rules.base(page));
        Set<String> named = named(page.standard());
        for (Page.Example example : page.examples()) {
            ObjectNode json = Given.json(example);
            Verdict before =
                    trial.on(json, Given.asOf(example), example.subject()).verdict();
            List<Field> others = FIELDS.stream()
                    .filter(f -> !named.contains(f.path()) && !named.contains(table(f.path())))
                    .toList();
            for (int choice = 0; choice < 2; choice++) {
                if (moves(trial, example, json, before, others, choice)) {
                    assertThat(culprits(trial, example, json, before, others, choice))
                            .as(
                                    "%s, \"%s\": these fields move the verdict. Name them in `uses:`.",
                                    page.path(), example.name())
                            .isEmpty();
                }
            }
        }
    }

    /** All at once, because each alone would take too long; each alone only where all at once do something. */
    private static List<String> culprits(
            Trial trial, Page.Example example, ObjectNode json, Verdict before, List<Field> fields, int choice) {
        List<String> culprits = fields.stream()
                .filter(f -> moves(trial, example, json, before, List.of(f), choice))
                .map(Field::path)
                .toList();
        return culprits.isEmpty() ? List.of("several together") : culprits;
    }

    private static boolean moves(
            Trial trial, Page.Example example, ObjectNode json, Verdict before, List<Field> fields, int choice) {
        String day = Given.asOf(example).isBefore(DAY) ? example.asOf() : DAY.toString();
        ObjectNode tampered = json.deepCopy();
        for (Field field : fields) {
            List<JsonNode> values = values(field.entry(), day);
            if (!values.isEmpty()) {
                Given.fill(tampered, field.path(), values.get(Math.min(choice, values.size() - 1)));
            }
        }
        Verdict after =
                trial.on(tampered, Given.asOf(example), example.subject()).verdict();
        return !withoutName(after).equals(withoutName(before));
    }

    private static Object withoutName(Verdict v) {
        return List.of(
                v.outcome(),
                String.valueOf(v.observed()),
                String.valueOf(v.limit()),
                String.valueOf(v.reason()),
                v.missing(),
                v.assumed());
    }

    private static String table(String path) {
        int rows = path.indexOf("[].");
        return rows < 0 ? path.startsWith("totals.") ? "totals" : path : path.substring(0, rows);
    }

    /** Everything a page names, directly or by what it covers. */
    private static Set<String> named(Standard standard) {
        Set<String> named = new HashSet<>(standard.needs());
        if (standard.uses() != null) {
            named.addAll(standard.uses());
        }
        if (!Set.of(SubjectKind.TOWNSHIP, SubjectKind.SUPERVISION)
                .contains(standard.covers().subject())) {
            named.add("schools[].mergedOn"); // a merged school is not asked, nor for rows, whatever the page
        }
        named(standard.covers(), standard.covers().subject(), named);
        for (Part part : standard.allParts()) {
            for (LimitClause clause : part.limits()) {
                if (clause.bands() != null) {
                    named.addAll(clause.bands().paths());
                }
                if (clause.area() != null) {
                    named.addAll(List.of("township.areaType", "schools[].areaType"));
                }
                if (clause.stage() != null) {
                    named.add("schools[].typeCode");
                }
            }
        }
        return named;
    }

    private static void named(Covers covers, SubjectKind subject, Set<String> named) {
        if (covers.stage() != null) {
            named.add("schools[].typeCode");
            if (subject == SubjectKind.TOWNSHIP) {
                named.addAll(List.of("rolls", "dropout", "enrolment"));
                FIELDS.stream()
                        .map(Field::path)
                        .filter(p -> p.matches("(dropout|enrolment)\\.(primary|junior).*"))
                        .forEach(named::add);
            }
        }
        if (covers.ownership() != null) {
            named.add("schools[].ownership");
        }
        if (covers.area() != null) {
            named.addAll(List.of("township.areaType", "schools[].areaType"));
        }
        if (covers.boarding() != null) {
            named.add("schools[].boarding");
        }
        if (covers.students() != null) {
            named.add("schools[].studentCount");
        }
        if (covers.use() != null) {
            named.add("buildings[].use");
        }
        if (covers.grade() != null) {
            named.addAll(List.of("buildings[].safetyGrade", "classes[].grade"));
        }
        if (covers.type() != null) {
            named.add("schools[].typeCode");
        }
        if (covers.exclude() != null) {
            covers.exclude().forEach(excluded -> named(excluded, subject, named));
        }
    }

    private static List<JsonNode> values(FieldSchema entry, String day) {
        var make = Json.mapper().getNodeFactory();
        return switch (entry.type()) {
            case WHOLE -> List.of(make.numberNode(0), make.numberNode(7));
            case DECIMAL -> List.of(make.numberNode(7));
            case YES_NO -> List.of(make.booleanNode(true), make.booleanNode(false));
            case DATE, STATED_DATE -> List.of(make.textNode(day));
            case TEXT, NAME, STATED_TEXT -> List.of(make.textNode("某"));
            case CODE6 -> List.of(make.textNode("110101"));
            case CHOICE -> choices(entry);
            default -> List.of();
        };
    }

    private static List<JsonNode> choices(FieldSchema entry) {
        try {
            Object[] all = Class.forName("org.dudao.facts." + entry.holder()).getEnumConstants();
            return Stream.of(all[0], all[all.length - 1])
                    .map(c -> ((org.dudao.facts.CodeList) c).code())
                    .map(c -> (JsonNode) Json.mapper().getNodeFactory().textNode(c))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        collect(Dictionary.load().dataset(), "", fields);
        return fields.stream()
                .filter(f -> !f.entry().required() && !f.path().endsWith("schoolCode"))
                .filter(f -> !f.path().startsWith("answers"))
                .toList();
    }

    private static void collect(RecordSchema shape, String prefix, List<Field> fields) {
        shape.parts().forEach((name, part) -> {
            if (part.field() != null) {
                fields.add(new Field(prefix + name, part.field()));
            } else {
                collect(part.shape(), prefix + name + (part.table() == null ? "." : "[]."), fields);
            }
        });
    }
}
