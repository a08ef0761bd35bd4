package org.dudao.rulebase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Dictionary;
import org.dudao.facts.RecordSchema;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Json;
import org.dudao.standards.Standard;

/**
 * Every small mutation of a page: a limit moved by one in its last digit, an operator flipped, a code of a limit removed or added, a step
 * of a band moved, a condition of coverage dropped, a query instead of a requirement.
 */
final class PageMutants {
    /** A changed standard, and what was changed. */
    record Mutant(String name, Standard standard) {}

    private static final Map<String, List<String>> FLIPS = Map.of(
            "below", List.of("atMost", "atLeast"),
            "atMost", List.of("below", "above"),
            "atLeast", List.of("above", "below"),
            "above", List.of("atLeast", "atMost"),
            "equals", List.of(),
            "zeroOrAtLeast", List.of("atLeast"),
            "withinMonths", List.of());

    private static final List<String> PATHS = paths();

    private final Standard standard;
    private final List<Mutant> mutants = new ArrayList<>();

    private PageMutants(Standard standard) {
        this.standard = standard;
    }

    static List<Mutant> of(Standard standard) {
        PageMutants all = new PageMutants(standard);
        ObjectNode page = all.json();
        if (page.has("limits")) {
            all.limits("/limits", (ArrayNode) page.get("limits"));
        }
        for (int i = 0; page.has("parts") && i < page.get("parts").size(); i++) {
            all.limits("/parts/" + i + "/limits", (ArrayNode)
                    page.get("parts").get(i).get("limits"));
        }
        if (page.has("spare")) {
            int spare = page.get("spare").asInt();
            all.changed(standard.id() + " | one more to spare", "", p -> p.put("spare", spare + 1));
            all.changed(standard.id() + " | one fewer to spare", "", p -> p.put("spare", spare - 1));
        }
        all.fields("", page);
        for (int i = 0; page.has("parts") && i < page.get("parts").size(); i++) {
            all.fields("/parts/" + i, (ObjectNode) page.get("parts").get(i));
        }
        all.coverage(page);
        return all.mutants;
    }

    /** The field beside the one that a page names, and a ratio turned over. */
    private void fields(String at, ObjectNode part) {
        if (part.hasNonNull("field")) {
            String field = part.get("field").asText();
            String other = beside(field);
            if (other.equals(field)) {
                return;
            }
            changed(standard.id() + " | " + at + " the field " + other, at, p -> p.put("field", other));
        } else if (part.hasNonNull("ratio")) {
            JsonNode of = part.get("ratio").get("of");
            changed(standard.id() + " | " + at + " the ratio turned over", at + "/ratio", ratio -> {
                ratio.set("of", ratio.get("to"));
                ratio.set("to", of);
            });
        }
    }

    /** The next field of the same group and type, the first after the last; the field itself where it is alone. */
    private static String beside(String path) {
        String group = path.substring(0, path.lastIndexOf('.') + 1);
        List<String> same = PATHS.stream()
                .filter(p -> p.startsWith(group) && p.indexOf('.', group.length()) < 0)
                .filter(p -> FieldPaths.entry(p) != null
                        && FieldPaths.entry(p).type() == FieldPaths.entry(path).type())
                .toList();
        return same.get((same.indexOf(path) + 1) % same.size());
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect(Dictionary.load().dataset(), "", paths);
        collect(Dictionary.load().county(), "county.", paths);
        return paths;
    }

    private static void collect(RecordSchema shape, String prefix, List<String> paths) {
        shape.parts().forEach((name, part) -> {
            if (part.field() != null) {
                paths.add(prefix + name);
            } else {
                collect(part.shape(), prefix + name + (part.table() == null ? "." : "[]."), paths);
            }
        });
    }

    private ObjectNode json() {
        return Json.mapper().valueToTree(standard);
    }

    private void limits(String at, ArrayNode limits) {
        for (int i = 0; i < limits.size(); i++) {
            String clause = at + "/" + i;
            limits.get(i).properties().forEach(entry -> {
                String key = entry.getKey();
                JsonNode value = entry.getValue();
                if (key.equals("bands")) {
                    bands(clause + "/bands/steps", (ArrayNode) value.get("steps"));
                } else if (key.equals("oneOf")) {
                    codes(clause + "/oneOf", (ArrayNode) value);
                } else if (key.equals("between") || key.equals("zeroOrBetween")) {
                    moved(clause + "/" + key + "/0", value.get(0).asText());
                    moved(clause + "/" + key + "/1", value.get(1).asText());
                    if (key.equals("zeroOrBetween")) {
                        changed(
                                standard.id() + " | between for zeroOrBetween",
                                clause,
                                parent -> parent.set("between", parent.remove("zeroOrBetween")));
                    }
                } else if (FLIPS.containsKey(key)) {
                    moved(clause + "/" + key, value.asText());
                    FLIPS.get(key)
                            .forEach(other -> changed(
                                    standard.id() + " | " + other + " for " + key,
                                    clause,
                                    parent -> parent.set(other, parent.remove(key))));
                }
            });
        }
    }

