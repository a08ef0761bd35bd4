package org.dudao.report;

import org.dudao.standards.Basis;
import org.dudao.standards.Confidence;

/** Quotes a legal basis with its number, clause and confidence. */
public final class Bases {
    private Bases() {}

    /** For example: 《中华人民共和国义务教育法》第十一条〔已核对条文〕. */
    public static String of(Basis basis, Language language) {
        return cited(basis, language)
                + language.pick(
                        "〔" + basis.confidence().zh() + "〕",
                        " [" + basis.confidence().en() + "]");
    }

    /**
     * The citation for outgoing letters: confidence is stated only if a text has yet to be checked, or no national basis is claimed.
     */
    public static String issued(Basis basis, Language language) {
        return basis.confidence() == Confidence.VERIFIED ? cited(basis, language) : of(basis, language);
    }

    private static String cited(Basis basis, Language language) {
        String number = basis.number() == null ? "" : "（" + basis.number() + "）";
        String clause = basis.clause() == null ? "" : basis.clause();
        // a local document or this program's own claim has no title marks
        boolean titled = basis.confidence() != Confidence.SEED;
        String document = titled ? "《" + basis.document() + "》" : basis.document();
        return language.name(document + number + clause);
    }
}
