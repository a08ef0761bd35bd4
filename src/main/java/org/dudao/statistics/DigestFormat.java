package org.dudao.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.io.CompactCodec;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Comparison;
import org.dudao.standards.Standard;

/** Digests as bytes, some two thousand per township. Reading requires the catalogue of writing: a standard is encoded by its index. */
public final class DigestFormat {
    private static final Conclusion[] CONCLUSIONS = Conclusion.values();
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final Comparison[] OPS = Comparison.values();

    private final List<String> ids;
    private final Map<String, Integer> places = new HashMap<>();

    /** A format for these standards. */
    public DigestFormat(Catalogue catalogue) {
        ids = catalogue.standards().stream().flatMap(DigestFormat::names).toList();
        ids.forEach(id -> places.put(id, places.size()));
    }

    /** The names of a standard with several parts include one per part. */
    private static Stream<String> names(Standard standard) {
        Stream<String> parts = standard.parts() == null
                ? Stream.of()
                : standard.parts().stream().map(part -> standard.id() + "/" + part.indicator());
        return Stream.concat(Stream.of(standard.id()), parts.distinct());
    }

    /** The digest as bytes. */
    public byte[] bytes(Digest digest) {
        CompactCodec.Writer to = new CompactCodec.Writer();
        head(digest.head(), to);
        to.one(digest.conclusion());
        if (digest.coverage() == null) {
            to.number(0);
        } else {
            to.number(digest.coverage().whole() + 1);
            to.number(digest.coverage().part());
        }
        CompactCodec.Writer counted = new CompactCodec.Writer();
        counted(digest, counted);
        to.block(counted);
        if (digest.figures() == null) {
            to.number(0);
        } else {
            to.number(1);
            figures(digest.figures(), to);
        }
        return to.toBytes();
    }

    private void counted(Digest digest, CompactCodec.Writer to) {
        to.number(digest.byStandard().size());
        digest.byStandard().forEach((id, counts) -> {
            standard(id, to);
            counts.write(to);
        });
        to.number(digest.found().size());
        digest.found().forEach(found -> found(found, to));
        to.number(digest.missing().size());
        digest.missing().forEach((path, verdicts) -> {
            to.text(path);
            to.number(verdicts);
        });
    }

    /** Parses the result of {@link #bytes}. */
    public Digest parse(byte[] bytes) {
        return parse(bytes, true, true);
    }

    /** The digest without its figures, which the documents over all townships do not show. */
    public Digest withoutFigures(byte[] bytes) {
        return parse(bytes, true, false);
    }

    /** The digest with its head and figures only, for hints. */
    public Digest figuresAlone(byte[] bytes) {
        return parse(bytes, false, true);
    }

    private Digest parse(byte[] bytes, boolean counts, boolean figures) {
        CompactCodec.Reader from = new CompactCodec.Reader(bytes);
        Assessment.Head head = head(from);
        Conclusion conclusion = from.one(CONCLUSIONS);
        Share coverage = coverage(from);
        Map<String, OutcomeCounts> byStandard = Map.of();
        List<FindingTally> found = List.of();
        Map<String, Integer> missing = Map.of();
        if (counts) {
            from.enter();
            byStandard = byStandard(from);
            found = found(from);
            missing = missing(from);
        } else {
            from.pass();
        }
        boolean has = figures && from.number() == 1;
        return new Digest(head, conclusion, coverage, byStandard, found, missing, has ? figures(from) : null);
    }

    private static void head(Assessment.Head head, CompactCodec.Writer to) {
        to.text(head.id());
        to.text(head.kind());
        to.text(head.township().code());
        to.text(head.township().name());
        to.text(head.schoolYear());
        to.text(head.asOf().toString());
        to.number(head.profiles().size());
        head.profiles().forEach(profile -> ProfileFormat.write(profile, to));
        to.text(head.generator().version());
        to.text(head.generator().rulesSha256());
        to.text(head.submission().file());
        to.text(head.submission().sha256());
    }

