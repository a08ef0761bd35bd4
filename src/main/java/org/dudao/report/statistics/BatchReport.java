package org.dudao.report.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.Templates;
import org.dudao.standards.Catalogue;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Standard;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.TownshipSummary;

/**
 * The input of all documents over many townships.
 *
 * @param statistics the counts
 * @param townships iterated anew for each document, so that they need not all be held
 * @param unreadable the files that could not be judged, ordered by name
 * @param standards the standards by id
 * @param documents the documents that they cite
 * @param parts what else is stated of them
 */
public record BatchReport(
        BatchStatistics statistics,
        Iterable<TownshipSummary> townships,
        List<UnreadFile> unreadable,
        Map<String, Standard> standards,
        DocumentRegister documents,
        List<SummaryPart> parts,
        Language language) {
    /** Lets the names of townships and counties stay as they are in every language. */
    public BatchReport {
        language = language.keeping(Stream.concat(
                        statistics.counties().stream().map(BatchStatistics.OfCounty::name),
                        statistics.standards().stream()
                                .flatMap(of -> of.worst().stream())
                                .map(BatchStatistics.Worst::name))
                .toList());
    }

    /**
     * Counts the townships.
     *
     * @param parts what else is stated of them
     */
    public static BatchReport of(
            Iterable<TownshipSummary> townships,
            List<UnreadFile> unreadable,
            Catalogue catalogue,
            List<SummaryPart> parts,
            Language language) {
        return new BatchReport(
                BatchStatistics.of(townships, catalogue),
                townships,
                unreadable,
                catalogue.byId(),
                catalogue.documents(),
                parts,
                language);
    }

    /** The school years and the as-of date, as a line below a title. */
    String when() {
        Assessment.Head head = statistics.head();
        if (head == null) {
            return "";
        }
        String years = statistics.schoolYears().stream().collect(Collectors.joining(language.pick("、", ", ")));
        String day = LateAsOfNotice.day(statistics.schoolYears(), head.asOf(), language, LocalDate::toString);
        return language.pick(years + "学年　截至" + day + "　", "School year " + years + ", as of " + day + ". ")
                + scope().stream().map(line -> line + language.pick("　", " ")).collect(Collectors.joining());
    }

    /** What the inspection asked of the townships, as sentences; empty where the national standards hold without profiles. */
    List<String> scope() {
        List<String> scope = new ArrayList<>();
        scope.add(InspectionScope.kindsAlone(statistics.profiles(), language));
        scope.removeIf(String::isEmpty);
        scope.addAll(InspectionScope.others(statistics.profiles(), language));
        return scope;
    }

    /** The name of a county; its code if the name is unknown. */
    String county(BatchStatistics.OfCounty county) {
        return county.name() == null ? county.code() : language.name(county.name());
    }

    /** A standard's requirement, as a clause of a sentence. */
    String requires(Standard standard) {
        String requires = Templates.requires(standard, language)
                .replace(Templates.limit(language), language.pick("规定数", "the limit set"))
                .replaceAll("[。.]$", "");
        // a page puts spaces around its limit, which a Chinese letter omits
        return language == Language.EN ? requires : requires.replaceAll("(?<=\\p{IsHan}) | (?=\\p{IsHan})", "");
    }
}
