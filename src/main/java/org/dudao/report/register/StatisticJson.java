package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.dudao.ledger.ItemStatistic;
import org.dudao.ledger.LedgerRegister;
import org.dudao.ledger.RulePrecision;
import org.dudao.ledger.StatisticKey;
import org.dudao.ledger.VisitTerm;
import org.dudao.ledger.VisitedSchool;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/** Counts of items as JSON for other programs. */
public final class StatisticJson {
    /** The format of what re-checks said of each standard. */
    public static final String PRECISION = "dudao-precision/1";

    private StatisticJson() {}

    /**
     * Counts: {@code { by, on, hash, total{…}, rows[{ key, name, items, answered, unanswered, overdue, reported, toClose, closed, reopened,
     * closedPercent }] }}; by inspector also {@code term} and the {@code visits} to each school.
     */
    public static String of(LedgerRegister register, StatisticKey key) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("by", key.en()).put("on", register.day().toString()).put("hash", register.hash());
        root.set("total", counts(register.total()));
        ArrayNode rows = root.putArray("rows");
        for (ItemStatistic row : key == StatisticKey.ALL ? java.util.List.<ItemStatistic>of() : register.by(key)) {
            ObjectNode node = Json.mapper().createObjectNode();
            node.put("key", row.key().replace('\t', ':'));
            node.put("name", row.name());
            node.setAll(counts(row));
            rows.add(node);
        }
        if (key == StatisticKey.INSPECTOR) {
            visits(root, register);
        }
        return text(root);
    }

    private static ObjectNode counts(ItemStatistic row) {
        return Json.mapper()
                .createObjectNode()
                .put("items", row.total())
                .put("answered", row.answered())
                .put("unanswered", row.unanswered())
                .put("overdue", row.overdue())
                .put("reported", row.reported())
                .put("toClose", row.toClose())
                .put("closed", row.closed())
                .put("reopened", row.reopened())
                .put("closedPercent", percent(row.closedTenths()));
    }

    private static void visits(ObjectNode root, LedgerRegister register) {
        root.putObject("term")
                .put("from", register.term().from().toString())
                .put("to", register.term().to().toString())
                .put("required", VisitTerm.REQUIRED);
        ArrayNode visits = root.putArray("visits");
        for (VisitedSchool school : register.visited()) {
            visits.addObject()
                    .put("school", school.school())
                    .put("name", school.name())
                    .put("zone", school.zone())
                    .put("inspector", school.inspectorId())
                    .put("visits", school.visits())
                    .put("lacking", school.lacking());
        }
    }

    /** Precision: {@code { format, on, hash, standards[{ standard, cases, confirmed, dataError, ruleWrong, lawUnclear, confirmedPercent }] }}. */
    public static String precision(LedgerRegister register) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("format", PRECISION).put("on", register.day().toString()).put("hash", register.hash());
        ArrayNode standards = root.putArray("standards");
        for (RulePrecision one : register.precision()) {
            standards
                    .addObject()
                    .put("standard", one.standard())
                    .put("cases", one.cases())
                    .put("confirmed", one.confirmed())
                    .put("dataError", one.dataError())
                    .put("ruleWrong", one.ruleWrong())
                    .put("lawUnclear", one.lawUnclear())
                    .put("confirmedPercent", percent(one.confirmedTenths()));
        }
        return text(root);
    }

    /** A decimal text, as in an assessment: {@code "33.3"}. */
    private static @Nullable String percent(@Nullable Integer tenths) {
        return tenths == null ? null : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }

    private static String text(ObjectNode root) {
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }
}
