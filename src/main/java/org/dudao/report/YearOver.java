package org.dudao.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.facts.SchoolYear;

/**
 * What is said where the as-of date lies after the end of a school year: licences, the age of checks and deadlines count to the as-of
 * date, all else to the year's last day, so that papers that ran out in between are violations.
 */
public final class YearOver {
    private YearOver() {}

    /** The day by which most is judged, where it is not the as-of date but the year's last; null otherwise. */
    public static LocalDate referenceDate(Assessment.Head head) {
        return over(List.of(head.schoolYear()), head.asOf()).stream()
                .map(SchoolYear::lastDay)
                .findFirst()
                .orElse(null);
    }

    /** The as-of date of an assessment as a document states it: with the year's last day, where that is what most is judged by. */
    public static String day(Assessment.Head head, Language language) {
        return day(head, language, LocalDate::toString);
    }

    /** The same in other words for days. */
    public static String day(Assessment.Head head, Language language, Function<LocalDate, String> words) {
        return day(List.of(head.schoolYear()), head.asOf(), language, words);
    }

    /** The same for several school years. */
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

    /** A sentence for whoever has started the check, with the day to give instead; empty where no school year is over. */
    public static String note(Collection<String> years, LocalDate asOf, Language language) {
        return over(years, asOf).stream()
                .map(y -> language.pick(
                        "注意：" + y + "学年已于 " + y.lastDay() + " 结束，检查日 " + asOf
                                + " 在其后。证照、检测是否过期和整改时限按检查日计算，会多出学年结束后才过期的问题；其余按 " + y.lastDay()
                                + " 判定。要按学年末判定，请加 --as-of " + y.lastDay(),
                        "Note: the school year " + y + " ended on " + y.lastDay() + ", before the as-of date " + asOf
                                + ". Licences, the age of checks and deadlines count to the as-of date, so that what expired after"
                                + " the year's end is a violation too; all else is judged as of " + y.lastDay()
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
