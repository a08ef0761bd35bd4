package org.dudao.report;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.standards.BasisDocument;
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

    /**
     * The document in its marks, with number and clause: 《中华人民共和国义务教育法》第十一条; in English without marks: Compulsory Education
     * Law of the People's Republic of China, Article 11.
     */
    public static String cited(Citation basis, Language language) {
        String clause = basis.clause() == null ? "" : clause(basis.clause(), language);
        return document(basis, language) + (clause.isEmpty() ? "" : language.pick("", ", ") + clause);
    }

    /**
     * Several clauses of one document in a sentence: 《中华人民共和国义务教育法》第十一条、第十二条; Article 11 and Article 12 of the
     * Compulsory Education Law of the People's Republic of China.
     *
     * @param bases at least one, all of one document
     */
    public static String inSentence(List<Citation> bases, Language language) {
        Citation first = bases.get(0);
        String document = document(first, language);
        String clauses = bases.stream()
                .map(Citation::clause)
                .filter(clause -> clause != null)
                .distinct()
                .collect(Collectors.joining("、"));
        if (language != Language.EN) {
            return document + (clauses.isEmpty() ? "" : clause(clauses, language));
        }
        String the = (first.booktitle() && first.english() != null ? "the " : "") + document;
        String english = clause(clauses, language);
        return clauses.isEmpty() ? the : english + (english.contains(",") ? ", of " : " of ") + the;
    }

    /** The document in its marks, with its number; in English its English name, if it has one, with the Chinese number. */
    public static String document(Citation basis, Language language) {
        boolean named = language == Language.EN && basis.english() != null;
        String number = basis.number() == null ? "" : named ? " (" + basis.number() + ")" : "（" + basis.number() + "）";
        String title = basis.booktitle() ? "《" + basis.document() + "》" : basis.document();
        return (named ? basis.english() : language.name(title)) + language.name(number);
    }

    /** The title of a document in its marks; in English its English name, if it has one. */
    public static String title(BasisDocument document, Language language) {
        return language == Language.EN && document.english() != null
                ? document.english()
                : language.name(document.booktitle() ? "《" + document.title() + "》" : document.title());
    }

    /** A clause, or several joined with 、. */
    public static String clause(String chinese, Language language) {
        return language == Language.EN ? ClauseText.english(chinese) : language.pick(chinese, chinese);
    }
}
