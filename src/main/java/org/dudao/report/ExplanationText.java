package org.dudao.report;

import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Explanation;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.Verdict;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Citation;

/** Prints the explanation of a verdict for a terminal of 80 columns. */
public final class ExplanationText {
    private static final int MOST_FACTS = 40;

    private final Explanation explanation;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.language = language;
    }

    /** The explanation as text. */
    public static String of(Explanation explanation, Assessment assessment, Language language) {
        return new ExplanationText(explanation, ProperNames.in(assessment, language)).write(assessment);
    }

    private String write(Assessment assessment) {
        Verdict verdict = explanation.verdict();
        row("标准", "standard", language.pick(explanation.standard().title()) + " (" + verdict.standard() + ")");
        row(
                "对象",
                "subject",
                language.name(verdict.subject().name()) + " ("
                        + verdict.subject().id() + ")");
        row(
                "判定",
                "verdict",
                language.pick(verdict.outcome().zh(), verdict.outcome().en()));
        row("要求", "requires", language.pick(explanation.standard().requires()).replace("{limit}", limit(verdict)));
        for (Citation basis : explanation.bases()) {
            row("依据", "basis", Bases.of(basis, language));
        }
        if (explanation.formula() != null) {
            row("计算", "formula", language.pick(explanation.formula()));
        }
        parts(verdict);
        if (explanation.limitFrom() != null) {
            row("界限", "limit", language.pick(explanation.limitFrom()));
        }
        facts();
        explanation.sources().forEach(source -> row("取值", "value from", language.pick(source)));
        verdict.assumed()
                .forEach(a ->
                        row("假定", "assumed", language.pick("未报送，按通常情况取值：", "not submitted, default assumed: ") + a));
        stated(verdict, assessment);
        verdict.doubtedBy().forEach(d -> row("存疑", "doubted by", d));
        if (verdict.outcome() == Outcome.NOT_ASSESSED) {
            row("需补报", "submit", new MissingDataText(assessment, language).sentence(verdict));
        }
        if (explanation.change() != null) {
            row("若要改变", "to change", language.pick(explanation.change()));
        }
        if (explanation.standard().note() != null) {
            row("说明", "note", language.pick(explanation.standard().note()));
        }
        return text.toString();
    }

    /** What inspectors stated about the verdict. */
    private void stated(Verdict verdict, Assessment assessment) {
        StatementSections sections = new StatementSections(assessment, language);
        PairKey pair = PairKey.of(verdict);
        assessment.waivers().stream()
                .filter(one -> PairKey.of(one.standard(), one.subject()).equals(pair))
                .forEach(one -> row("豁免", "waiver", sections.line(one)));
        assessment.attestations().stream()
                .filter(one -> PairKey.of(one.standard(), one.subject()).equals(pair))
                .forEach(one -> row("现场核查", "visit", sections.line(one)));
    }

    private String limit(Verdict verdict) {
        return verdict.limit() == null ? "…" : language.pick(verdict.limit().shown());
    }

    private void parts(Verdict verdict) {
        List<Verdict.PartVerdict> parts = verdict.parts() == null ? List.of() : verdict.parts();
        for (Verdict.PartVerdict part : parts) {
            String observed = part.observed() == null
                    ? "–"
                    : language.pick(part.observed().shown());
            row(
                    "其中",
                    "part",
                    part.indicator() + " = " + observed + language.pick("：", ": ")
                            + language.pick(part.outcome().zh(), part.outcome().en()));
        }
    }

    private void facts() {
        List<Evidence> facts = new ArrayList<>(explanation.facts());
        for (Evidence fact : facts.stream().limit(MOST_FACTS).toList()) {
            row(
                    "事实",
                    "fact",
                    language.pick(FieldPaths.heading(fact.field())) + " = " + fact.value() + "  @ " + fact.place());
        }
        if (facts.size() > MOST_FACTS) {
            row("事实", "fact", language.pick("……共 " + facts.size() + " 个", "… " + facts.size() + " in all"));
        }
    }

    private void row(String zh, String en, String words) {
        String lead = TerminalWidth.pad(language.pick(zh, en), language == Language.EN ? 11 : 9);
        text.append(TerminalWidth.wrap(lead + words, 80, " ".repeat(TerminalWidth.width(lead))))
                .append('\n');
    }
}
