package org.dudao.assessment;

import java.time.LocalDate;
import java.util.List;
import org.dudao.standards.Catalogue;
import org.dudao.standards.RuleFiles;

/** By what is judged: the standards, as they bind on a day, and the program. May be shared between threads. */
final class Setting {
    private static final int ID_DIGITS = 16;

    private final Catalogue catalogue;
    private final boolean ofCounties;
    private final Assessment.Generator generator;

    /** What bound on the day of the last submission: those of a batch are mostly of one school year. */
    private volatile Binding last;

    /**
     * A setting.
     *
     * @param ofCounties whether counties are judged, or townships
     */
    Setting(Catalogue catalogue, boolean ofCounties, String version) {
        this.catalogue = catalogue;
        this.ofCounties = ofCounties;
        this.generator = new Assessment.Generator(version, catalogue.rulesSha256());
    }

    /** The standards that bind on a day. */
    Binding on(LocalDate day) {
        Binding known = last;
        if (known == null || !known.day().equals(day)) {
            known = ofCounties ? Binding.ofCounties(catalogue, day) : Binding.ofTownships(catalogue, day);
            last = known;
        }
        return known;
    }

    /** What an assessment says of itself: the same id for the same submission, rules, profiles and day. */
    Assessment.Head head(
            Assessment.TownshipRef whose, String schoolYear, LocalDate asOf, Assessment.SubmissionRef submission) {
        List<String> profiles = List.of();
        String id = RuleFiles.sha256(String.join(
                        "\n",
                        submission.sha256(),
                        generator.rulesSha256(),
                        String.join(",", profiles),
                        asOf.toString()))
                .substring(0, ID_DIGITS);
        return new Assessment.Head(
                id, ofCounties ? "county" : "township", whose, schoolYear, asOf, profiles, generator, submission);
    }
}
