package org.dudao.report.word;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.facts.SubjectKind;
import org.dudao.report.Language;
import org.dudao.report.Outline;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Brief;

/**
 * Where a standard is not met, in a few words. A copy for publication names no place where so few people are concerned that somebody who
 * knows the school would recognise them.
 */
final class ReportPlaces {
    /**
     * The fewest people whose school a publication names. Four or fewer at a named school can be told apart by those who know it; five is
     * the usual least cell of published counts of people.
     */
    static final int FEWEST_PEOPLE = 5;

    private static final int MOST = 4;

    /** Subjects that are a person each. */
    private static final Set<SubjectKind> PEOPLE =
            EnumSet.of(SubjectKind.PERSON, SubjectKind.PRINCIPAL, SubjectKind.DRIVER);

    /** The units of what is counted by the person or by the case. */
    private static final Set<String> OF_PEOPLE = Set.of("人", "件");

    /** What is counted of teachers' conduct is counted of few teachers, whatever the unit. */
    private static final String CONDUCT = ".conduct.";

    private final boolean isPublic;
    private final Language language;

    ReportPlaces(boolean isPublic, Language language) {
        this.isPublic = isPublic;
        this.language = language;
    }

    /** One finding as its problem; several as the title with their places. */
    String sentence(Outline.InStandard standard) {
        List<Finding> findings = standard.findings();
        Brief brief = standard.standard().brief();
        String title = language.pick(brief == null ? standard.standard().title() : brief.problem());
        if (isPublic && findings.stream().anyMatch(ReportPlaces::concernsFewPeople)) {
            return title
                    + language.pick(
                            "：" + findings.size() + "处（所涉少于" + FEWEST_PEOPLE + "人，不列名称）。",
                            ": " + findings.size() + " (fewer than " + FEWEST_PEOPLE
                                    + " people concerned; places not named).");
        } else if (findings.size() == 1) {
            return language.pick(findings.get(0).problem()) + language.pick("。", ".");
        }
        String names = findings.stream()
                .limit(MOST)
                .map(f -> language.name(f.subject().name()))
                .collect(Collectors.joining(language.pick("、", ", ")));
        return title
                + language.pick("：", ": ")
                + names
                + (findings.size() <= MOST
                        ? language.pick("。", ".")
                        : language.pick(
                                "等" + findings.size() + "处。", " and others, " + findings.size() + " places in all."));
    }

    /** Whether its subject is a person, or it rests on a count of one to four people or of cases of people. */
    static boolean concernsFewPeople(Finding finding) {
        return PEOPLE.contains(finding.subject().kind())
                || finding.evidence().stream().anyMatch(ReportPlaces::countsFewPeople);
    }

    private static boolean countsFewPeople(Evidence evidence) {
        String path = FieldPaths.ofLabel(evidence.field());
        return FieldPaths.isKnown(path)
                && FieldPaths.entry(path) != null
                && (path.contains(CONDUCT)
                        || OF_PEOPLE.contains(FieldPaths.entry(path).unit()))
                && evidence.value().matches("[1-" + (FEWEST_PEOPLE - 1) + "]");
    }
}
