package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import org.dudao.standards.BasisDocument;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Procedure;
import org.jspecify.annotations.Nullable;

/** What a place orders about plea, review and report, each as a sentence of a letter with its clause. */
public final class ProcedureTerms {
    private final @Nullable Procedure procedure;
    private final DocumentRegister documents;
    private final Language language;
    private final ProcedureWords words;

    /**
     * The terms of one place.
     *
     * @param procedure null where the place orders nothing of its own
     */
    public ProcedureTerms(@Nullable Procedure procedure, DocumentRegister documents, Language language) {
        this.procedure = procedure;
        this.documents = documents;
        this.language = language;
        this.words = new ProcedureWords(language);
    }

    /** Within which days the inspected may plead against the preliminary opinion; null where the place orders none. */
    public @Nullable String pleaTerm() {
        Procedure.Plea plea = procedure == null ? null : procedure.plea();
        return plea == null || plea.days() == null
                ? null
                : words.term(plea.days(), plea.working(), plea.after()).strip();
    }

    /** The clause on the plea: the place's, or the national one. */
    public String pleaClause() {
        Procedure.Plea plea = procedure == null ? null : procedure.plea();
        return plea == null
                ? language.pick(
                        "《教育督导条例》第二十条第二款", "Article 20, paragraph 2, of the Regulations on Education Supervision")
                : clause(plea.clause());
    }

    /** How a letter may be reviewed, a sentence for each body; none where the place knows no review. */
    public List<String> reviews() {
        List<String> sentences = new ArrayList<>();
        if (procedure != null && procedure.review() != null) {
            for (Procedure.Review review : procedure.review()) {
                sentences.add(review(review));
            }
        }
        return sentences;
    }

    private String review(Procedure.Review review) {
        boolean again = review.after() == Procedure.After.REVIEW_ANSWERED;
        String term = words.term(review.days(), null, review.after()).strip();
        String answer = review.answerDays() != null
                ? language.pick(
                        "；该机构应当自收到申请之日起" + review.answerDays() + "日内答复",
                        "; it answers within " + review.answerDays() + " days of receiving the application")
                : review.answerMonths() != null
                        ? language.pick(
                                "；该机构应当自收到申请之日起" + review.answerMonths() + "个月内作出复查结论",
                                "; it decides within " + review.answerMonths()
                                        + (review.answerMonths() == 1 ? " month" : " months")
                                        + " of receiving the application")
                        : "";
        String clause = review.clause() == null
                ? ""
                : language.pick("（" + clause(review.clause()) + "）", " (" + clause(review.clause()) + ")");
        String ask = review.body() == Procedure.Body.SAME_SUPERVISION_BODY ? "申请复查" : "申请复核";
        return language.pick(
                again
                        ? "对复查结论仍有异议的，可以向" + words.body(review.body()) + "申诉" + clause + "。"
                        : "对本意见书有异议的，可以在" + term + "向" + words.body(review.body()) + ask + answer + clause + "。",
                again
                        ? "Whoever still objects may appeal to " + words.body(review.body()) + clause + "."
                        : "Whoever objects to this letter may apply to " + words.body(review.body()) + " for review "
                                + term + answer + clause + ".");
    }

    /** Within which days rectification is reported, with the clause; empty where the place orders no days. */
    public String reportTerm() {
        Procedure.Report report = procedure == null ? null : procedure.report();
        return report == null || report.days() == null
                ? ""
                : language.pick(
                        "整改情况应当在" + words.term(report.days(), report.working(), report.after()) + "报告（"
                                + clause(report.clause()) + "）。",
                        "Rectification is reported "
                                + words.term(report.days(), report.working(), report.after())
                                        .strip() + " (" + clause(report.clause()) + ").");
    }

    /** A clause of the place's own document, with its title; in English both in English. */
    public String clause(String clause) {
        BasisDocument document = documents.get(procedure.document());
        String title = document == null ? procedure.document() : Bases.title(document, language);
        return language.pick(title, "") + Bases.clause(clause, language) + language.pick("", " of the " + title);
    }
}
