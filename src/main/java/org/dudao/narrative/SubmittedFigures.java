package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.assessment.Explanation;
import org.dudao.assessment.Quantity;
import org.dudao.facts.Ratio;
import org.dudao.facts.Stage;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.standards.FieldRatio;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/** The figures of a submission that a summary speaks of. */
final class SubmittedFigures {
    /** The stages of the dictionary as {@code audit.json} names them. */
    static final Map<Stage, String> STAGES = Map.of(
            Stage.KINDERGARTEN, "preschool",
            Stage.PRIMARY, "primary",
            Stage.JUNIOR, "junior",
            Stage.SENIOR, "senior");

    private static final String SCHOOLS = "schools[].";
    private static final String COUNT = "township.schoolCount";
    private static final String CHILDREN = "schools[].kindergarten.pupils";
    private static final String PUPILS = "schools[].studentCount";
    private static final String SHARED = "schools[].legalVp.count";
    private static final String COUNTY = "county.";
    private static final Pattern PER = Pattern.compile("Per(Year|Term|Month|Week)$");

    /** What a claim of a field may name: a field of one stage is of that stage, whether the text says so or not. */
    private static final Map<String, String> OF_STAGE =
            Map.of("primary", "primary", "junior", "junior", "kindergarten", "preschool", "age3to5", "preschool");

    private final Submission submission;
    private final Roster roster;
    private final String township;

    private SubmittedFigures(Submission submission) {
        this.submission = submission;
        this.roster = new Roster(submission.dataset());
        this.township = roster.township().subject().id();
    }

    /**
     * The figures that claims may be held against.
     *
     * @param fields the paths that claims are tied to
     * @param ratios the fields of rates, by the standards that claims are tied to
     * @param measured what the rules measured for the standards that claims are tied to
     */
    static List<SubmittedFigure> of(
            Submission submission,
            Collection<String> fields,
            Map<String, FieldRatio> ratios,
            Collection<Explanation> measured) {
        SubmittedFigures figures = new SubmittedFigures(submission);
        List<SubmittedFigure> all = new ArrayList<>();
        fields.forEach(path -> all.addAll(figures.ofField(path)));
        ratios.forEach((standard, ratio) -> all.addAll(figures.ofRatio(standard, ratio)));
        measured.stream()
                .filter(one -> !ratios.containsKey(one.standard().id()))
                .forEach(one -> figures.add(one, all));
        return all;
    }

    /** The rates of a standard that two fields make, of each whose two fields are known. */
    private List<SubmittedFigure> ofRatio(String standard, FieldRatio ratio) {
        List<SubmittedFigure> wholes = ofField(ratio.to());
        List<SubmittedFigure> rates = new ArrayList<>();
        for (SubmittedFigure part : ofField(ratio.of())) {
            wholes.stream()
                    .filter(whole -> whole.subject().equals(part.subject())
                            && (whole.words().equals(part.words())
                                    || whole.words().isEmpty()
                                    || part.words().isEmpty()))
                    .filter(whole -> whole.value().numerator().signum() > 0)
                    .forEach(whole -> rates.add(new SubmittedFigure(
                            standard,
                            part.subject(),
                            part.stages().contains("") ? part.stages() : with(part.stages()),
                            new Ratio(part.value().numerator(), whole.value().numerator()),
                            null,
                            part.field(),
                            part.place(),
                            part.words(),
                            rates.size())));
        }
        return rates;
    }

    /** The term of a rate names its stage already. */
    private static Set<String> with(Set<String> stages) {
        Set<String> all = new HashSet<>(stages);
        all.add("");
        return all;
    }

    private List<SubmittedFigure> ofField(String path) {
        List<SubmittedFigure> all = new ArrayList<>();
        if (path.startsWith(COUNT)) {
            all.addAll(new SchoolCounts(roster, submission.places()).figures(path));
        } else if (path.startsWith(SCHOOLS)) {
            all.addAll(new SchoolSums(roster, submission.places()).figures(path));
            if (path.equals(SHARED)) {
                all.removeIf(figure -> figure.subject().equals(township)); // one may serve several schools
            }
            all.addAll(new RollSums(roster, submission.places()).figures(path));
            if (path.equals(CHILDREN)) {
                all.addAll(new SchoolSums(roster, submission.places()).ofKindergartens(path, PUPILS));
            }
            String total = FieldPaths.total(path);
            if (total != null) {
                alone(path, total, all);
            }
        } else if (RowCounts.isCounted(path)) {
            all.addAll(new RowCounts(roster, submission.places()).figures(path));
        } else if (path.startsWith("canteens[].")
                || path.startsWith("buses[].")
                || path.startsWith("organisations[].")) {
            all.addAll(new RowSums(roster, submission.places()).figures(path));
        } else if (!path.contains("[]") && !path.startsWith(COUNTY)) {
            alone(path, path, all);
        }
        return all;
    }

    /** The figure of a field that the township has once. */
    private void alone(String of, String path, List<SubmittedFigure> into) {
        BigDecimal number = number(FieldPaths.ofTownship(path, submission.dataset()));
        if (number != null) {
            into.add(new SubmittedFigure(
                    of,
                    township,
                    stages(path),
                    new Ratio(number, BigDecimal.ONE),
                    per(path),
                    path,
                    submission.places().locate(FieldPaths.address(path)),
                    "",
                    into.size()));
        }
    }

    /** The time that a field counts for; null for the school year. */
    static @Nullable String per(String path) {
        Matcher per = PER.matcher(path);
        return per.find() ? per.group(1).toLowerCase(Locale.ROOT) : null;
    }

    private static Set<String> stages(String path) {
        return OF_STAGE.entrySet().stream()
                .filter(one -> path.toLowerCase(Locale.ROOT).contains(one.getKey()))
                .findFirst()
                .map(one -> Set.of("", one.getValue()))
                .orElse(Set.of(""));
    }

    private void add(Explanation one, List<SubmittedFigure> into) {
        Quantity observed = one.verdict().observed();
        if (observed == null
                || observed.numerator() == null
                || observed.denominator().signum() == 0) {
            return;
        }
        into.add(new SubmittedFigure(
                one.standard().id(),
                one.verdict().subject().id(),
                Set.of("", "preschool", "primary", "junior"), // the term is of one stage already
                new Ratio(observed.numerator(), observed.denominator()),
                null,
                one.facts().isEmpty() ? "" : one.facts().get(0).field(),
                one.facts().isEmpty() ? "" : one.facts().get(0).place(),
                "",
                into.size()));
    }

    /** A number as it is compared; null for what is none. */
    static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Long count) {
            return BigDecimal.valueOf(count);
        }
        return value instanceof BigDecimal number ? number : null;
    }
}
