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
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Part;
import org.dudao.standards.ProfileChange;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;
import org.dudao.standards.Status;

/** What the rows of one standard change in it, as changes of a profile. */
final class StandardEdits {
    private final Standard page;
    private final List<OwnLimitRow> rows;
    private final Catalogue catalogue;
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
        this.catalogue = catalogue;
        this.documents = documents;
        this.faults = faults;
    }

    /** The changes, in order; what a reason and an approver allow comes last. */
    List<Edit> read() {
        Set<Part> limited = limits();
        ObjectNode all = change();
        Map<String, String> cells = new HashMap<>();
        severity(all, cells);
        days(all, cells);
        Responsible party = party(all, cells);
        bases(all, cells, limited, party);
        boolean approved = loosens(all, cells);
        if (all.size() > 1) {
            cells.put("", rows.get(0).place(OwnLimitColumn.ID));
            edits.add(new Edit(all, cells, approved));
        }
        return edits;
    }

    private ObjectNode change() {
        return Json.mapper().createObjectNode().put("standard", page.id());
    }

    /** Whether any row puts an optional standard in force; a standard in force cannot be put out of it. */
    boolean enables() {
        boolean enables = false;
        for (OwnLimitRow row : rows) {
            if (!isEdited(row, OwnLimitColumn.IN_FORCE)) {
                continue;
            }
            Boolean inForce = WordList.yesNo(row.word(OwnLimitColumn.IN_FORCE));
            if (inForce == null) {
                faults.add(
                        row.place(OwnLimitColumn.IN_FORCE),
                        "“" + row.shown(OwnLimitColumn.IN_FORCE) + "”不是“是”或者“否”。请从下拉框选择。",
                        "\"" + row.shown(OwnLimitColumn.IN_FORCE) + "\" is neither yes nor no. Choose from the list.");
            } else if (inForce) {
                enables |= page.status() == Status.OPTIONAL;
            } else if (page.status() != Status.OPTIONAL || row.issued() != null) {
                faults.add(
                        row.place(OwnLimitColumn.IN_FORCE),
                        "“" + page.title().zh() + "”是现行标准，不能在这里停用。整类不查，用专项督导方案（--profile）；个别学校免查，用豁免清单。请改回“是”。",
                        "\"" + page.title().en()
                                + "\" is in force and cannot be switched off here. Use a kind of inspection"
                                + " (--profile) to leave out whole groups, and waivers for single schools. Change it back to yes.");
            }
        }
        return enables;
    }

    private boolean isEdited(OwnLimitRow row, OwnLimitColumn column) {
        IssuedValues issued = row.issued();
        String typed = row.word(column);
        if (issued != null) {
            return !OwnLimitRow.same(typed, issued.cells().get(column));
        }
        return !typed.isEmpty()
                && List.of(Language.values()).stream()
                        .map(language -> ClauseCells.of(
                                page, page.allParts().get(0).limits().get(0), language))
                        .noneMatch(
                                cells -> OwnLimitRow.folded(cells.get(column)).equals(typed));
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
                            && !isSetElsewhere(change -> change.limits() != null
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

    private boolean isSetElsewhere(java.util.function.Predicate<ProfileChange> sets) {
        return catalogue.profiles().stream()
                .flatMap(profile -> profile.change().stream())
                .anyMatch(change -> page.id().equals(change.standard()) && sets.test(change));
    }

    private static boolean isApproved(OwnLimitRow row) {
        return !row.isEmpty(OwnLimitColumn.REASON) && !row.isEmpty(OwnLimitColumn.APPROVER);
    }

    /** The row that changes a column for the whole standard; null if none does, or if two differ, which is a fault. */
    private OwnLimitRow only(OwnLimitColumn column) {
        List<OwnLimitRow> edited =
                rows.stream().filter(row -> isEdited(row, column)).toList();
        for (OwnLimitRow row : edited) {
            if (!row.word(column).equals(edited.get(0).word(column))) {
                faults.add(
                        row.place(column),
                        "同一项标准的" + column.heading().zh() + "只能有一个："
                                + edited.get(0).place(column) + "是“"
                                + edited.get(0).shown(column) + "”，这里是“" + row.shown(column) + "”。请统一。",
                        "a standard has one value of \"" + column.heading().en() + "\": "
                                + edited.get(0).place(column) + " has \""
                                + edited.get(0).shown(column) + "\", this cell \"" + row.shown(column)
                                + "\". Make them one.");
                return null;
            }
        }
        return edited.isEmpty() ? null : edited.get(0);
    }

    private void severity(ObjectNode all, Map<String, String> cells) {
        OwnLimitRow row = only(OwnLimitColumn.SEVERITY);
        Severity severity = row == null ? null : word(row, OwnLimitColumn.SEVERITY, Severity.values());
        if (severity != null && (severity != page.severity() || isSetElsewhere(one -> one.severity() != null))) {
            all.put("severity", severity.code());
            cells.put("severity", row.place(OwnLimitColumn.SEVERITY));
        }
    }

    private <T extends org.dudao.facts.CodeList> T word(OwnLimitRow row, OwnLimitColumn column, T[] words) {
        T found = WordList.find(words, row.word(column));
        if (found == null) {
            String shown = row.isEmpty(column) ? "" : row.shown(column);
            faults.add(
                    row.place(column),
                    (shown.isEmpty()
                                    ? column.heading().zh() + "空着"
                                    : column.heading().zh() + "没有“" + shown + "”") + "。请从下拉框选择："
                            + WordList.all(words).zh() + "。",
                    (shown.isEmpty()
                                    ? "\"" + column.heading().en() + "\" is empty"
                                    : "\"" + shown + "\" is no value of \""
                                            + column.heading().en() + "\"")
                            + ". Choose one of: " + WordList.all(words).en() + ".");
        }
        return found;
    }

    private void days(ObjectNode all, Map<String, String> cells) {
        OwnLimitRow row = only(OwnLimitColumn.DAYS);
        if (row == null) {
            return;
        }
        String typed = row.word(OwnLimitColumn.DAYS).replaceAll(" ?(日|天|days?)$", "");
        if (!typed.matches("\\d{1,4}")) {
            faults.add(
                    row.place(OwnLimitColumn.DAYS),
                    "整改期限“" + row.shown(OwnLimitColumn.DAYS) + "”不是天数。请填0或者更大的整数，0是当日。",
                    "\"" + row.shown(OwnLimitColumn.DAYS)
                            + "\" is no number of days. Enter a whole number; 0 is the same day.");
        } else if (Integer.parseInt(typed) != page.remedy().days() || isSetElsewhere(one -> one.days() != null)) {
            all.put("days", Integer.parseInt(typed));
            cells.put("days", row.place(OwnLimitColumn.DAYS));
        }
    }

    /** Who is responsible, changed or as the page says. */
    private Responsible party(ObjectNode all, Map<String, String> cells) {
        OwnLimitRow row = only(OwnLimitColumn.PARTY);
        Responsible party = row == null ? null : word(row, OwnLimitColumn.PARTY, Responsible.values());
        if (party == null) {
            return page.remedy().party();
        }
        ObjectNode changed = Json.mapper().createObjectNode();
        changed.putArray("responsible").addObject().put("party", party.code());
        boolean same = Json.mapper().valueToTree(page.remedy().responsible()).equals(changed.get("responsible"));
        if (!same || isSetElsewhere(one -> one.responsible() != null)) {
            all.setAll(changed);
            cells.put("responsible", row.place(OwnLimitColumn.PARTY));
        }
        return party;
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
