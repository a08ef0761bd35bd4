package org.dudao.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.facts.BilingualText;
import org.dudao.statistics.Digest;
import org.dudao.statistics.NearLimit;
import org.jspecify.annotations.Nullable;

/** Detects bunching just inside a limit, in the whole batch, a prefecture or a county. */
final class Bunching {
    /** The number of code digits that identify each scope, widest first. */
    private static final int[] DIGITS = {0, 4, 6};

    private final Thresholds thresholds;
    private final Map<String, Map<String, NearLimit.Counts>> byScope = new TreeMap<>();
    private final Map<String, Map<String, NearLimit.Counts>> found = new TreeMap<>();

    Bunching(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Counts a township. */
    void add(Digest digest) {
        String township = digest.head().township().code();
        for (int digits : DIGITS) {
            Map<String, NearLimit.Counts> counts =
                    byScope.computeIfAbsent(township.substring(0, digits), s -> new TreeMap<>());
            digest.figures()
                    .nearby()
                    .forEach((standard, near) -> counts.merge(standard.intern(), near, NearLimit.Counts::plus));
        }
    }

    /** Tests the counts; nothing may be added afterwards. */
    void test() {
        record One(String scope, String standard, NearLimit.Counts counts) {}
        List<One> tests = new ArrayList<>();
        byScope.forEach((scope, standards) -> standards.forEach((standard, counts) -> {
            if (counts.all() >= thresholds.crowdedAtLeast()) {
                tests.add(new One(scope, standard, counts));
            }
        }));
        byScope.clear();
        for (One test : tests) {
            if (chance(test.counts()) * tests.size() <= thresholds.level()) {
                found.computeIfAbsent(test.standard(), s -> new TreeMap<>()).put(test.scope(), test.counts());
            }
        }
    }

    /** The count just inside must exceed both that of the band outside and that of the next one inside: the larger of both p-values. */
    private double chance(NearLimit.Counts counts) {
        double share = thresholds.crowdedShare();
        return Math.max(
                Binomial.atLeast(counts.inside() + counts.outside(), counts.inside(), share),
                Binomial.atLeast(counts.inside() + counts.further(), counts.inside(), share));
    }

    /** The sentence on a value just inside a limit with bunching; null if there is none. The narrowest scope is reported. */
    @Nullable
    BilingualText sentence(String township, NearLimit near) {
        Map<String, NearLimit.Counts> scopes = found.get(near.standard());
        if (scopes == null) {
            return null;
        }
        for (int i = DIGITS.length - 1; i >= 0; i--) {
            String scope = township.substring(0, DIGITS[i]);
            NearLimit.Counts counts = scopes.get(scope);
            if (counts != null) {
                String numbers = counts.inside() + "、" + counts.outside() + "、" + counts.further();
                return new BilingualText(
                        near.observed() + "，刚好达到" + near.limit() + "的要求；" + zh(scope) + "刚好达标、刚好不达标、再往里一段的各有" + numbers
                                + "个（每段宽为标准的5%）",
                        near.observed() + ", just inside the limit of "
                                + near.limit() + "; in " + en(scope) + " " + counts.inside()
                                + " are just inside, "
                                + counts.outside() + " just outside and " + counts.further()
                                + " in the next band inside (band width: 5 % of the limit)");
            }
        }
        return null;
    }

    private static String zh(String scope) {
        return scope.isEmpty() ? "本次全部乡镇中" : (scope.length() == 4 ? "同一地市（" : "同一县区（") + scope + "）";
    }

    private static String en(String scope) {
        return scope.isEmpty() ? "all townships" : (scope.length() == 4 ? "prefecture " : "county ") + scope;
    }
}
