package org.dudao.report;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.submission.json.Note;

/** The proper names of an assessment, which are written in their own characters in every language. */
public final class ProperNames {
    private ProperNames() {}

    /** The language of a document about an assessment: the names of its township and subjects, and what was typed, stay as they are. */
    public static Language in(Assessment assessment, Language language) {
        return language.isTraditional() ? language.keeping(of(assessment)) : language;
    }

    private static Set<String> of(Assessment assessment) {
        Set<String> names = new HashSet<>();
        Assessment.TownshipRef township = assessment.assessment().township();
        names.add(township.name());
        Stream.concat(
                        assessment.verdicts().stream().map(v -> v.subject().name()),
                        assessment.findings().stream().map(f -> f.subject().name()))
                .forEach(names::add);
        assessment.onsite().forEach(seen -> names.add(seen.name()));
        assessment.assessment().submission().notes().stream().map(Note::found).forEach(names::add);
        return names;
    }
}
