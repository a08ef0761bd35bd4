package org.dudao.hints;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.statistics.Digest;
import org.dudao.statistics.FigureSet;
import org.jspecify.annotations.Nullable;

/** Compares an earlier batch's figures with this one's by a merge: both are ordered by township, so neither is held as a whole. */
final class YearComparison implements Closeable {
    private static final int SHOWN = 5;

    private final Thresholds thresholds;
    private final YearFigures.Lines lines;
    private final Set<String> counties;
    private final int tests;
    private @Nullable YearFigures ahead;
    private List<YearFigures> held = List.of();
    private boolean met;

    /**
     * Starts at the first township.
     *
     * @param counties the counties with townships in this batch; in others nothing can be missing
     * @param tests the number of townships compared
     */
    YearComparison(Path file, Thresholds thresholds, Set<String> counties, int tests) throws IOException {
        this.thresholds = thresholds;
        this.counties = counties;
        this.tests = tests;
        this.lines = new YearFigures.Lines(file);
        this.ahead = lines.next();
    }

    /** The hints of a township, preceded by those of missing townships before it. */
    List<Hint> upTo(Digest digest) throws IOException {
        List<Hint> hints = new ArrayList<>();
        String township = digest.head().township().code();
        while (isBefore(township)) {
            take(hints);
        }
        if (held.isEmpty() || !held.get(0).township().equals(township)) {
            return hints;
        }
        met = true;
        YearFigures before = null;
        for (YearFigures one : held) {
            before = one.schoolYear().compareTo(digest.head().schoolYear()) < 0 ? one : before;
        }
        if (before != null) {
            same(digest, before, hints);
            closed(digest, before, hints);
        }
        return hints;
    }

    /** The hints of all remaining townships. */
    List<Hint> remaining() throws IOException {
        List<Hint> hints = new ArrayList<>();
        while (!held.isEmpty() || ahead != null) {
            take(hints);
        }
        return hints;
    }

    private boolean isBefore(String township) {
        String held = this.held.isEmpty() ? null : this.held.get(0).township();
        boolean heldIsPast = held != null && held.compareTo(township) < 0;
        boolean aheadIsDue = ahead != null && ahead.township().compareTo(township) <= 0;
        return heldIsPast || (held == null && aheadIsDue) || (held != null && !held.equals(township) && aheadIsDue);
    }

    /** Advances to the next township and loads its years. */
    private void take(List<Hint> hints) throws IOException {
        if (!held.isEmpty() && !met) {
            YearFigures last = held.get(held.size() - 1);
            if (counties.contains(county(last.township()))) {
                hints.add(gone(last));
            }
        }
        List<YearFigures> next = new ArrayList<>();
        while (ahead != null
                && (next.isEmpty() || ahead.township().equals(next.get(0).township()))) {
            next.add(ahead);
            ahead = lines.next();
            if (ahead != null && ahead.township().compareTo(next.get(0).township()) < 0) {
                throw new IOException("The figures of the earlier batch are not in order: " + ahead.township()
                        + " after " + next.get(0).township());
            }
        }
        held = next;
        met = false;
    }

    static String county(String township) {
        return township.substring(0, Math.min(6, township.length()));
    }

    private static Hint gone(YearFigures last) {
        SubjectRef subject = new SubjectRef(SubjectKind.TOWNSHIP, last.township(), named(last.name(), last.township()));
        long schools = last.sets().stream().filter(s -> s.school() != null).count();
        return new Hint(
                HintKind.VANISHED,
                new Assessment.TownshipRef(last.township(), last.name()),
                last.schoolYear(),
                subject,
                List.of(),
                List.of(),
                new BilingualText(
                        last.schoolYear() + "学年报送过" + schools + "所学校，这次没有判定过这个乡镇的数据（没有报送，或不能读取）",
                        "It reported " + schools + " schools for " + last.schoolYear()
                                + " and was not judged this time: nothing was submitted, or it could not be read"));
    }

    private void closed(Digest digest, YearFigures before, List<Hint> hints) {
        Set<String> now = schools(digest.figures().sets()).keySet();
        if (now.isEmpty()) {
            return; // no list of schools was submitted, which the assessment reports
        }
        before.sets().stream()
                .filter(s -> s.school() != null && !s.merged() && !now.contains(s.school()))
                .map(s -> new Hint(
                        HintKind.VANISHED,
                        digest.head().township(),
                        digest.head().schoolYear(),
                        new SubjectRef(SubjectKind.SCHOOL, s.school(), named(s.name(), s.school())),
                        List.of(),
                        List.of(),
                        new BilingualText(
                                before.schoolYear() + "学年在报送之列，这次学校名单中没有，也没有写明撤并日期",
                                "It was reported for " + before.schoolYear()
                                        + "; this time it is not listed, nor is a merger date given")))
                .forEach(hints::add);
    }

    private void same(Digest digest, YearFigures before, List<Hint> hints) {
        Map<String, FigureSet> then = new HashMap<>();
        before.sets().forEach(s -> then.put(s.school(), s));
        int all = 0;
        int alike = 0;
        List<Evidence> shown = new ArrayList<>();
        int whole = 0;
        for (FigureSet set : digest.figures().sets()) {
            FigureSet earlier = then.get(set.school());
            if (earlier == null) {
                continue;
            }
            Set<Short> now = set.personsOnly();
            Set<Short> both = new HashSet<>(now);
            both.retainAll(earlier.personsOnly());
            all += now.size();
            alike += both.size();
            if (set.hash() == earlier.hash() && set.telling() >= thresholds.telling()) {
                whole++;
                set.shown().stream().limit(SHOWN - shown.size()).forEach(shown::add);
            }
        }
        if (all >= thresholds.persons()
                && Binomial.atLeast(all, alike, thresholds.sameByChance()) * tests <= thresholds.level()) {
            hints.add(new Hint(
                    HintKind.LAST_YEAR,
                    digest.head().township(),
                    digest.head().schoolYear(),
                    new SubjectRef(
                            SubjectKind.TOWNSHIP,
                            digest.head().township().code(),
                            named(
                                    digest.head().township().name(),
                                    digest.head().township().code())),
                    List.of(),
                    shown,
                    new BilingualText(
                            "20人以上的" + all + "个人数中有" + alike + "个与" + before.schoolYear() + "学年相同"
                                    + (whole == 0 ? "" : "；其中" + whole + "所学校（含乡镇本级）全部数据都相同"),
                            alike + " of " + all + " numbers of 20 people or more are equal to those of "
                                    + before.schoolYear()
                                    + (whole == 0
                                            ? ""
                                            : "; of " + whole
                                                    + " schools (including the township's own figures) all figures"))));
        }
    }

    private static Map<String, FigureSet> schools(List<FigureSet> sets) {
        return sets.stream()
                .filter(s -> s.school() != null)
                .collect(Collectors.toMap(FigureSet::school, s -> s, (a, b) -> a));
    }

    static String named(String name, String code) {
        return name == null ? code : name;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
