package org.dudao.assessment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The items of an earlier assessment as they stood then: its findings, and what it remembered of assessments before it.
 *
 * @param asOf its as-of date
 * @param journal the last hash of the journal of the ledger that they come from; null for an assessment
 * @param byId its items by fingerprint
 */
record EarlierItems(LocalDate asOf, @Nullable String journal, Map<String, FollowUpItem> byId) {
    /** Keys of later versions are passed over. */
    private static final ObjectReader READER =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** A finding, with what a follow-up needs of it; versions before duties had one party alone. */
    private record Was(
            String fingerprint,
            String standard,
            SubjectRef subject,
            Severity severity,
            Outcome outcome,
            BilingualText problem,
            Responsible responsible,
            LocalDate due,
            @Nullable List<AssignedDuty> duties) {
        FollowUpItem item(LocalDate asOf) {
            Integer step = outcome == Outcome.QUERY ? null : 1;
            List<FollowUpDuty> all = new ArrayList<>();
            for (AssignedDuty duty : duties == null ? List.<AssignedDuty>of() : duties) {
                all.add(FollowUpDuty.of(duty.party(), duty.due(), duty.due(), step, duty.granted(), asOf));
            }
            if (all.isEmpty()) {
                all.add(FollowUpDuty.of(responsible, due, due, step, null, asOf));
            }
            return new FollowUpItem(
                    fingerprint,
                    standard,
                    subject,
                    severity,
                    outcome,
                    problem,
                    responsible,
                    FollowUpState.NEW,
                    null,
                    asOf,
                    due,
                    due,
                    0,
                    1,
                    false,
                    step,
                    null,
                    all);
        }
    }

    /** Reads an assessment; one that remembers nothing begins with its findings. */
    static EarlierItems of(JsonNode assessment) throws IOException {
        LocalDate asOf = READER.treeToValue(assessment.at("/assessment/asOf"), LocalDate.class);
        Map<String, FollowUpItem> items = new LinkedHashMap<>();
        for (JsonNode item : assessment.at("/followUp/items")) {
            FollowUpItem one = READER.treeToValue(item, FollowUpItem.class);
            mustBeWhole(one.id(), one.standard(), one.subject(), one.problem(), one.duties(), one.state());
            items.put(one.id(), one);
        }
        for (JsonNode finding : assessment.path("findings")) {
            if (!items.containsKey(finding.path("fingerprint").asText())) {
                Was one = READER.treeToValue(finding, Was.class);
                mustBeWhole(one.fingerprint(), one.standard(), one.subject(), one.problem(), one.due(), one.outcome());
                items.put(one.fingerprint(), one.item(asOf));
            }
        }
        return new EarlierItems(asOf, assessment.path(History.JOURNAL).textValue(), items);
    }

    private static void mustBeWhole(Object... values) throws IOException {
        for (Object value : values) {
            if (value == null || (value instanceof List<?> list && list.isEmpty())) {
                throw new IOException("An item of the earlier assessment lacks a value.");
            }
        }
    }
}