    private void moved(String pointer, String text) {
        if (text.equals("true") || text.equals("false")) {
            replaced(pointer, text, text.equals("true") ? "false" : "true");
            return;
        }
        String unit = text.endsWith("%") ? "%" : "";
        String digits = text.substring(0, text.length() - unit.length());
        if (digits.matches("-?\\d+(\\.\\d+)?")) {
            BigDecimal number = new BigDecimal(digits);
            BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
            replaced(pointer, text, number.add(step).toPlainString() + unit);
            replaced(pointer, text, number.subtract(step).toPlainString() + unit);
        }
    }

    private void codes(String pointer, ArrayNode codes) {
        for (int i = 0; i < codes.size(); i++) {
            int index = i;
            mutate(
                    standard.id() + " | without the code " + codes.get(i).asText(),
                    page -> ((ArrayNode) page.at(pointer)).remove(index));
        }
    }

    private void bands(String pointer, ArrayNode steps) {
        for (int i = 0; i < steps.size(); i++) {
            String step = pointer + "/" + i;
            steps.get(i).properties().forEach(entry -> {
                for (int by : new int[] {1, -1}) {
                    BigDecimal value = entry.getValue().decimalValue().add(BigDecimal.valueOf(by));
                    changed(
                            standard.id() + " | " + step + "/" + entry.getKey() + " = " + value,
                            step,
                            parent -> parent.put(entry.getKey(), value));
                }
            });
        }
    }

    private void coverage(ObjectNode page) {
        page.get("covers").properties().forEach(entry -> {
            if (entry.getKey().equals("subject") || entry.getKey().equals("byRule")) {
                return;
            }
            changed(
                    standard.id() + " | covers without " + entry.getKey(),
                    "/covers",
                    covers -> covers.remove(entry.getKey()));
            if (entry.getValue() instanceof ArrayNode options && options.size() > 1) {
                for (int i = 0; i < options.size(); i++) {
                    int index = i;
                    mutate(
                            standard.id() + " | covers " + entry.getKey() + " without "
                                    + options.get(i).asText(),
                            p -> ((ArrayNode) p.at("/covers/" + entry.getKey())).remove(index));
                }
            }
        });
        JsonNode excluded = page.get("covers").get("exclude");
        for (int i = 0; excluded != null && i < excluded.size(); i++) {
            exclusion("/covers/exclude/" + i, excluded.get(i));
        }
        String kind = page.get("kind").asText().equals("requirement") ? "plausibility" : "requirement";
        changed(standard.id() + " | kind " + kind, "", p -> p.put("kind", kind));
    }

    private void exclusion(String at, JsonNode conditions) {
        conditions.properties().forEach(entry -> {
            String name = standard.id() + " | " + at + "/" + entry.getKey();
            changed(name + " dropped", at, c -> c.remove(entry.getKey()));
            if (entry.getKey().equals("students")) {
                String comparison = entry.getValue().asText();
                int digits = comparison.replaceAll("\\d", "").length();
                int number = Integer.parseInt(comparison.substring(digits));
                for (int other : new int[] {number - 1, number + 1}) {
                    String moved = comparison.substring(0, digits) + other;
                    changed(name + " = " + moved, at, c -> c.put(entry.getKey(), moved));
                }
            }
        });
    }

    private void replaced(String pointer, String from, String to) {
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1);
        mutate(standard.id() + " | " + to + " for " + from, page -> {
            JsonNode parent = page.at(pointer.substring(0, slash));
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(key), to);
            } else {
                ((ObjectNode) parent).put(key, to);
            }
        });
    }

    private void changed(String name, String pointer, java.util.function.Consumer<ObjectNode> change) {
        mutate(name, page -> change.accept((ObjectNode) page.at(pointer)));
    }

    private void mutate(String name, java.util.function.Consumer<ObjectNode> change) {
        ObjectNode page = json();
        change.accept(page);
        mutants.add(new Mutant(name, Json.mapper().convertValue(page, Standard.class)));
    }
}
