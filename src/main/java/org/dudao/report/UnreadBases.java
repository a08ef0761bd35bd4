package org.dudao.report;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Citation;
import org.dudao.standards.Confidence;

/** The bases that nobody has read yet 待核对依据: a list for the bureau itself, never for a letter. */
public final class UnreadBases {
    private UnreadBases() {}

    /** A line for each violated standard that rests on such bases, worst first. */
    public static List<String> of(Assessment assessment, Language language) {
        return Outline.of(assessment, Outcome.VIOLATION).worstFirst().stream()
                .map(standard -> line(
                        language.pick(standard.standard().title()),
                        standard.findings().stream()
                                .flatMap(finding -> finding.basis().stream())
                                .distinct()
                                .toList(),
                        language))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The line of a standard; empty if all its documents were read. */
    public static String line(String title, List<Citation> citations, Language language) {
        String unread = citations.stream()
                .filter(UnreadBases::isUnread)
                .map(c -> Bases.of(c, language))
                .collect(Collectors.joining(language.pick("；", "; ")));
        return unread.isEmpty() ? "" : title + language.pick("：", ": ") + unread;
    }

    private static boolean isUnread(Citation citation) {
        return citation.booktitle() && citation.confidence() != Confidence.VERIFIED;
    }
}
