package org.dudao.report.difference;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.FigureChange;
import org.dudao.assessment.ItemChange;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/**
 * What differs, as one JSON object: {@code { old, new, items[{ id, standard, subject, change, why, old, new }], figures[{ path, row, old, new
 * }] }}. Each item and figure also names its township, and a figure its places.
 */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** Writes the object. */
    public static void write(ComparisonReport report, Writer out) throws IOException {
        JsonGenerator json = Json.mapper().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        side("old", report.old(), heads(report, AssessmentComparison::old, report.onlyOld()), report, json);
        side("new", report.now(), heads(report, AssessmentComparison::now, report.onlyNew()), report, json);
        json.writeArrayFieldStart("items");
        for (AssessmentComparison unit : report.units()) {
            for (ItemChange item : unit.items()) {
                item(item, unit, json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (AssessmentComparison unit : report.units()) {
            for (FigureChange figure : unit.figures()) {
                figure(figure, unit, json);
            }
        }
        json.writeEndArray();
        json.writeNumberField(
                "otherVerdicts",
                report.units().stream()
                        .mapToInt(AssessmentComparison::otherVerdicts)
                        .sum());
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static List<Assessment.Head> heads(
            ComparisonReport report,
            java.util.function.Function<AssessmentComparison, Assessment.Head> side,
            List<Assessment.Head> only) {
        List<Assessment.Head> heads =
                new ArrayList<>(report.units().stream().map(side).toList());
        heads.addAll(only);
        return heads;
    }

    private static void side(
            String name, String source, List<Assessment.Head> heads, ComparisonReport report, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("source", source);
        json.writeArrayFieldStart("assessments");
        for (Assessment.Head head : heads) {
            json.writeStartObject();
            json.writeStringField("id", head.id());
            json.writePOJOField("township", head.township());
            json.writeStringField("schoolYear", head.schoolYear());
            json.writeStringField("asOf", head.asOf().toString());
            json.writePOJOField(
                    "profiles",
                    head.profiles().stream().map(Assessment.ProfileRef::id).toList());
            json.writeStringField("rulesSha256", head.generator().rulesSha256());
            json.writeBooleanField("compared", !isOnly(head, report));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isOnly(Assessment.Head head, ComparisonReport report) {
        return report.onlyOld().contains(head) || report.onlyNew().contains(head);
    }

    private static void item(ItemChange item, AssessmentComparison unit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", item.id());
        json.writeStringField("township", unit.now().township().code());
        json.writeStringField("standard", item.standard());
        json.writePOJOField("subject", item.subject());
        json.writeStringField("change", item.change().code());
        why(item, json);
        json.writePOJOField("old", item.old());
        json.writePOJOField("new", item.now());
        json.writeEndObject();
    }

    private static void why(ItemChange item, JsonGenerator json) throws IOException {
        BilingualText words = item.why();
        if (words == null) {
            json.writeNullField("why");
            return;
        }
        json.writeObjectFieldStart("why");
        json.writeStringField("reason", name(item.reason()));
        json.writeStringField("zh", words.zh());
        json.writeStringField("en", words.en());
        json.writeEndObject();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static void figure(FigureChange figure, AssessmentComparison unit, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", figure.path());
        json.writeStringField("township", unit.now().township().code());
        json.writeStringField("row", figure.row());
        json.writeStringField("old", figure.old());
        json.writeStringField("new", figure.now());
        json.writeStringField("oldPlace", figure.oldPlace());
        json.writeStringField("newPlace", figure.newPlace());
        json.writeBooleanField("measured", figure.isMeasured());
        json.writeEndObject();
    }
}
