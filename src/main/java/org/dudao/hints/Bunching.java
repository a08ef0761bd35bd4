package org.dudao.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.facts.BilingualText;
import org.dudao.statistics.Digest;
import org.dudao.statistics.NearLimit;

/** How values crowd just inside limits, over the whole batch, a prefecture and a county. */
final class Bunching {
    /** How many digits of a township's code name each scope, the widest first. */
    private static final int[] DIGITS = {0, 4, 6};

    private final Thresholds thresholds;
    private final Map<String, Map<String, NearLimit.Counts>> byScope = new TreeMap<>();
    private final Map<String, Map<String, NearLimit.Counts>> found = new TreeMap<>();

    Bunching(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Counts a township in. */
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

    /** Tests what was counted; nothing may be added after. */
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

    /** Just inside must outweigh both the band outside and the next one inside: the less unlikely of the two counts. */
    private double chance(NearLimit.Counts counts) {
        double share = thresholds.crowdedShare();
        return Math.max(
                Binomial.atLeast(counts.inside() + counts.outside(), counts.inside(), share),
                Binomial.atLeast(counts.inside() + counts.further(), counts.inside(), share));
    }

    /** What is said of a value just inside a limit where values crowd; null elsewhere. The narrowest crowd is spoken of. */
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
                                + " stand just inside, "
                                + counts.outside() + " just outside and " + counts.further()
                                + " in the next band inside (bands are 5 % of the limit wide)");
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
