package org.dudao.report;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Summary;

/** Names the figures that the township has explained and that have not changed since. */
final class AnsweredText {
    private final Assessment assessment;
    private final Language language;

    AnsweredText(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    /** The standard and the subject of each. */
    List<String> names() {
        return assessment.verdicts().stream()
                .filter(v -> Boolean.TRUE.equals(v.answered()) && v.attested() == null)
                .map(v -> title(v.standard())
                        + language.pick("（", " (")
                        + language.name(v.subject().name())
                        + language.pick("）", ")"))
                .toList();
    }

    private String title(String standard) {
        return language.pick(assessment.summary().byStandard().stream()
                .filter(s -> s.standard().equals(standard))
                .map(Summary.ByStandard::title)
                .findFirst()
                .orElseThrow());
    }
}
