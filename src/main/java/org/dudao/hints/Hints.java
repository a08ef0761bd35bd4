package org.dudao.hints;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.statistics.Digest;
import org.dudao.statistics.FigureSet;
import org.dudao.statistics.NearLimit;
import org.jspecify.annotations.Nullable;

/**
 * Finds unlikely figures over many townships. They are iterated twice, one at a time: twelve bytes are kept per set of figures, and counts
 * per county and standard.
 */
public final class Hints {
    private final Thresholds thresholds;
    private final DuplicateFigures repeats;
    private final Bunching crowds;
    private final Set<String> counties = new HashSet<>();
    private int townships;

    private Hints(Thresholds thresholds) {
        this.thresholds = thresholds;
        this.repeats = new DuplicateFigures(thresholds);
        this.crowds = new Bunching(thresholds);
    }

    /** Receives each hint. */
    public interface Sink {
        /** Receives a hint. */
        void take(Hint hint) throws IOException;
    }

    /**
     * Finds all hints, ordered by township.
     *
     * @param digests ordered by township and year; iterated twice
     * @param previous the figures of an earlier batch; null if there are none
     */
    public static void find(Iterable<Digest> digests, @Nullable Path previous, Thresholds thresholds, Sink to)
            throws IOException {
        Hints hints = new Hints(thresholds);
        for (Digest digest : digests) {
            hints.study(digest);
        }
        hints.repeats.compare();
        hints.crowds.test();
        hints.report(digests, previous, to);
    }

    private void study(Digest digest) {
        townships++;
        counties.add(YearComparison.county(digest.head().township().code()));
        repeats.gather(digest);
        crowds.add(digest);
    }

    private void report(Iterable<Digest> digests, @Nullable Path previous, Sink to) throws IOException {
        try (YearComparison lastYear =
                previous == null ? null : new YearComparison(previous, thresholds, Set.copyOf(counties), townships)) {
            for (Digest digest : digests) {
                List<Hint> hints = new ArrayList<>();
                if (lastYear != null) {
                    hints.addAll(lastYear.upTo(digest));
                }
                digest.figures().sets().forEach(set -> addOf(set, digest, hints));
                addAllZero(digest, hints);
                digest.figures().inside().forEach(near -> addOf(near, digest, hints));
                for (Hint hint : hints) {
                    to.take(hint);
                }
            }
            if (lastYear != null) {
                for (Hint hint : lastYear.remaining()) {
                    to.take(hint);
                }
            }
        }
    }

    private void addOf(FigureSet set, Digest digest, List<Hint> hints) {
        int others = repeats.others(set);
        if (others > 0) {
            List<String> named = repeats.named(set, digest.head().township().code());
            String codes = String.join("、", named);
            hints.add(hint(
                    HintKind.REPEATED,
                    digest,
                    subject(set, digest),
                    named,
                    set,
                    new BilingualText(
                            set.reported() + "个数据（两位以上的不同数值" + set.telling() + "个）与另外" + others + "个乡镇（" + codes
                                    + (others > named.size() ? "等" : "") + "）所报的全部相同",
                            "All " + set.reported() + " figures (" + set.telling()
                                    + " distinct ones of two digits or more) are equal to those of " + others
                                    + " other townships (" + String.join(", ", named)
                                    + (others > named.size() ? " …" : "") + ")")));
        }
        if (set.school() != null && isAllZero(set)) {
            hints.add(hint(HintKind.ALL_ZERO, digest, subject(set, digest), List.of(), set, zeros(set.reported())));
        }
    }

    private boolean isAllZero(FigureSet set) {
        return !set.merged() && set.reported() >= thresholds.zeros() && set.zero() == set.reported();
    }

    /** A township has only zeros if neither it nor any of its schools has another figure. */
    private void addAllZero(Digest digest, List<Hint> hints) {
        int reported = 0;
        int zero = 0;
        for (FigureSet set : digest.figures().sets()) {
            reported += set.reported();
            zero += set.zero();
        }
        if (reported >= thresholds.zeros() && zero == reported) {
            FigureSet own = digest.figures().sets().get(0);
            hints.add(hint(HintKind.ALL_ZERO, digest, subject(own, digest), List.of(), own, zeros(reported)));
        }
    }

    private static BilingualText zeros(int figures) {
        return new BilingualText("报送的" + figures + "个数据全部是0", "All " + figures + " reported figures are 0");
    }

    private void addOf(NearLimit near, Digest digest, List<Hint> hints) {
        BilingualText sentence = crowds.sentence(digest.head().township().code(), near);
        if (sentence != null) {
            FigureSet set = digest.figures().sets().stream()
                    .filter(s -> Objects.equals(s.school(), near.school()))
                    .findFirst()
                    .orElseThrow();
            SubjectRef subject = subject(set, digest);
            hints.add(new Hint(
                    HintKind.CROWDED,
                    digest.head().township(),
                    digest.head().schoolYear(),
                    subject,
                    List.of(),
                    // an assessment has no source locations for compliant verdicts
                    List.of(new Evidence(subject.kind().code() + ":" + subject.id(), near.standard(), near.exact())),
                    sentence));
        }
    }

    private static SubjectRef subject(FigureSet set, Digest digest) {
        Assessment.TownshipRef township = digest.head().township();
        return set.school() == null
                ? new SubjectRef(
                        SubjectKind.TOWNSHIP, township.code(), YearComparison.named(township.name(), township.code()))
                : new SubjectRef(SubjectKind.SCHOOL, set.school(), YearComparison.named(set.name(), set.school()));
    }

    private static Hint hint(
            HintKind kind,
            Digest digest,
            SubjectRef subject,
            List<String> others,
            FigureSet set,
            BilingualText sentence) {
        return new Hint(
                kind, digest.head().township(), digest.head().schoolYear(), subject, others, set.shown(), sentence);
    }
}
