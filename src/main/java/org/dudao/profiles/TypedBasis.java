package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dudao.standards.BasisRole;
import org.dudao.standards.Confidence;
import org.dudao.standards.Json;
import org.dudao.standards.Responsible;
import org.dudao.standards.Standard;

/** The basis that a row names for what it changes. */
final class TypedBasis {
    private static final List<OwnLimitColumn> OF_BASES = List.of(
            OwnLimitColumn.DOCUMENT,
            OwnLimitColumn.NUMBER,
            OwnLimitColumn.CLAUSE,
            OwnLimitColumn.ROLE,
            OwnLimitColumn.VERIFIED);

    private final Standard page;
    private final TypedDocuments documents;
    private final Faults faults;

    TypedBasis(Standard page, TypedDocuments documents, Faults faults) {
        this.page = page;
        this.documents = documents;
        this.faults = faults;
    }

    /** Whether a row names one. */
    static boolean isIn(OwnLimitRow row) {
        return OF_BASES.stream().anyMatch(column -> !row.isEmpty(column));
    }

    /**
     * The basis of a row.
     *
     * @param party who is responsible, whom the basis binds
     * @param limits whether the row has another limit, whose basis this is in place of the page's
     * @return null if anything is wrong
     */
    ObjectNode read(OwnLimitRow row, Responsible party, boolean limits) {
        if (row.isEmpty(OwnLimitColumn.DOCUMENT)) {
            faults.add(
                    row.place(OwnLimitColumn.DOCUMENT),
                    "填了文号、条款、依据作用或者已核对原文，没有填文件名称。请补上名称。",
                    "number, clause, role or Text checked is filled in, and the document is not. Enter its title.");
            return null;
        }
        BasisRole role = row.isEmpty(OwnLimitColumn.ROLE)
                ? BasisRole.LIMIT
                : WordList.find(BasisRole.values(), row.word(OwnLimitColumn.ROLE));
        if (role == null) {
            faults.add(
                    row.place(OwnLimitColumn.ROLE),
                    "依据作用没有“" + row.shown(OwnLimitColumn.ROLE) + "”。请从下拉框选择："
                            + WordList.all(BasisRole.values()).zh() + "。",
                    "\"" + row.shown(OwnLimitColumn.ROLE) + "\" is no role. Choose one of: "
                            + WordList.all(BasisRole.values()).en() + ".");
        }
        Boolean checked = checked(row);
        String clause = row.raw(OwnLimitColumn.CLAUSE);
        if (Boolean.TRUE.equals(checked) && clause.isEmpty()) {
            faults.add(
                    row.place(OwnLimitColumn.CLAUSE),
                    "选了已核对原文，没有填条款。请填条款；没有核对的，不选。",
                    "the text is marked as checked and no clause is named. Enter the clause, or empty Text checked.");
            return null;
        }
        String document = checked == null ? null : documents.id(row, checked);
        if (document == null || role == null) {
            return null;
        } else if (isOfPage(document, clause, role)) {
            faults.add(
                    row.place(OwnLimitColumn.DOCUMENT),
                    "这一项标准已经引用同一文件的同一条款。请清空这几格。",
                    "the standard cites this very clause already. Empty these cells.");
            return null;
        }
        return basis(row, document, role, checked, party, limits);
    }

    private Boolean checked(OwnLimitRow row) {
        if (row.isEmpty(OwnLimitColumn.VERIFIED)) {
            return Boolean.FALSE;
        }
        Boolean checked = WordList.yesNo(row.word(OwnLimitColumn.VERIFIED));
        if (checked == null) {
            faults.add(
                    row.place(OwnLimitColumn.VERIFIED),
                    "“" + row.shown(OwnLimitColumn.VERIFIED) + "”不是“是”。核对过原文的选“是”，没有的留空。",
                    "\"" + row.shown(OwnLimitColumn.VERIFIED)
                            + "\" is not \"yes\". Choose yes if the text was checked, or leave it empty.");
        }
        return checked;
    }

    private boolean isOfPage(String document, String clause, BasisRole role) {
        return page.basis().stream()
                .anyMatch(one -> one.document().equals(document)
                        && one.role() == role
                        && one.when() == null
                        && Objects.equals(one.clause(), clause.isEmpty() ? null : clause));
    }

    private ObjectNode basis(
            OwnLimitRow row, String document, BasisRole role, boolean checked, Responsible party, boolean limits) {
        LocalDate from = TypedDay.read(row, faults);
        ObjectNode basis = Json.mapper().createObjectNode();
        basis.put("document", document);
        if (!row.isEmpty(OwnLimitColumn.CLAUSE)) {
            basis.put("clause", row.raw(OwnLimitColumn.CLAUSE));
        }
        basis.put("role", role.code());
        basis.putArray("binds").add(party.boundAs().get(0).code());
        basis.put("confidence", (checked ? Confidence.VERIFIED : Confidence.KNOWN).code());
        if (from != null) {
            basis.put("from", from.toString());
        }
        if (!limits || role != BasisRole.LIMIT || from != null) {
            basis.put("adds", true);
        }
        return basis;
    }
}