    private static Assessment.Head head(CompactCodec.Reader from) {
        String id = from.text();
        String kind = from.text();
        Assessment.TownshipRef township = new Assessment.TownshipRef(from.text(), from.text());
        String schoolYear = from.text();
        LocalDate asOf = LocalDate.parse(from.text());
        List<Assessment.ProfileRef> profiles = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            profiles.add(ProfileFormat.read(from));
        }
        Assessment.Generator generator = new Assessment.Generator(from.text(), from.text());
        Assessment.SubmissionRef submission = new Assessment.SubmissionRef(from.text(), from.text(), List.of());
        return new Assessment.Head(id, kind, township, schoolYear, asOf, profiles, generator, submission);
    }

    private static Share coverage(CompactCodec.Reader from) {
        int whole = from.number() - 1;
        return whole < 0 ? null : new Share(from.number(), whole);
    }

    private Map<String, OutcomeCounts> byStandard(CompactCodec.Reader from) {
        Map<String, OutcomeCounts> counts = new LinkedHashMap<>();
        for (int left = from.number(); left > 0; left--) {
            counts.put(standard(from), OutcomeCounts.read(from));
        }
        return counts;
    }

    private void found(FindingTally found, CompactCodec.Writer to) {
        standard(found.standard(), to);
        to.one(found.outcome());
        to.number(found.count());
        FindingTally.Worst worst = found.worst();
        if (worst == null) {
            to.number(0);
            return;
        }
        to.number(1);
        to.one(worst.op());
        to.text(worst.value());
        to.text(worst.shown().zh());
        to.text(worst.shown().en());
    }

    private List<FindingTally> found(CompactCodec.Reader from) {
        List<FindingTally> found = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            String standard = standard(from);
            Outcome outcome = from.one(OUTCOMES);
            int count = from.number();
            FindingTally.Worst worst = from.number() == 0
                    ? null
                    : new FindingTally.Worst(from.one(OPS), from.text(), new BilingualText(from.text(), from.text()));
            found.add(new FindingTally(standard, outcome, count, worst));
        }
        return found;
    }

    private static Map<String, Integer> missing(CompactCodec.Reader from) {
        Map<String, Integer> missing = new TreeMap<>();
        for (int left = from.number(); left > 0; left--) {
            missing.put(from.text(), from.number());
        }
        return missing;
    }

    private void figures(Figures figures, CompactCodec.Writer to) {
        String town = figures.sets().isEmpty() ? null : figures.sets().get(0).name();
        to.text(town);
        to.number(figures.sets().size());
        for (int i = 0; i < figures.sets().size(); i++) {
            SetFormat.write(figures.sets().get(i), SetFormat.row(i), town, to);
        }
        to.number(figures.nearby().size());
        figures.nearby().forEach((standard, counts) -> {
            standard(standard, to);
            to.number(counts.outside());
            to.number(counts.inside());
            to.number(counts.further());
        });
        to.number(figures.inside().size());
        for (NearLimit near : figures.inside()) {
            standard(near.standard(), to);
            school(near.school(), figures.sets(), to);
            to.text(near.observed());
            to.text(near.limit());
            to.text(near.exact());
        }
    }

    private Figures figures(CompactCodec.Reader from) {
        String town = from.text();
        List<FigureSet> sets = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            sets.add(SetFormat.read(SetFormat.row(sets.size()), town, from));
        }
        Map<String, NearLimit.Counts> nearby = new TreeMap<>();
        for (int left = from.number(); left > 0; left--) {
            nearby.put(standard(from), new NearLimit.Counts(from.number(), from.number(), from.number()));
        }
        List<NearLimit> inside = new ArrayList<>();
        for (int left = from.number(); left > 0; left--) {
            inside.add(new NearLimit(standard(from), school(sets, from), from.text(), from.text(), from.text()));
        }
        return new Figures(sets, nearby, inside);
    }

    /** The index of the school's set, or 0 and its code. */
    private static void school(String code, List<FigureSet> sets, CompactCodec.Writer to) {
        for (int i = 0; i < sets.size(); i++) {
            if (Objects.equals(sets.get(i).school(), code)) {
                to.number(i + 1);
                return;
            }
        }
        to.number(0);
        to.text(code);
    }

    private static String school(List<FigureSet> sets, CompactCodec.Reader from) {
        int set = from.number() - 1;
        return set < 0 ? from.text() : sets.get(set).school();
    }

    /** The standard's index, or 0 and the id if it is not in the catalogue. */
    private void standard(String id, CompactCodec.Writer to) {
        Integer place = places.get(id);
        to.number(place == null ? 0 : place + 1);
        if (place == null) {
            to.text(id);
        }
    }

    private String standard(CompactCodec.Reader from) {
        int place = from.number() - 1;
        return place < 0 ? from.text() : ids.get(place);
    }
}
