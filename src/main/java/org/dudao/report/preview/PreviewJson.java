package org.dudao.report.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dudao.preview.FlipCounts;
import org.dudao.preview.FlipKind;
import org.dudao.preview.PreviewTotals;
import org.dudao.preview.UnitPreview;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Profile;

/** What changes, as one JSON object: the counts, then every township and county with its changed verdicts. */
public final class PreviewJson {
    /** The version of the format. */
    public static final String FORMAT = "dudao-preview/1";

    private PreviewJson() {}

    /** Writes the object on one line; only one township is held at a time. */
    public static void write(PreviewReport report, Writer out) throws IOException {
        JsonGenerator json = Json.mapper().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        PreviewTotals totals = report.totals();
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("asOf", report.asOf().toString());
        json.writeBooleanField("places", report.after().layers().places());
        json.writePOJOField("against", profiles(report.before()));
        json.writePOJOField("profiles", profiles(report.after()));
        json.writeNumberField("unreadable", report.unreadable());
        json.writePOJOField("townships", totals.townships());
        json.writePOJOField("counties", totals.counties());
        json.writeFieldName("changes");
        counts(totals.all(), null, json);
        json.writeArrayFieldStart("standards");
        for (PreviewTotals.OfStandard one : totals.standards()) {
            counts(one.counts(), one.standard(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("units");
        for (UnitPreview unit : report.units()) {
            json.writePOJO(unit);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static List<String> profiles(Catalogue catalogue) {
        return catalogue.selected().stream().map(Profile::id).toList();
    }

    private static void counts(FlipCounts counts, String standard, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (standard != null) {
            json.writeStringField("standard", standard);
        }
        json.writeNumberField("all", counts.all());
        for (FlipKind kind : FlipKind.values()) {
            json.writeNumberField(kind.name(), counts.count(kind));
        }
        json.writeNumberField("addedViolations", counts.addedViolations());
        json.writeNumberField("droppedViolations", counts.droppedViolations());
        json.writeNumberField("newViolations", counts.newViolations());
        json.writeNumberField("violationsGone", counts.violationsGone());
        json.writeNumberField("units", counts.units());
        json.writeEndObject();
    }
}
