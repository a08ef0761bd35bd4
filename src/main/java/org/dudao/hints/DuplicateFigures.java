package org.dudao.hints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dudao.statistics.Digest;
import org.dudao.statistics.FigureSet;
import org.jspecify.annotations.Nullable;

/** Sets of figures that are equal in several townships. Only twelve bytes are kept of each of the others. */
final class DuplicateFigures {
    private static final int NAMED = 3;

    private final Thresholds thresholds;
    private long[] hashes = new long[1 << 10];
    private int[] owners = new int[1 << 10];
    private final List<String> codes = new ArrayList<>();
    private int size;
    private final Map<Long, Alike> repeated = new HashMap<>();

    DuplicateFigures(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** The townships with an equal set: their number, and the first of them. */
    private static final class Alike {
        private int townships;
        private @Nullable String last;
        private final Set<String> first = new LinkedHashSet<>();
    }

    /** Adds a township, with each of its hashes once. */
    void gather(Digest digest) {
        Set<Long> own = new HashSet<>();
        digest.figures().sets().stream().filter(this::isTelling).forEach(set -> own.add(set.hash()));
        for (long hash : own) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                owners = Arrays.copyOf(owners, size * 2);
            }
            hashes[size] = hash;
            owners[size++] = codes.size();
        }
        codes.add(digest.head().township().code());
    }

    /** Finds duplicates; nothing may be added afterwards. */
    void compare() {
        long[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        for (int i = 1; i < size; i++) {
            if (sorted[i] == sorted[i - 1]) {
                repeated.computeIfAbsent(sorted[i], h -> new Alike());
            }
        }
        for (int i = 0; i < size; i++) {
            Alike alike = repeated.get(hashes[i]);
            if (alike != null && !codes.get(owners[i]).equals(alike.last)) {
                alike.last = codes.get(owners[i]); // a township's years are consecutive, and are not two townships
                alike.townships++;
                if (alike.first.size() <= NAMED) {
                    alike.first.add(codes.get(owners[i]));
                }
            }
        }
        hashes = new long[0];
        owners = new int[0];
        codes.clear();
    }

    /** The number of other townships with the set. */
    int others(FigureSet set) {
        Alike alike = isTelling(set) ? repeated.get(set.hash()) : null;
        return alike == null ? 0 : alike.townships - 1;
    }

    /** The first of these. */
    List<String> named(FigureSet set, String township) {
        return Objects.requireNonNull(repeated.get(set.hash()), "others are named where there are some").first.stream()
                .filter(code -> !code.equals(township))
                .limit(NAMED)
                .toList();
    }

    private boolean isTelling(FigureSet set) {
        return set.telling() >= thresholds.telling();
    }
}
