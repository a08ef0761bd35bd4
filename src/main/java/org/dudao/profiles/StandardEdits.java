package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Part;
import org.dudao.standards.Responsible;
import org.dudao.standards.Standard;

/** What the rows of one standard change in it, as changes of a profile. */
final class StandardEdits {
    private final Standard page;
    private final List<OwnLimitRow> rows;
    private final WideEdits wide;
    private final TypedDocuments documents;
    private final Faults faults;
    private final List<Edit> edits = new ArrayList<>();

    /**
     * One change of the profile.
     *
     * @param json the change
     * @param cells the cell of each of its keys
     * @param approved whether a row that makes it names a reason and an approver
     */
    record Edit(ObjectNode json, Map<String, String> cells, boolean approved) {}

    StandardEdits(Standard page, List<OwnLimitRow> rows, Catalogue catalogue, TypedDocuments documents, Faults faults) {
        this.page = page;
        this.rows = rows;
        this.wide = new WideEdits(page, rows, catalogue, faults);
        this.documents = documents;
        this.faults = faults;
    }

    /** The changes, in order; what a reason and an approver allow comes last. */
    List<Edit> read() {
        Set<Part> limited = limits();
        ObjectNode all = change();
        Map<String, String> cells = new HashMap<>();
        wide.severity(all, cells);
        wide.days(all, cells);
        Responsible party = wide.party(all, cells);
        bases(all, cells, limited, party);
        boolean approved = loosens(all, cells);
        if (all.size() > 1) {
            cells.put("", rows.get(0).place(OwnLimitColumn.ID));
            edits.add(new Edit(all, cells, approved));
        }
        return edits;
    }

    /** Whether any row puts an optional standard in force. */
    boolean enables() {
        return wide.enables();
    }

    private ObjectNode change() {
        return Json.mapper().createObjectNode().put("standard", page.id());
    }

    /** Changes the limits of each part with an edited row; gives these parts. */
    private Set<Part> limits() {
        Map<Part, List<OwnLimitRow>> byPart = new LinkedHashMap<>();
        rows.forEach(row -> byPart.computeIfAbsent(RowChecks.part(page, row), part -> new ArrayList<>())
                .add(row));
        Set<Part> limited = new LinkedHashSet<>();
        byPart.forEach((part, its) -> {
            OwnLimitRow first = its.stream()
                    .filter(row -> TypedClauses.isEdited(row, part))
                    .findFirst()
                    .orElse(null);
            if (first != null && PartKeys.isRepeated(page, part)) {
                faults.add(
                        first.place(OwnLimitColumn.LIMIT),
                        "“" + page.title().zh() + "”按同一指标分档计数，限值不能在这里改。请改回原值。",
                        "\"" + page.title().en()
                                + "\" counts one indicator at several levels, and its limits cannot be changed here."
                                + " Change it back.");
                return;
            }
            ArrayNode limits = first == null ? null : TypedClauses.read(its, part, faults);
            if (limits == null
                    || (limits.equals(Json.mapper().valueToTree(part.limits()))
                            && !wide.isSetElsewhere(change -> change.limits() != null
                                    && (page.parts() == null || part.indicator().equals(change.part()))))) {
                return; // as the page has it
            }
            limited.add(part);
            ObjectNode change = change();
            Map<String, String> cells = new HashMap<>();
            cells.put("", first.place(OwnLimitColumn.ID));
            cells.put("limits", first.place(OwnLimitColumn.LIMIT));
            if (page.parts() != null) {
                change.put("part", part.indicator());
                cells.put("part", first.place(OwnLimitColumn.PART));
            }
            change.set("limits", limits);
            edits.add(new Edit(change, cells, its.stream().anyMatch(StandardEdits::isApproved)));
        });
        return limited;
    }

    private static boolean isApproved(OwnLimitRow row) {
        return !row.isEmpty(OwnLimitColumn.REASON) && !row.isEmpty(OwnLimitColumn.APPROVER);
    }

    private void bases(ObjectNode all, Map<String, String> cells, Set<Part> limited, Responsible party) {
        TypedBasis typed = new TypedBasis(page, documents, faults);
        ArrayNode bases = Json.mapper().createArrayNode();
        for (OwnLimitRow row : rows) {
            Part part = RowChecks.part(page, row);
            boolean limits = TypedClauses.isEdited(row, part);
            if (TypedBasis.isIn(row)) {
                ObjectNode basis = typed.read(row, party, limits && limited.contains(part));
                boolean twice = java.util.stream.StreamSupport.stream(bases.spliterator(), false)
                        .anyMatch(one -> one.equals(basis));
                if (basis != null && !twice) {
                    cells.put("basis " + bases.size(), row.place(OwnLimitColumn.DOCUMENT));
                    bases.add(basis);
                }
            } else if (!row.isEmpty(OwnLimitColumn.FROM) && !limits) {
                faults.add(
                        row.place(OwnLimitColumn.FROM),
                        "填了自何日起，没有改限值，也没有填依据。请补上，或者清空这一格。",
                        "there is a first day, and neither another limit nor a basis. Complete the row, or empty this cell.");
            }
        }
        if (!bases.isEmpty()) {
            all.set("basis", bases);
        }
    }

    /** Enters reasons and approvers; says whether there are any. */
    private boolean loosens(ObjectNode all, Map<String, String> cells) {
        Set<String> reasons = new LinkedHashSet<>();
        Set<String> approvers = new LinkedHashSet<>();
        for (OwnLimitRow row : rows) {
            boolean reason = !row.isEmpty(OwnLimitColumn.REASON);
            boolean approver = !row.isEmpty(OwnLimitColumn.APPROVER);
            if (reason != approver) {
                OwnLimitColumn column = reason ? OwnLimitColumn.APPROVER : OwnLimitColumn.REASON;
                faults.add(
                        row.place(column),
                        reason ? "填了放宽理由，没有填批准人。请补上批准人。" : "填了批准人，没有填放宽理由。请补上理由。",
                        reason
                                ? "there is a reason and no approver. Enter who approved it."
                                : "there is an approver and no reason. Enter the reason.");
            } else if (reason) {
                reasons.add(row.raw(OwnLimitColumn.REASON));
                approvers.add(row.raw(OwnLimitColumn.APPROVER));
                cells.putIfAbsent("loosens", row.place(OwnLimitColumn.REASON));
            }
        }
        if (!reasons.isEmpty()) {
            ObjectNode loosens = all.putObject("loosens");
            loosens.put("reason", String.join("；", reasons));
            loosens.put("approver", String.join("、", approvers));
            if (all.has("basis")) {
                loosens.put("document", all.at("/basis/0/document").asText());
            }
        }
        return !reasons.isEmpty();
    }
}
