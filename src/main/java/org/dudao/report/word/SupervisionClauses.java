package org.dudao.report.word;

import org.dudao.report.Language;
import org.dudao.report.ProcedureTerms;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.Procedure;
import org.jspecify.annotations.Nullable;

/** Cites the clauses by which a step of a supervision is taken: those of the national regulation, and those of the place. */
final class SupervisionClauses {
    private final LetterInputs inputs;
    private final Language language;
    private final ProcedureTerms terms;

    SupervisionClauses(LetterInputs inputs) {
        this.inputs = inputs;
        this.language = inputs.language();
        this.terms = new ProcedureTerms(inputs.procedure(), inputs.documents(), language);
    }

    /** The steps as the place orders them; null where it orders none of its own. */
    @Nullable
    Procedure place() {
        return inputs.procedure();
    }

    /**
     * A step's clauses as part of a sentence.
     *
     * @param zh the clause of 教育督导条例, such as 第十七条
     * @param en the same, such as article 17
     * @param ofPlace the place's own clause; null for none
     */
    String cited(String zh, String en, @Nullable String ofPlace) {
        String national = language.pick("《教育督导条例》" + zh, en + " of the Regulations on Education Supervision");
        return ofPlace == null ? national : national + language.pick("和", " and ") + here(ofPlace);
    }

    /** A clause of the place's own document, with its title. */
    String here(String clause) {
        return terms.clause(clause);
    }
}
