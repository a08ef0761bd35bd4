package org.dudao.report.word;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Outcome;
import org.dudao.report.FindingText;
import org.dudao.report.Language;
import org.dudao.report.Outline;
import org.dudao.standards.Procedure;
import org.dudao.standards.Responsible;

/** What a supervision report asks of the county, and what is demanded of those supervised. */
final class ReportDemands {
    private static final List<Responsible> COUNTY =
            List.of(Responsible.COUNTY_EDUCATION_BUREAU, Responsible.COUNTY_GOVERNMENT);

    private static final int MOST = 6;

    private final List<Outline.InStandard> violations;
    private final FindingText texts;
    private final Language language;

    ReportDemands(Assessment assessment, Language language) {
        this.violations = Outline.of(assessment, Outcome.VIOLATION).worstFirst();
        this.texts = new FindingText(assessment, language);
        this.language = language;
    }

    /** What only the county can solve, by body and standard. */
    String forTheCounty() {
        List<String> sentences = new ArrayList<>();
        for (Responsible body : COUNTY) {
            List<Outline.InStandard> its =
                    violations.stream().filter(s -> count(s, body) > 0).toList();
            if (!its.isEmpty()) {
                int all = its.stream().mapToInt(s -> count(s, body)).sum();
                String names = its.stream()
                        .limit(MOST)
                        .map(s -> language.pick(s.standard().title()))
                        .collect(Collectors.joining(language.pick("、", ", ")));
                String more = its.size() > MOST ? language.pick("等", " and others") : "";
                sentences.add(language.pick(
                        "建议" + body.zh() + "研究解决" + its.size() + "项标准的" + all + "项次：" + names + more + "。",
                        "To be solved by " + body.en() + ", " + all + " violations of " + its.size() + " standards: "
                                + names
                                + more + "."));
            }
        }
        return sentences.isEmpty()
                ? language.pick("没有须由县级解决的事项。", "Nothing has to be solved by the county.")
                : String.join(language.pick("", " "), sentences);
    }

    private static int count(Outline.InStandard standard, Responsible body) {
        return (int) standard.findings().stream()
                .filter(f -> f.duties().stream().anyMatch(d -> d.party() == body))
                .count();
    }

    /** What is demanded of the township, its schools and their organisers, and how it is reported and verified. */
    String rectification(SupervisionClauses clauses) {
        List<AssignedDuty> duties = violations.stream()
                .flatMap(s -> s.findings().stream())
                .flatMap(f -> f.duties().stream())
                .filter(d -> !COUNTY.contains(d.party()))
                .toList();
        if (duties.isEmpty()) {
            return language.pick("没有须限期整改的事项。", "Nothing has to be rectified.");
        }
        List<LocalDate> days =
                duties.stream().map(AssignedDuty::lastDay).sorted().toList();
        Procedure place = clauses.place();
        String clause =
                place == null || place.report() == null ? null : place.report().clause();
        String cited = clauses.cited("第二十二条", "article 22", clause);
        String first = texts.day(days.get(0));
        String last = texts.day(days.get(days.size() - 1));
        return language.pick(
                "对被督导单位及其所属学校、举办者提出" + duties.size() + "项次限期整改要求，最早的应于" + first + "前完成，最迟的应于" + last
                        + "前完成，逐项内容见督导意见书和限期整改通知书。整改情况应当报告督导机构，由督导机构核查（"
                        + cited + "）。",
                duties.size()
                        + " corrections are demanded of the unit supervised, its schools and their organisers, the first due on "
                        + first + " and the last on " + last
                        + "; each stands in the opinion letter and the rectification notices. They are reported to the supervision body, which"
                        + " verifies them (" + cited + ").");
    }
}
