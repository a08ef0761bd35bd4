package org.dudao.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.report.DutyWording;
import org.dudao.report.Language;
import org.dudao.report.Outline;
import org.dudao.standards.Severity;

/**
 * The broken vetoes, by standard.
 *
 * @param count the number of findings
 * @param day the day of the check, on which the first list is due
 * @param today the standards of which something must be done on that day, with what
 * @param later the others, those due first in front
 */
public record Vetoes(int count, String day, List<Veto> today, List<Veto> later) {
    /**
     * One standard that is broken.
     *
     * @param title the standard's title
     * @param places where it is broken
     * @param due the earliest day by which somebody must have acted, as written in documents
     * @param dueOn the same in ISO form
     */
    public record Veto(String title, List<Place> places, String due, String dueOn) {}

    /**
     * One place.
     *
     * @param finding the finding in the page
     * @param acts what must be done on the day of the check, by whom; empty if nothing is due on it
     */
    public record Place(FindingView finding, List<String> acts) {}

    static Vetoes of(Assessment assessment, List<FindingView> views, Language language) {
        LocalDate day = assessment.assessment().asOf();
        Map<String, FindingView> byFingerprint =
                views.stream().collect(Collectors.toMap(FindingView::fingerprint, v -> v, (a, b) -> a));
        List<Veto> today = new ArrayList<>();
        List<Veto> later = new ArrayList<>();
        int count = 0;
        for (Outline.InStandard standard :
                Outline.of(assessment, Outcome.VIOLATION).worstFirst()) {
            List<Finding> broken = standard.findings().stream()
                    .filter(f -> f.severity() == Severity.VETO)
                    .toList();
            if (!broken.isEmpty()) {
                LocalDate due = broken.stream()
                        .flatMap(f -> f.duties().stream())
                        .map(AssignedDuty::due)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
                List<Place> places = broken.stream()
                        .map(f -> new Place(byFingerprint.get(f.fingerprint()), acts(f, day, language)))
                        .toList();
                (due.isAfter(day) ? later : today)
                        .add(new Veto(
                                language.pick(standard.standard().title()),
                                places,
                                DutyWording.day(due, language),
                                due.toString()));
                count += broken.size();
            }
        }
        later.sort(Comparator.comparing(Veto::dueOn));
        return new Vetoes(count, DutyWording.day(day, language), List.copyOf(today), List.copyOf(later));
    }

    private static List<String> acts(Finding finding, LocalDate day, Language language) {
        return finding.duties().stream()
                .filter(duty -> !duty.due().isAfter(day))
                .map(duty ->
                        language.pick(duty.party().zh(), capital(duty.party().en()))
                                + language.pick("：", ": ")
                                + language.pick(duty.action()))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
