package org.dudao.sampling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dudao.io.Sha256;

/**
 * The draw of one stratum.
 *
 * @param name its values
 * @param places the number drawn
 * @param certain the number drawn with certainty, since their share of the weight is a whole place or more
 * @param length the weight of all others, which is the sampling interval
 * @param start the first point, from 0 to the length minus one
 * @param chances all candidates, in order
 */
public record Stratum(
        String name, int places, int certain, long length, long start, List<InclusionProbability> chances) {
    /**
     * Draws by systematic sampling with probability proportional to weight.
     *
     * <p>Systematic PPS sampling in hash order: each candidate has a segment of its weight times the places. Points are at the start and at
     * each further multiple of the length; a candidate with a point in its segment is drawn. A segment is no longer than the length, so
     * none is drawn twice, and exactly weight × places of the equally likely starts hit it: divided by the length, that is its probability.
     */
    static Stratum draw(String name, List<Candidate> candidates, int places, String seed) {
        List<Candidate> others = new ArrayList<>(candidates);
        List<Candidate> certain = new ArrayList<>();
        for (boolean more = true; more && certain.size() < places; ) {
            long weight = weight(others);
            int left = places - certain.size();
            List<Candidate> sure = others.stream()
                    .filter(c -> (long) c.weight() * left >= weight)
                    .toList();
            certain.addAll(sure);
            others.removeAll(sure);
            more = !sure.isEmpty();
        }
        int left = places - certain.size();
        long length = weight(others);
        long start = length == 0 ? 0 : remainder(Sha256.of(String.join("\n", seed, "start", name)), length);
        List<InclusionProbability> chances = new ArrayList<>();
        certain.forEach(c -> chances.add(new InclusionProbability(c, key(seed, c), 0, 1, 1, true)));
        others.sort(Comparator.comparing((Candidate c) -> key(seed, c)).thenComparing(Candidate::id));
        long from = 0;
        for (Candidate c : others) {
            long share = (long) c.weight() * left;
            chances.add(new InclusionProbability(
                    c, key(seed, c), from, share, length, holdsPoint(from, from + share, start, length)));
            from += share;
        }
        return new Stratum(name, places, certain.size(), length, start, chances);
    }

    private static boolean holdsPoint(long from, long to, long start, long length) {
        return pointsBefore(to, start, length) > pointsBefore(from, start, length);
    }

    /** The remainder of a hash, as one number, by a divisor. */
    private static long remainder(String hash, long divisor) {
        return new BigInteger(hash, 16).mod(BigInteger.valueOf(divisor)).longValueExact();
    }

    /** The number of points start, start + length, start + 2 × length … below the end. */
    private static long pointsBefore(long end, long start, long length) {
        return end <= start ? 0 : (end - start - 1) / length + 1;
    }

    private static long weight(List<Candidate> candidates) {
        return candidates.stream().mapToLong(Candidate::weight).sum();
    }

    private static String key(String seed, Candidate candidate) {
        return Sha256.of(seed + "\n" + candidate.id());
    }

    /** The drawn candidates, in order. */
    public List<Candidate> drawn() {
        return chances.stream()
                .filter(InclusionProbability::drawn)
                .map(InclusionProbability::candidate)
                .toList();
    }
}
