package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dudao.facts.CodeList;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.ProfileChange;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;
import org.dudao.standards.Status;

/** What the rows of one standard change in all of it, whatever their limits: in force or not, severity, party and days. */
final class WideEdits {
    private final Standard page;
    private final List<OwnLimitRow> rows;
    private final Catalogue catalogue;
    private final Faults faults;

    WideEdits(Standard page, List<OwnLimitRow> rows, Catalogue catalogue, Faults faults) {
        this.page = page;
        this.rows = rows;
        this.catalogue = catalogue;
        this.faults = faults;
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

    /** Whether some profile changes what this one may set back. */
    boolean isSetElsewhere(Predicate<ProfileChange> sets) {
        return catalogue.profiles().stream()
                .flatMap(profile -> profile.change().stream())
                .anyMatch(change -> page.id().equals(change.standard()) && sets.test(change));
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

    /** Enters another severity. */
    void severity(ObjectNode all, Map<String, String> cells) {
        OwnLimitRow row = only(OwnLimitColumn.SEVERITY);
        Severity severity = row == null ? null : word(row, OwnLimitColumn.SEVERITY, Severity.values());
        if (severity != null && (severity != page.severity() || isSetElsewhere(one -> one.severity() != null))) {
            all.put("severity", severity.code());
            cells.put("severity", row.place(OwnLimitColumn.SEVERITY));
        }
    }

    private <T extends CodeList> T word(OwnLimitRow row, OwnLimitColumn column, T[] words) {
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

    /** Enters another number of days. */
    void days(ObjectNode all, Map<String, String> cells) {
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
    Responsible party(ObjectNode all, Map<String, String> cells) {
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
}
