package org.dudao.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.facts.SchoolYear;

/**
 * Texts for an as-of date after the end of the school year: licences, the age of checks and deadlines are judged as of that date,
 * everything else as of the year's last day, so that papers that expired in between are violations.
 */
public final class LateAsOfNotice {
    private LateAsOfNotice() {}

    /** The reference date if it is the year's last day instead of the as-of date; otherwise null. */
    public static LocalDate referenceDate(Assessment.Head head) {
        return over(List.of(head.schoolYear()), head.asOf()).stream()
                .map(SchoolYear::lastDay)
                .findFirst()
                .orElse(null);
    }

    /** The as-of date in documents: with the year's last day, if that is the reference date. */
    public static String day(Assessment.Head head, Language language) {
        return day(head, language, LocalDate::toString);
    }

    /** The as-of date with another date format. */
    public static String day(Assessment.Head head, Language language, Function<LocalDate, String> words) {
        return day(List.of(head.schoolYear()), head.asOf(), language, words);
    }

    /** The as-of date for several school years. */
    public static String day(
            Collection<String> years, LocalDate asOf, Language language, Function<LocalDate, String> words) {
        List<SchoolYear> over = over(years, asOf);
        if (over.isEmpty()) {
            return words.apply(asOf);
        }
        String ends = over.stream()
                .map(y -> language.pick(
                        (years.size() == 1 ? "" : y.toString()) + "学年已于" + words.apply(y.lastDay()) + "结束",
                        "the school year" + (years.size() == 1 ? "" : " " + y) + " ended on "
                                + words.apply(y.lastDay())))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return words.apply(asOf)
                + language.pick(
                        "（" + ends + "；除证照、检测和整改时限外，按学年最后一日判定）",
                        " (" + ends + "; except for licences, checks and deadlines, that day counts)");
    }

    /** A note for the user who started the check, with the date to give instead; empty if no school year is over. */
    public static String note(Collection<String> years, LocalDate asOf, Language language) {
        return over(years, asOf).stream()
                .map(y -> language.pick(
                        "注意：" + y + "学年已于 " + y.lastDay() + " 结束，检查日 " + asOf
                                + " 在其后。证照、检测是否过期和整改时限按检查日计算，会多出学年结束后才过期的问题；其余按 " + y.lastDay()
                                + " 判定。要按学年末判定，请加 --as-of " + y.lastDay(),
                        "Note: the school year " + y + " ended on " + y.lastDay() + ", before the as-of date " + asOf
                                + ". Licences, the age of checks and deadlines are judged as of that date, so that later"
                                + " expiries are violations too; everything else as of " + y.lastDay()
                                + ". To judge the year as it ended, add --as-of " + y.lastDay()))
                .collect(Collectors.joining("\n"));
    }

    private static List<SchoolYear> over(Collection<String> years, LocalDate asOf) {
        return years.stream()
                .map(SchoolYear::parse)
                .filter(y -> y != null && asOf.isAfter(y.lastDay()))
                .distinct()
                .toList();
    }
}
