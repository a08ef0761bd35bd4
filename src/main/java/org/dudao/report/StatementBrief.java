package org.dudao.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AttestationEntry;
import org.dudao.assessment.AttestationState;
import org.dudao.standards.Severity;

/** What a terminal has room for of waivers, attestations, on-site findings and a self-assessment. */
final class StatementBrief {
    /** Of waivers that were not applied. */
    private static final int MOST = 4;

    private final Assessment assessment;
    private final Language language;
    private final StatementSections sections;

    StatementBrief(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
        this.sections = new StatementSections(assessment, language);
    }

    /** How many waivers were applied, some that were not, and what visits came to; nothing if nothing was given. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!assessment.waivers().isEmpty()) {
            long vetoes = sections.applied().stream()
                    .filter(one -> one.severity() == Severity.VETO)
                    .count();
            lines.add(language.pick(
                    "豁免：采用" + sections.applied().size() + "项" + (vetoes == 0 ? "" : "（其中一票否决" + vetoes + "项）")
                            + "，不计为达标",
                    "Waivers: " + sections.applied().size() + " applied"
                            + (vetoes == 0 ? "" : " (" + vetoes + " with a veto)") + ", not counted as compliant"));
            List<String> refused = sections.refused().lines();
            refused.stream().limit(MOST).forEach(lines::add);
            if (refused.size() > MOST) {
                int more = refused.size() - MOST;
                lines.add(language.pick(
                        "……还有 " + more + " 项未采用，见报告", "… and " + more + " more not applied; see the report"));
            }
        }
        if (!assessment.attestations().isEmpty() || !assessment.onsite().isEmpty()) {
            Map<AttestationState, Long> states = assessment.attestations().stream()
                    .collect(Collectors.groupingBy(
                            AttestationEntry::state,
                            () -> new EnumMap<>(AttestationState.class),
                            Collectors.counting()));
            String each = states.entrySet().stream()
                    .map(e -> language.pick(
                            e.getKey().zh() + e.getValue() + "项",
                            e.getValue() + " " + e.getKey().en()))
                    .collect(Collectors.joining(language.pick("；", "; ")));
            String seen = assessment.onsite().isEmpty()
                    ? ""
                    : language.pick(
                            "现场发现问题" + assessment.onsite().size() + "项",
                            assessment.onsite().size() + " problems seen on site");
            lines.add(language.pick("现场核查：", "Visits: ")
                    + each
                    + (each.isEmpty() || seen.isEmpty() ? "" : language.pick("；", "; "))
                    + seen);
        }
        SelfAssessmentText self = new SelfAssessmentText(assessment, language);
        if (self.isPresent()) {
            lines.add(self.summary());
        }
        return lines;
    }
}
