package org.dudao.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/** Assessments of one town with five findings, and what later ones may say of them. Each change makes another one. */
final class TestTown {
    static final String HOUSE = "building.no-d-grade";
    static final String QUERY = "data.rolls-against-totals";
    static final String RATE = "dropout.junior-rate";
    static final String EXITS = "fire.exits-open";
    static final String DRILL = "safety.drill-school-monthly";

    private static final Set<String> KEPT = Set.of(HOUSE, QUERY, RATE, EXITS, DRILL);

    /** As of 31 July 2026, with all five. */
    static final TestTown JULY = new TestTown(whole());

    private final ObjectNode json;

    private TestTown(ObjectNode json) {
        this.json = json;
    }

    private static ObjectNode whole() {
        ObjectNode json = tree(Fixtures.assess(Fixtures.submission(Path.of("fixtures/nine-year"))));
        remove(json, "verdicts", one -> !KEPT.contains(one.get("standard").asText()));
        remove(json, "findings", one -> !KEPT.contains(one.get("standard").asText()));
        return json;
    }

    private static ObjectNode tree(Assessment assessment) {
        return Json.mapper().valueToTree(assessment);
    }

    private TestTown with(Consumer<ObjectNode> change) {
        ObjectNode copy = json.deepCopy();
        change.accept(copy);
        // other data come in another file
        ((ObjectNode) copy.at("/assessment/submission")).put("sha256", Sha256.of(copy.toString()));
        return new TestTown(copy);
    }

    private static void remove(ObjectNode from, String list, Predicate<JsonNode> which) {
        ArrayNode kept = Json.mapper().createArrayNode();
        from.get(list).forEach(one -> {
            if (!which.test(one)) {
                kept.add(one);
            }
        });
        from.set(list, kept);
    }

    private static Predicate<JsonNode> of(String standard) {
        return one -> one.get("standard").asText().equals(standard);
    }

    /** The id of the item that follows a finding. */
    String item(String standard) {
        return finding(standard).get("fingerprint").asText();
    }

    private JsonNode finding(String standard) {
        for (JsonNode finding : json.get("findings")) {
            if (of(standard).test(finding)) {
                return finding;
            }
        }
        throw new AssertionError(standard);
    }

    private Predicate<JsonNode> about(String standard) {
        JsonNode subject = finding(standard).get("subject");
        return one -> of(standard).test(one) && one.get("subject").equals(subject);
    }

    /** The same on another day. */
    TestTown on(String asOf) {
        return with(copy -> ((ObjectNode) copy.get("assessment")).put("asOf", asOf));
    }

    /** The same in another school year. */
    TestTown in(String schoolYear) {
        return with(copy -> ((ObjectNode) copy.get("assessment")).put("schoolYear", schoolYear));
    }

    /** The same words, but another file. */
    TestTown sent(String file) {
        return with(copy -> ((ObjectNode) copy.at("/assessment/submission")).put("file", file));
    }

    /** The subject of a finding is judged otherwise, and is a finding no more. */
    TestTown judged(String standard, String outcome) {
        return judged(standard, verdict -> verdict.put("outcome", outcome));
    }

    /** The verdict on what is a finding no more says otherwise. */
    TestTown judgedOnly(String standard, String outcome) {
        Predicate<JsonNode> meant = JULY.about(standard);
        return with(copy -> copy.get("verdicts").forEach(verdict -> {
            if (meant.test(verdict)) {
                ((ObjectNode) verdict).put("outcome", outcome);
            }
        }));
    }

    /** The first party must act until another day. */
    TestTown due(String standard, String day) {
        return with(copy -> copy.get("findings").forEach(finding -> {
            if (of(standard).test(finding)) {
                ((ObjectNode) finding).put("due", day);
                ((ObjectNode) finding.get("duties").get(0)).put("due", day);
            }
        }));
    }

    /** A finding is listed twice, as it never is. */
    TestTown twice(String standard) {
        JsonNode finding = finding(standard);
        return with(copy -> ((ArrayNode) copy.get("findings")).add(finding));
    }

    /** It complies by a figure that another standard queries. */
    TestTown doubted(String standard) {
        return judged(standard, verdict -> {
            verdict.put("outcome", "COMPLIANT");
            ((ArrayNode) verdict.get("doubtedBy")).add(QUERY);
        });
    }

    /** An inspector saw that it complies. */
    TestTown attested(String standard) {
        return judged(standard, verdict -> verdict.put("outcome", "COMPLIANT").put("attested", "A-1"));
    }

