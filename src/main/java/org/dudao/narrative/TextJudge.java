package org.dudao.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessor;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Judges the claims of summaries by the rules of {@code rules/narrative/}.
 *
 * @param catalogue the standards in force
 * @param assessor measures what a submission says of a standard; null where there is none
 */
public record TextJudge(
        Catalogue catalogue, TextRules rules, @Nullable Assessor assessor) {
    /** Standards of what figures can be, whose limits nobody has to meet. */
    private static final String DATA = "data.";

    /** What is said of claims, in the order of the text. */
    List<TextVerdicts.TextVerdict> verdicts(
            List<AuditClaim> claims,
            List<Piece> pieces,
            String plain,
            @Nullable Submission data,
            SubjectNames names,
            LocalDate asOf) {
        TextHome home = new TextHome(plain, pieces, data, names);
        List<Object> facts = new ArrayList<>();
        List<TextClaim> all = new ArrayList<>();
        for (AuditClaim claim : claims) {
            int at = claim.number().span().from();
            Piece piece = pieces.stream()
                    .filter(one -> one.id().equals(claim.piece()))
                    .findFirst()
                    .orElseThrow();
            all.add(new TextClaim(claim, piece, plain.substring(Audit.sentence(plain, at), at), home));
        }
        facts.addAll(all);
        Set<String> standards = all.stream()
                .map(TextClaim::getStandard)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        standards.forEach(standard -> facts.addAll(limits(standard, asOf)));
        if (data != null) {
            Set<String> fields = all.stream()
                    .filter(one -> one.getStandard() == null)
                    .map(TextClaim::getOf)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
            facts.addAll(figures(data, fields, standards, asOf));
        }
        TextVerdicts verdicts = new TextVerdicts();
        rules.fire(facts, verdicts);
        return verdicts.all();
    }

    private List<SubmittedFigure> figures(
            Submission data, Collection<String> fields, Set<String> standards, LocalDate asOf) {
        return SubmittedFigures.of(
                data,
                fields,
                standards.isEmpty() || assessor == null
                        ? List.of()
                        : assessor.explanations(data, asOf, verdict -> standards.contains(verdict.standard())));
    }

    /** The limits of a standard that hold everywhere on the day. */
    private List<TextLimit> limits(String id, LocalDate asOf) {
        Standard standard = catalogue.byId().get(id);
        return standard == null || standard.allParts().size() != 1 || id.startsWith(DATA)
                ? List.of()
                : standard.allParts().get(0).limits().stream()
                        .filter(one -> one.inForce(asOf) && one.area() == null && one.limit() != null)
                        .map(one -> new TextLimit(
                                id, one.stage() == null ? null : one.stage().code(), one.limit(), asOf))
                        .toList();
    }
}
