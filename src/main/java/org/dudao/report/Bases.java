package org.dudao.report;

import org.dudao.standards.Basis;

/** Quotes a legal basis with its number, its clause and how sure we are of it. */
final class Bases {
    private Bases() {}

    static String of(Basis basis, Language language) {
        String number = basis.number() == null ? "" : "（" + basis.number() + "）";
        String clause = basis.clause() == null ? "" : basis.clause();
        return "《" + basis.document() + "》" + number + clause
                + language.of(
                        "〔" + basis.confidence().zh() + "〕",
                        " [" + basis.confidence().en() + "]");
    }
}