    private TestTown judged(String standard, Consumer<ObjectNode> change) {
        Predicate<JsonNode> meant = about(standard);
        return with(copy -> {
            copy.get("verdicts").forEach(verdict -> {
                if (meant.test(verdict)) {
                    change.accept((ObjectNode) verdict);
                }
            });
            remove(copy, "findings", meant);
        });
    }

    /** A standard is judged for nobody. */
    TestTown without(String standard) {
        return with(copy -> {
            remove(copy, "verdicts", of(standard));
            remove(copy, "findings", of(standard));
        });
    }

    /** The subject of a finding is not in the submission. */
    TestTown vanished(String standard) {
        Predicate<JsonNode> meant = about(standard);
        return with(copy -> {
            remove(copy, "verdicts", meant);
            remove(copy, "findings", meant);
        });
    }

    /** A finding in other words and of another severity. */
    TestTown worded(String standard, String zh, String severity) {
        return with(copy -> copy.get("findings").forEach(finding -> {
            if (of(standard).test(finding)) {
                ((ObjectNode) finding).put("severity", severity);
                ((ObjectNode) finding.get("problem")).put("zh", zh);
            }
        }));
    }

    /** A finding is one of another standard, which took over. */
    TestTown taken(String standard, String over) {
        Predicate<JsonNode> old = of(standard);
        return with(copy -> {
            copy.get("verdicts").forEach(verdict -> rename(verdict, old, over));
            copy.get("findings").forEach(finding -> {
                if (old.test(finding)) {
                    ((ObjectNode) finding).put("fingerprint", Sha256.of(over).substring(0, 16));
                    rename(finding, old, over);
                }
            });
        });
    }

    private static void rename(JsonNode one, Predicate<JsonNode> old, String name) {
        if (old.test(one)) {
            ((ObjectNode) one).put("standard", name);
        }
    }

    /** A problem seen on a visit. */
    TestTown seen(String id, String day, @Nullable String school, @Nullable String standard) {
        return with(copy -> {
            ObjectNode entry = copy.withArrayProperty("onsite").addObject();
            entry.put("id", id).put("name", school == null ? "己镇" : "己镇九年一贯制学校").put("text", "消防通道堆放杂物");
            entry.put("inspector", "李督学").put("on", day);
            if (school != null) {
                entry.put("school", school);
            }
            if (standard != null) {
                entry.put("standard", standard);
            }
        });
    }

    /** The same findings in another town. */
    TestTown town(String code) {
        return with(copy -> {
            ((ObjectNode) copy.at("/assessment/township")).put("code", code);
            copy.get("findings").forEach(finding -> ((ObjectNode) finding)
                    .put(
                            "fingerprint",
                            Sha256.of(code + finding.get("fingerprint").asText())
                                    .substring(0, 16)));
        });
    }

    /**
     * The assessment was made with the one before it, and remembers a finding from there: first seen on 31 March, due first on 30 April,
     * found three times.
     *
     * @param reason why it is no finding now; null if it is one
     */
    TestTown remembering(String standard, @Nullable String reason) {
        ObjectNode finding = (ObjectNode) finding(standard);
        ObjectNode item = Json.mapper().createObjectNode();
        item.put("id", item(standard)).put("standard", standard);
        for (String name : List.of("subject", "severity", "outcome", "problem", "responsible")) {
            item.set(name, finding.get(name));
        }
        item.put("state", reason == null ? "UNRESOLVED" : "NOT_RECHECKED").put("reason", reason);
        days(item.put("firstSeen", "2026-03-31").put("times", 3));
        days(item.putArray("duties").addObject().set("party", finding.get("responsible")));
        return with(copy -> {
            copy.withObjectProperty("followUp")
                    .put("since", "2026-03-31")
                    .withArrayProperty("items")
                    .add(item);
            if (reason != null) {
                remove(copy, "findings", about(standard));
            }
        });
    }

    private static void days(ObjectNode item) {
        item.put("firstDue", "2026-04-30").put("due", "2026-08-20");
        item.put("overdueDays", 92).put("extended", true).put("step", 2);
    }

    /** The assessment, whose id follows from all that it says. */
    Assessment assessment() {
        ObjectNode copy = json.deepCopy();
        ((ObjectNode) copy.get("assessment")).put("id", sha256().substring(0, 16));
        return Objects.requireNonNull(Assessment.parse(copy.toString()));
    }

    String sha256() {
        return Sha256.of(json.toString());
    }
}
