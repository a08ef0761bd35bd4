package org.dudao.report.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.report.Templates;
import org.dudao.report.YearOver;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.TownshipSummary;

/**
 * All that the documents over many townships are made from.
 *
 * @param overview the counts
 * @param townships one by one, as often as asked, so that they need not all be held
 * @param unreadable what could not be judged, in order of name
 * @param standards by id
 */
public record BatchReport(
        BatchStatistics overview,
        Iterable<TownshipSummary> townships,
        List<UnreadFile> unreadable,
        Map<String, Standard> standards,
        Language language) {
    /** Counts the townships. */
    public static BatchReport of(
            Iterable<TownshipSummary> townships, List<UnreadFile> unreadable, Catalogue catalogue, Language language) {
        return new BatchReport(
                BatchStatistics.of(townships, catalogue), townships, unreadable, catalogue.byId(), language);
    }

    /** The school years and the day of the check, as a line below a title. */
    String when() {
        Assessment.Head head = overview.head();
        if (head == null) {
            return "";
        }
        String years = overview.schoolYears().stream().collect(Collectors.joining(language.pick("、", ", ")));
        String day = YearOver.day(overview.schoolYears(), head.asOf(), language, LocalDate::toString);
        return language.pick(years + "学年　截至" + day + "　", "School year " + years + ", as of " + day + ". ");
    }

    /** The name of a county; its code where it is not known. */
    String county(BatchStatistics.OfCounty county) {
        return county.name() == null ? county.code() : language.name(county.name());
    }

    /** What a standard asks, as a clause of a sentence. */
    String requires(Standard standard) {
        String requires = Templates.requires(standard, language)
                .replace(Templates.limit(language), language.pick("规定数", "the limit set"))
                .replaceAll("[。.]$", "");
        // a page sets its limit off by spaces, which a letter in Chinese does not
        return language == Language.EN ? requires : requires.replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }
}
