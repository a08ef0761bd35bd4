package org.dudao.report.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.FigureChange;
import org.dudao.assessment.ItemChange;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/**
 * What differs between two sides, to be told.
 *
 * @param old the file or folder of the old side, as it was given
 * @param now the file or folder of the new side, as it was given
 * @param units the townships and counties of both sides, by code
 * @param onlyOld those that only the old side has
 * @param onlyNew those that only the new side has
 * @param titles of standards, by id
 * @param language in which proper names and what was typed stay as they are
 */
public record ComparisonReport(
        String old,
        String now,
        List<AssessmentComparison> units,
        List<Assessment.Head> onlyOld,
        List<Assessment.Head> onlyNew,
        Map<String, BilingualText> titles,
        Language language) {
    /** Keeps names and values in their own characters. */
    public ComparisonReport {
        language = language.isTraditional() ? language.keeping(words(units)) : language;
    }

    /** Whether anything differs, or only one side has a township. */
    public boolean isDifferent() {
        return !onlyOld.isEmpty() || !onlyNew.isEmpty() || units.stream().anyMatch(AssessmentComparison::isDifferent);
    }

    private static List<String> words(List<AssessmentComparison> units) {
        List<String> words = new ArrayList<>();
        for (AssessmentComparison unit : units) {
            words.add(String.valueOf(unit.old().township().name()));
            words.add(String.valueOf(unit.now().township().name()));
            for (ItemChange item : unit.items()) {
                words.add(item.subject().name());
            }
            for (FigureChange figure : unit.figures()) {
                words.add(String.valueOf(figure.name()));
                words.add(String.valueOf(figure.old()));
                words.add(String.valueOf(figure.now()));
            }
        }
        return words;
    }

    /** The name and code of a township or county. */
    String name(Assessment.Head head) {
        String name = head.township().name();
        return name == null
                ? head.township().code()
                : language.name(name) + " " + head.township().code();
    }

    /** The title of a standard; its id if the rule base does not have it. */
    String title(String standard) {
        BilingualText title = titles.get(standard);
        return title == null ? standard : language.pick(title);
    }
}
