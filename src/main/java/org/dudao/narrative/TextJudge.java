package org.dudao.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Explanation;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.FieldPaths;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.FieldRatio;
import org.dudao.standards.Part;
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
            NamedSubjects names,
            LocalDate asOf) {
        TextHome home = new TextHome(plain, pieces, data, names, this::isOfSchools);
        List<Object> facts = new ArrayList<>();
        List<TextClaim> all = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (AuditClaim claim : claims) {
            int at = claim.number().span().from();
            Piece piece = pieces.stream()
                    .filter(one -> one.id().equals(claim.piece()))
                    .findFirst()
                    .orElseThrow();
            all.add(new TextClaim(claim, piece, plain, Audit.sentence(plain, at), home, said));
        }
        facts.addAll(all);
        facts.addAll(StatedList.of(plain, all));
        all.stream()
                .collect(Collectors.groupingBy(TextClaim::getSentence, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(sentence -> {
                    facts.addAll(StatedMean.of(sentence));
                    facts.addAll(StatedPart.of(sentence));
                    facts.addAll(StatedShare.of(sentence));
                    facts.addAll(StatedChange.of(sentence));
                });
        all.stream()
                .collect(Collectors.groupingBy(TextClaim::getParagraph, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(paragraph -> facts.addAll(StatedSum.of(paragraph)));
        Set<String> standards = all.stream()
                .map(TextClaim::getStandard)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        all.stream()
                .filter(one -> one.getStandard() != null)
                .map(TextClaim::getTopic)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(topic -> facts.addAll(limits(topic, asOf)));
        Map<String, FieldRatio> ratios = new TreeMap<>();
        all.forEach(one -> ratio(one, ratios));
        ratios.forEach((standard, ratio) -> facts.add(new RateFields(standard, ratio.of(), ratio.to())));
        Set<String> fields = all.stream()
                .filter(one -> one.getStandard() == null)
                .map(TextClaim::getTopic)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        fields.stream().filter(FieldPaths::isKnown).forEach(path -> facts.addAll(limitsOf(path, asOf)));
        if (data != null) {
            facts.addAll(SubmittedFigures.of(data, fields, ratios, measured(data, standards, ratios.keySet(), asOf)));
        }
        TextVerdicts verdicts = new TextVerdicts();
        rules.fire(facts, verdicts);
        return verdicts.all();
    }

    /** Whether a standard is asked of schools, or measured by what they state. */
    private boolean isOfSchools(String topic) {
        FieldRatio ratio = NarrativeTerms.ratio(topic);
        Standard standard = catalogue.byId().get(topic);
        return ratio != null
                ? (ratio.of() + ratio.to()).contains("[]")
                : standard != null && standard.covers().subject() == SubjectKind.SCHOOL;
    }

    /** The fields of the rate that a claim is tied to, if its term or the page of its standard says them. */
    private void ratio(TextClaim claim, Map<String, FieldRatio> into) {
        NarrativeTerms.Meaning meaning = claim.claim().meaning();
        String id = claim.getStandard();
        if (meaning == null || id == null) {
            return;
        }
        Standard standard = catalogue.byId().get(id);
        Part part = standard == null || standard.allParts().size() != 1
                ? null
                : standard.allParts().get(0);
        FieldRatio ratio = NarrativeTerms.ratio(id);
        if (ratio != null) {
            into.put(id, ratio);
        } else if (part != null && part.ratio() != null) {
            into.put(id, part.ratio());
        }
    }

    private List<Explanation> measured(Submission data, Set<String> standards, Set<String> ratios, LocalDate asOf) {
        Set<String> others = new TreeSet<>(standards);
        others.removeAll(ratios);
        return others.isEmpty() || assessor == null
                ? List.of()
                : assessor.explanations(data, asOf, verdict -> others.contains(verdict.standard()));
    }

    /**
     * The limits that hold everywhere on the day.
     *
     * @param topic a standard of one part, or a standard and the indicator of one of its parts
     */
    private List<TextLimit> limits(String topic, LocalDate asOf) {
        int mark = topic.indexOf(NarrativeTerms.PART_OF);
        String id = mark < 0 ? topic : topic.substring(0, mark);
        Standard standard = catalogue.byId().get(id);
        if (standard == null
                || id.startsWith(DATA)
                || (mark < 0 && standard.allParts().size() != 1)) {
            return List.of();
        }
        return standard.allParts().stream()
                .filter(part -> mark < 0 || part.indicator().equals(topic.substring(mark + 1)))
                .flatMap(part -> limits(id, topic, part, asOf).stream())
                .toList();
    }

    /** The limits of a field that cannot be summed, so that a number of it is that of each school. */
    private List<TextLimit> limitsOf(String path, LocalDate asOf) {
        if (FieldPaths.total(path) != null) {
            return List.of();
        }
        List<TextLimit> limits = new ArrayList<>();
        for (Standard standard : catalogue.standards()) {
            for (Part part : standard.id().startsWith(DATA) ? List.<Part>of() : standard.allParts()) {
                if (path.equals(part.field())) {
                    limits.addAll(limits(standard.id(), path, part, asOf));
                }
            }
        }
        return limits;
    }

    private static List<TextLimit> limits(String id, String of, Part part, LocalDate asOf) {
        return part.limits().stream()
                .filter(one -> one.inForce(asOf) && one.area() == null && one.limit() != null)
                .map(one -> new TextLimit(
                        id, of, one.stage() == null ? null : one.stage().code(), one.limit(), asOf))
                .toList();
    }
}
