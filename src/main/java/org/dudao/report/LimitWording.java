package org.dudao.report;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Bands;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;

/** Words the limits of a standard, each with its coverage and period. */
public final class LimitWording {
    private LimitWording() {}

    public static String of(Standard standard, Language language) {
        return standard.allParts().stream()
                .map(p -> part(p, standard, language))
                .collect(Collectors.joining(language.pick("；", "; ")));
    }

    /** Limits that may be of several stages and areas. */
    public static String of(List<LimitClause> limits, Language language) {
        return limits.stream().map(c -> clause(c, language)).collect(Collectors.joining(language.pick("、", ", ")));
    }

    private static String part(Part part, Standard standard, Language language) {
        String limits = of(part.limits(), language);
        return standard.parts() == null ? limits : part.indicator() + " " + limits;
    }

    private static String clause(LimitClause clause, Language language) {
        String limit = clause.bands() == null ? plain(clause.limit(), language) : bands(clause.bands(), language);
        String stage = clause.stage() == null
                ? ""
                : language.pick(clause.stage().zh(), clause.stage().en());
        String area = clause.area() == null
                ? ""
                : language.pick(clause.area().zh(), clause.area().en());
        String from = clause.from() == null ? "" : language.pick("自" + clause.from(), "from " + clause.from());
        String to = clause.to() == null ? "" : language.pick("至" + clause.to(), "to " + clause.to());
        String whom = List.of(stage, area, from, to).stream()
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining(" "));
        return whom.isEmpty() ? limit : limit + language.pick("（" + whom + "）", " (" + whom + ")");
    }

    private static String plain(Limit limit, Language language) {
        return language.pick(limit.op().zh(), limit.op().en()) + " " + language.pick(limit.shown());
    }

    private static String bands(Bands bands, Language language) {
        String heading = bands.of().stream()
                .map(path -> language.pick(FieldPaths.heading(path)))
                .collect(Collectors.joining(language.pick("与", " and ")));
        String steps = bands.steps().stream()
                .map(s -> heading + " ≥ " + s.from() + ": " + s.atLeast()
                        + (s.each() == null
                                ? ""
                                : language.pick(
                                        "，每增" + s.each() + "加" + s.add(), ", +" + s.add() + " per " + s.each())))
                .collect(Collectors.joining("; "));
        return bands.plus() == null
                ? steps
                : steps + language.pick("；另加 ", "; and further ") + bands(bands.plus(), language);
    }
}
