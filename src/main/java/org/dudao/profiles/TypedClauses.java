package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.AreaType;
import org.dudao.facts.CodeList;
import org.dudao.facts.Stage;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.standards.Json;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Part;

/** The limits of one part as its rows state them: those that nobody edited stay as they are. */
final class TypedClauses {
    private static final List<OwnLimitColumn> OF_LIMITS =
            List.of(OwnLimitColumn.OP, OwnLimitColumn.LIMIT, OwnLimitColumn.STAGE, OwnLimitColumn.AREA);

    private final Part part;
    private final Faults faults;
    private final List<Clause> clauses = new ArrayList<>();

    /** A limit with the row that states it; null for one that has no row. */
    private record Clause(ObjectNode json, OwnLimitRow row) {
        boolean meets(Clause other) {
            return meets("stage", other) && meets("area", other) && isBefore(other, this) && isBefore(this, other);
        }

        private boolean meets(String key, Clause other) {
            return !json.has(key) || !other.json.has(key) || json.get(key).equals(other.json.get(key));
        }

        /** Whether one begins before another ends. */
        private static boolean isBefore(Clause one, Clause other) {
            return !one.json.has("from")
                    || !other.json.has("to")
                    || one.json
                                    .get("from")
                                    .asText()
                                    .compareTo(other.json.get("to").asText())
                            <= 0;
        }
    }

    private TypedClauses(Part part, Faults faults) {
        this.part = part;
        this.faults = faults;
    }

    /** Whether the limit of a row was edited. */
    static boolean isEdited(OwnLimitRow row, Part part) {
        IssuedValues issued = row.issued();
        if (issued != null) {
            return OF_LIMITS.stream()
                    .anyMatch(column ->
                            !OwnLimitRow.same(row.raw(column), issued.cells().get(column)));
        }
        LimitClause before = unmarked(row, part);
        return before == null || !ClauseCells.show(before, cells(row));
    }

    /** The limit of the page that a row without its hidden mark is about: the one that its column of present limits words; else null. */
    private static LimitClause unmarked(OwnLimitRow row, Part part) {
        String worded = row.word(OwnLimitColumn.LIMIT_NOW);
        return part.limits().stream()
                .filter(clause -> worded.isEmpty()
                        ? ClauseCells.show(clause, cells(row))
                        : List.of(Language.values()).stream()
                                .anyMatch(one -> OwnLimitRow.folded(LimitWording.of(List.of(clause), one))
                                        .equals(worded)))
                .findFirst()
                .orElse(null);
    }

    private static Map<OwnLimitColumn, String> cells(OwnLimitRow row) {
        Map<OwnLimitColumn, String> cells = new EnumMap<>(OwnLimitColumn.class);
        OF_LIMITS.forEach(column -> cells.put(column, row.raw(column)));
        return cells;
    }

    /**
     * The limits of a part of which at least one row was edited.
     *
     * @param rows its rows
     * @param faults receives what is wrong
     * @return null if anything is wrong
     */
    static ArrayNode read(List<OwnLimitRow> rows, Part part, Faults faults) {
        return new TypedClauses(part, faults).read(rows);
    }

    private ArrayNode read(List<OwnLimitRow> rows) {
        Set<LimitClause> taken = new HashSet<>();
        boolean right = true;
        for (OwnLimitRow row : rows) {
            LimitClause before = before(row);
            if (before != null) {
                taken.add(before);
            }
            right &= isEdited(row, part) ? edited(row, before) : unedited(row, before);
        }
        if (!right) {
            return null;
        }
        part.limits().stream()
                .filter(clause -> !taken.contains(clause))
                .map(clause -> new Clause(json(clause), null))
                .filter(clause -> clauses.stream().noneMatch(clause::meets))
                .toList()
                .forEach(clauses::add);
        return apart() ? all() : null;
    }

    /** The limit of the page that a row was issued from; null if the page has it no more. */
    private LimitClause before(OwnLimitRow row) {
        IssuedValues issued = row.issued();
        if (issued != null) {
            LimitClause same =
                    issued.clause() < part.limits().size() ? part.limits().get(issued.clause()) : null;
            return same != null && ClauseCells.show(same, issued.cells()) ? same : null;
        }
        return unmarked(row, part);
    }

