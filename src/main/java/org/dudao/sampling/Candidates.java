package org.dudao.sampling;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.SubjectKind;
import org.dudao.hints.YearFigures;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;
import org.dudao.statistics.FigureSet;

/** The schools of a batch that may be drawn, with their weights; assessments are read one by one. */
public final class Candidates {
    private final List<StratumKey> strata;
    private final Map<String, Integer> hints;
    private final Map<String, Candidate> found = new TreeMap<>();

    private Candidates(List<StratumKey> strata, Map<String, Integer> hints) {
        this.strata = strata;
        this.hints = hints;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Judged(Assessment.Head assessment, Counts summary, List<Answer> verdicts, List<Problem> findings) {
        Judged {
            mustBeThere(assessment, summary, verdicts, findings);
            mustBeThere(assessment.kind(), assessment.township());
            if (!String.valueOf(assessment.township().code()).matches("\\d{6}|\\d{9}")) {
                throw new IllegalArgumentException(
                        "no code: " + assessment.township().code());
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counts(List<OfStandard> byStandard) {
        Counts {
            mustBeThere(byStandard);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfStandard(String standard, StandardKind kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String standard, SubjectRef subject, Outcome outcome) {
        Answer {
            mustBeThere(standard, subject, outcome);
            mustBeThere(subject.kind(), subject.id());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Problem(SubjectRef subject, Severity severity, Outcome outcome) {
        Problem {
            mustBeThere(subject, severity, outcome);
            mustBeThere(subject.kind(), subject.id());
        }
    }

    /** A file edited by people is rejected on reading if anything is missing. */
    private static void mustBeThere(Object... all) {
        for (Object one : all) {
            if (one == null || (one instanceof List<?> list && list.contains(null))) {
                throw new IllegalArgumentException("something is missing");
            }
        }
    }

    /**
     * Reads the candidates: every school with verdicts that was not merged, ordered by code. If a batch has several years of a school, the
     * last counts.
     *
     * @param assessments {@code assessments.ndjson.gz}
     * @param figures {@code figures.ndjson.gz} of the same batch, with a line per assessment in the same order
     * @param hints the number of hints per subject, by the township's code, a space, its kind, a colon and its code
     */
    public static List<Candidate> read(
            Path assessments, Path figures, Map<String, Integer> hints, List<StratumKey> strata) throws IOException {
        Candidates candidates = new Candidates(strata, hints);
        try (InputStream in = unzipped(assessments);
                InputStream sets = unzipped(figures);
                MappingIterator<Judged> lines =
                        Json.mapper().readerFor(Judged.class).readValues(in);
                MappingIterator<YearFigures> remembered =
                        Json.mapper().readerFor(YearFigures.class).readValues(sets)) {
            while (FileFault.reading(assessments, lines::hasNextValue)) {
                Judged judged = FileFault.reading(assessments, lines::nextValue);
                if (!judged.assessment().kind().equals("township")) {
                    continue; // a county's schools are drawn with their townships
                }
                YearFigures of = FileFault.reading(figures, remembered::hasNextValue)
                        ? FileFault.reading(figures, remembered::nextValue)
                        : null;
                if (of == null
                        || of.sets() == null
                        || !judged.assessment().township().code().equals(of.township())) {
                    throw new Unlike("The assessments and figures belong to different batches: "
                            + judged.assessment().township().code() + " has no figures");
                }
                candidates.add(judged, of);
            }
        }
        return List.copyOf(candidates.found.values());
    }

    /** The files belong to different batches. */
    public static final class Unlike extends IOException {
        private static final long serialVersionUID = 1;

        Unlike(String message) {
            super(message);
        }
    }

    private static InputStream unzipped(Path file) throws IOException {
        return FileFault.reading(
                file, () -> new GZIPInputStream(new BufferedInputStream(RegularFile.open(file), 1 << 16), 1 << 16));
    }

    private void add(Judged judged, YearFigures figures) {
        Assessment.TownshipRef township = judged.assessment().township();
        Map<String, FigureSet> sets = new LinkedHashMap<>();
        figures.sets().stream().filter(s -> s.school() != null && !s.merged()).forEach(s -> sets.put(s.school(), s));
        Set<String> requirements = judged.summary().byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT)
                .map(OfStandard::standard)
                .collect(Collectors.toSet());
        Map<String, Risk> risks = new HashMap<>();
        Set<String> schools = new HashSet<>();
        for (Answer verdict : judged.verdicts()) {
            if (verdict.subject().kind() == SubjectKind.SCHOOL) {
                schools.add(verdict.subject().id());
            }
            if (verdict.outcome() == Outcome.NOT_ASSESSED && requirements.contains(verdict.standard())) {
                risk(verdict.subject(), risks).addNotAssessed();
            }
        }
        judged.findings().forEach(f -> risk(f.subject(), risks).addFinding(f.severity(), f.outcome()));
        Risk own = risks.computeIfAbsent(township.code(), t -> new Risk());
        own.addHints(hints.getOrDefault(township.code() + " township:" + township.code(), 0));
        sets.values().stream().filter(s -> schools.contains(s.school())).forEach(set -> {
            Risk risk = risks.computeIfAbsent(set.school(), s -> new Risk());
            risk.addHints(hints.getOrDefault(township.code() + " school:" + set.school(), 0));
            Candidate candidate = new Candidate(
                    set.school(),
                    set.name() == null ? set.school() : set.name(),
                    township.code(),
                    township.name() == null ? township.code() : township.name(),
                    strata.stream().map(k -> k.key(township.code(), set)).collect(Collectors.joining("/")),
                    risk.counts() + "+" + own.counts(),
                    risk.weight(own, Risk.Points.USUAL));
            found.put(candidate.id(), candidate);
        });
    }

    /** The owner of a subject's risk: a school's rows count for the school, others for the township. */
    private static Risk risk(SubjectRef subject, Map<String, Risk> risks) {
        int slash = subject.id().indexOf('/');
        return risks.computeIfAbsent(slash < 0 ? subject.id() : subject.id().substring(0, slash), s -> new Risk());
    }

    /** The hash of a text of all candidates, by which anyone can verify them: a line each of code, stratum and weight. */
    public static String sha256(List<Candidate> candidates) {
        List<String> lines = new ArrayList<>();
        candidates.forEach(c -> lines.add(c.id() + "\t" + c.stratum() + "\t" + c.weight()));
        return Sha256.of(String.join("\n", lines));
    }
}
