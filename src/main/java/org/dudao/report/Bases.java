package org.dudao.report;

import org.dudao.standards.Basis;
import org.dudao.standards.Confidence;

/** Quotes a legal basis with its number, its clause and how sure we are of it. */
public final class Bases {
    private Bases() {}

    /** For example: 《中华人民共和国义务教育法》第十一条〔已核对条文〕. */
    public static String of(Basis basis, Language language) {
        return cited(basis, language)
                + language.pick(
                        "〔" + basis.confidence().zh() + "〕",
                        " [" + basis.confidence().en() + "]");
    }

    /** The same for a letter that goes out: it says only where a text still has to be checked, or claims no national basis. */
    public static String issued(Basis basis, Language language) {
        return basis.confidence() == Confidence.VERIFIED ? cited(basis, language) : of(basis, language);
    }

    private static String cited(Basis basis, Language language) {
        String number = basis.number() == null ? "" : "（" + basis.number() + "）";
        String clause = basis.clause() == null ? "" : basis.clause();
        // what only a local document or this program states is no title
        boolean titled = basis.confidence() != Confidence.SEED;
        String document = titled ? "《" + basis.document() + "》" : basis.document();
        return language.name(document + number + clause);
    }
}
