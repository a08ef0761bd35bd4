package org.dudao.report.bureau;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Outcome;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/** Days of a bureau's settings that do not fit the check, for whoever is about to send the letters. */
public final class LetterDates {
    private LetterDates() {}

    /** A sentence for each day that does not fit, with what to do; none if all do, or are unknown. */
    public static List<String> notes(Assessment assessment, BureauSettings settings, Language language) {
        List<String> notes = new ArrayList<>();
        LocalDate asOf = assessment.assessment().asOf();
        LocalDate issued = day(settings.issued());
        LocalDate reportDue = day(settings.reportDue());
        LocalDate first = assessment.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.VIOLATION)
                .flatMap(finding -> finding.duties().stream())
                .map(AssignedDuty::lastDay)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (issued != null && issued.isBefore(asOf)) {
            notes.add(language.pick(
                    "成文日期 " + issued + " 早于检查日 " + asOf + "。请改 成文日期（--issued）。",
                    "The date of issue, " + issued + ", is before the as-of date, " + asOf
                            + ". Change 成文日期 (--issued)."));
        } else if (issued != null && first != null && first.isBefore(issued)) {
            notes.add(language.pick(
                    "成文日期 " + issued + " 晚于最早的整改期限 " + first + "，送达时已过期。请提前发出，或者以成文日期为检查日（--as-of " + issued + "）重新核查。",
                    "The date of issue, " + issued + ", is after the first deadline, " + first
                            + ", which has passed when the letter arrives. Issue it earlier, or check again with --as-of "
                            + issued + "."));
        }
        if (reportDue != null && reportDue.isBefore(asOf)) {
            notes.add(language.pick(
                    "整改报告日期 " + reportDue + " 早于检查日 " + asOf + "。请改 整改报告日期。",
                    "The day of the rectification report, " + reportDue + ", is before the as-of date, " + asOf
                            + ". Change 整改报告日期."));
        }
        return notes;
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
