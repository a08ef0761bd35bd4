package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dudao.io.Sha256;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;

/** The standards in force in a place on a date, and the program's version. May be shared between threads. */
final class RulesetContext {
    private static final int ID_DIGITS = 16;

    private final Catalogue catalogue;
    private final boolean ofCounties;
    private final Assessment.Generator generator;

    /** The standards in force by profiles and day: those of a batch are of few places and mostly of one school year. */
    private final Map<Key, StandardsInForce> known = new ConcurrentHashMap<>();

    private record Key(List<String> profiles, LocalDate day) {}

    /**
     * A context.
     *
     * @param ofCounties whether counties are judged, or townships
     */
    RulesetContext(Catalogue catalogue, boolean ofCounties, String version) {
        this.catalogue = catalogue;
        this.ofCounties = ofCounties;
        this.generator = new Assessment.Generator(version, catalogue.rulesSha256());
    }

    /**
     * The standards in force in a place on a day.
     *
     * @param code the township's or county's
     */
    StandardsInForce in(String code, LocalDate day) {
        List<Profile> profiles = catalogue.inForce(code, day);
        List<String> hashes = profiles.stream().map(Profile::sha256).toList();
        return known.computeIfAbsent(new Key(hashes, day), key -> standards(profiles, day));
    }

    private StandardsInForce standards(List<Profile> profiles, LocalDate day) {
        Catalogue here = catalogue.at(profiles, day);
        return ofCounties ? StandardsInForce.ofCounties(here, day) : StandardsInForce.ofTownships(here, day);
    }

    /** An assessment's head, with an id that is equal for equal submission, rules, profiles and as-of date. */
    Assessment.Head head(
            Assessment.TownshipRef whose,
            String schoolYear,
            LocalDate asOf,
            StandardsInForce inForce,
            Assessment.SubmissionRef submission) {
        List<Assessment.ProfileRef> profiles = inForce.layers().applied().stream()
                .map(profile -> Assessment.ProfileRef.of(profile, inForce.layers()))
                .toList();
        return new Assessment.Head(
                id(submission, generator, profiles, List.of(), asOf),
                ofCounties ? "county" : "township",
                whose,
                schoolYear,
                asOf,
                profiles,
                generator,
                submission);
    }

    /** A head with one more input. */
    static Assessment.Head withInput(Assessment.Head head, Assessment.InputRef input) {
        List<Assessment.InputRef> inputs = Stream.concat(head.inputs().stream(), Stream.of(input))
                .sorted(Comparator.comparing(Assessment.InputRef::kind).thenComparing(Assessment.InputRef::sha256))
                .toList();
        return new Assessment.Head(
                id(head.submission(), head.generator(), head.profiles(), inputs, head.asOf()),
                head.kind(),
                head.township(),
                head.schoolYear(),
                head.asOf(),
                head.profiles(),
                inputs,
                head.generator(),
                head.submission());
    }

    /** A head's id if these inputs were added. */
    static String idGiven(Assessment.Head head, List<Assessment.InputRef> inputs) {
        return id(head.submission(), head.generator(), head.profiles(), inputs, head.asOf());
    }

    private static String id(
            Assessment.SubmissionRef submission,
            Assessment.Generator generator,
            List<Assessment.ProfileRef> profiles,
            List<Assessment.InputRef> inputs,
            LocalDate asOf) {
        List<String> lines = new ArrayList<>();
        lines.add(submission.sha256());
        lines.add(generator.rulesSha256());
        if (profiles.isEmpty()) {
            lines.add("");
        }
        profiles.forEach(profile -> lines.add(profile.id() + ":" + profile.sha256()));
        inputs.forEach(input -> lines.add(input.kind() + ":" + input.sha256()));
        lines.add(asOf.toString());
        return Sha256.of(String.join("\n", lines)).substring(0, ID_DIGITS);
    }
}