    private boolean unedited(OwnLimitRow row, LimitClause before) {
        if (before != null) {
            clauses.add(new Clause(json(before), row));
            return true;
        }
        ObjectNode limit = TypedLimit.read(row, part, faults); // what the template said, under a profile of a place
        return limit != null && whom(row, limit) && clauses.add(new Clause(limit, row));
    }

    private boolean edited(OwnLimitRow row, LimitClause before) {
        ObjectNode limit = TypedLimit.read(row, part, faults);
        ObjectNode whom = Json.mapper().createObjectNode();
        LocalDate from = TypedDay.read(row, faults);
        if (!whom(row, whom) || limit == null) {
            return false;
        }
        limit.setAll(whom);
        if (before != null && before.from() != null) {
            limit.put("from", before.from().toString());
        }
        if (before != null && before.to() != null) {
            limit.put("to", before.to().toString());
        }
        if (from != null && before != null) {
            if ((before.from() != null && !from.isAfter(before.from()))
                    || (before.to() != null && from.isAfter(before.to()))) {
                faults.add(
                        row.place(OwnLimitColumn.FROM),
                        from + "不在这一行限值的施行期间内。请改日期，或改施行期间合适的那一行。",
                        from + " is not within the days of this limit. Change the day, or edit the row of that time.");
                return false;
            }
            ObjectNode until = json(before);
            until.put("to", from.minusDays(1).toString());
            clauses.add(new Clause(until, null));
        }
        if (from != null) {
            limit.put("from", from.toString());
        }
        return clauses.add(new Clause(limit, row));
    }

    private boolean whom(OwnLimitRow row, ObjectNode limit) {
        boolean stage = word(row, OwnLimitColumn.STAGE, Stage.values(), limit, "stage");
        return word(row, OwnLimitColumn.AREA, AreaType.values(), limit, "area") && stage;
    }

    private boolean word(OwnLimitRow row, OwnLimitColumn column, CodeList[] all, ObjectNode limit, String key) {
        if (row.isEmpty(column)) {
            return true;
        }
        CodeList found = WordList.find(all, row.word(column));
        if (found == null) {
            faults.add(
                    row.place(column),
                    column.heading().zh() + "没有“" + row.shown(column) + "”。请从下拉框选择："
                            + WordList.all(all).zh() + "；全部适用的留空。",
                    "\"" + row.shown(column) + "\" is no "
                            + column.heading().en().toLowerCase(java.util.Locale.ROOT) + ". Choose one of: "
                            + WordList.all(all).en() + "; empty for all.");
            return false;
        }
        limit.put(key, found.code());
        return true;
    }

    /** No two limits apply to one subject on one day. */
    private boolean apart() {
        for (int i = 0; i < clauses.size(); i++) {
            for (int k = 0; k < i; k++) {
                OwnLimitRow first = clauses.get(k).row();
                OwnLimitRow second = clauses.get(i).row();
                if (first != null
                        && second != null
                        && !first.place(OwnLimitColumn.LIMIT).equals(second.place(OwnLimitColumn.LIMIT))
                        && clauses.get(i).meets(clauses.get(k))) {
                    faults.add(
                            second.place(OwnLimitColumn.LIMIT),
                            "和" + first.place(OwnLimitColumn.LIMIT) + "管到同样的学段、城乡，不知以哪一个为准。请删去一行，或者把学段、城乡分开。",
                            "applies to the same stage and area as " + first.place(OwnLimitColumn.LIMIT)
                                    + ". Delete one row, or give them different stages or areas.");
                    return false;
                }
            }
        }
        return true;
    }

    private ArrayNode all() {
        ArrayNode limits = Json.mapper().createArrayNode();
        clauses.forEach(clause -> limits.add(clause.json()));
        return limits;
    }

    private static ObjectNode json(LimitClause clause) {
        return Json.mapper().valueToTree(clause);
    }
}
