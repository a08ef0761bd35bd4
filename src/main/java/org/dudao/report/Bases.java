package org.dudao.report;

import org.dudao.standards.BasisRole;
import org.dudao.standards.Citation;

/** Quotes a legal basis for the bureau's own record: with its number, clause, role and confidence. */
public final class Bases {
    private Bases() {}

    /** For example: 《中华人民共和国义务教育法》第十一条〔义务，已核对条文〕. */
    public static String of(Citation basis, Language language) {
        if (basis.role() == BasisRole.COMMISSIONED) {
            return cited(basis, language)
                    + language.pick(
                            "〔" + basis.role().zh() + "〕", " [" + basis.role().en() + "]");
        }
        return cited(basis, language)
                + language.pick(
                        "〔" + basis.role().zh() + "，" + basis.confidence().zh() + "〕",
                        " [" + basis.role().en() + ", " + basis.confidence().en() + "]");
    }

    /** The document in its marks, with number and clause: 《中华人民共和国义务教育法》第十一条. */
    public static String cited(Citation basis, Language language) {
        return document(basis, language) + (basis.clause() == null ? "" : language.name(basis.clause()));
    }

    /** The document in its marks, with its number. */
    public static String document(Citation basis, Language language) {
        String number = basis.number() == null ? "" : "（" + basis.number() + "）";
        return language.name((basis.booktitle() ? "《" + basis.document() + "》" : basis.document()) + number);
    }
}
