package org.dudao.report.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Outcome;
import org.dudao.report.Language;
import org.dudao.standards.Json;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.FindingTally;
import org.dudao.statistics.OutcomeCounts;
import org.dudao.statistics.TownshipSummary;

/**
 * The townships as data for the page's script, one line each, written one by one. A township is a list of its code, name, conclusion,
 * requirements assessed, applicable requirements, a character per area (1 judged, 0 applies but was not judged, - does not apply) and, for
 * each standard it does not simply comply with, five numbers: the standard, violations, queries, verdicts not assessed, and the row of
 * findings.csv where its findings begin, or 0.
 */
final class SummaryData implements Content {
    private final BatchReport batch;
    private final Map<String, Integer> standards = new HashMap<>();

    SummaryData(BatchReport batch) {
        this.batch = batch;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Map<String, Object> head = head();
        String json = json(head);
        output.writeContent(json.substring(0, json.length() - 1));
        output.writeContent(",\"townships\":[");
        String comma = "\n";
        for (TownshipSummary township : batch.townships()) {
            if (!township.digest().ofCounty()) {
                output.writeContent(comma);
                output.writeContent(json(line(township)));
                comma = ",\n";
            }
        }
        output.writeContent("\n]}");
    }

    private Map<String, Object> head() {
        Language language = batch.language();
        BatchStatistics statistics = batch.statistics();
        List<String> areas = statistics.areas().stream().map(a -> a.area().id()).toList();
        List<Object> ofStandards = new ArrayList<>();
        for (BatchStatistics.OfStandard of : statistics.standards()) {
            standards.put(of.standard().id(), ofStandards.size());
            ofStandards.add(List.of(
                    language.pick(of.standard().title()),
                    areas.indexOf(of.standard().area()),
                    language.pick(
                            of.standard().severity().zh(),
                            of.standard().severity().en())));
        }
        Map<String, Object> head = new LinkedHashMap<>();
        head.put(
                "areas",
                statistics.areas().stream()
                        .map(a -> language.pick(a.area().title()))
                        .toList());
        head.put("standards", ofStandards);
        head.put(
                "conclusions",
                Stream.of(Conclusion.values())
                        .map(c -> language.pick(c.zh(), c.en()))
                        .toList());
        head.put(
                "counties",
                statistics.counties().stream()
                        .map(c -> List.of(c.code(), c.name() == null ? "" : language.name(c.name())))
                        .toList());
        return head;
    }

    private List<Object> line(TownshipSummary township) {
        Map<String, Integer> rows = new HashMap<>();
        int row = township.firstRow();
        for (FindingTally found : township.digest().found()) {
            rows.put(found.standard() + found.outcome(), row);
            row += found.count();
        }
        List<Integer> details = new ArrayList<>();
        Map<String, OutcomeCounts> areas = new TreeMap<>();
        township.digest().byStandard().forEach((id, counts) -> {
            areas.merge(batch.standards().get(id).area(), counts, OutcomeCounts::plus);
            if (counts.violation() + counts.query() + counts.notAssessed() > 0) {
                Integer query = rows.getOrDefault(id + Outcome.QUERY, 0);
                details.addAll(List.of(
                        standards.get(id),
                        counts.violation(),
                        counts.query(),
                        counts.notAssessed(),
                        rows.getOrDefault(id + Outcome.VIOLATION, query)));
            }
        });
        StringBuilder judged = new StringBuilder();
        for (BatchStatistics.OfArea area : batch.statistics().areas()) {
            OutcomeCounts counts = areas.get(area.area().id());
            judged.append(counts == null ? '-' : counts.judged() > 0 ? '1' : '0');
        }
        return List.of(
                township.code(),
                batch.language().name(township.name()),
                List.of(Conclusion.values()).indexOf(township.digest().conclusion()),
                township.coverage().part(),
                township.coverage().whole(),
                judged.toString(),
                details);
    }

    /** Escaped so that it cannot end the script element. */
    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The townships cannot be written.", e);
        }
    }
}
