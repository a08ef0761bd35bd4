package org.dudao.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bureau's score sheet.
 *
 * @param file its base name
 * @param sha256 the hash of its bytes
 * @param chapters in the sheet's order
 * @param items in the sheet's order
 * @param grades the best first; the last begins at 0
 * @param bars what keeps a township from grades
 */
public record ScoreSheet(
        String file, String sha256, List<Chapter> chapters, List<ScoreItem> items, List<Grade> grades, List<Bar> bars) {
    /**
     * A chapter.
     *
     * @param floor the share of its points that grades ask for; null for none
     * @param barred the grade that it bars with all better ones where that is not reached; null for all but the lowest
     */
    public record Chapter(
            String id,
            String title,
            @Nullable BigDecimal floor,
            @Nullable String barred) {}

    /**
     * A grade.
     *
     * @param from the least points of the whole sheet
     */
    public record Grade(String name, BigDecimal from) {}

    /**
     * What bars a grade and all better ones.
     *
     * @param standards broken ones of these; empty for all vetoes
     * @param grade the grade
     */
    public record Bar(Set<String> standards, String grade) {
        /** Protects the ids. */
        public Bar {
            standards = Set.copyOf(standards);
        }
    }

    /** Protects the lists. */
    public ScoreSheet {
        chapters = List.copyOf(chapters);
        items = List.copyOf(items);
        grades = List.copyOf(grades);
        bars = List.copyOf(bars);
    }

    /** The points of all items. */
    public BigDecimal total() {
        return items.stream().map(ScoreItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether people typed points of one township into it. */
    public boolean isFilledIn() {
        return items.stream().anyMatch(item -> !item.typed().isEmpty());
    }

    /** Whether an item needs other townships to compare with. */
    public boolean hasRanks() {
        return items.stream().anyMatch(item -> item.rule().way() == ScoreWay.RANK);
    }
}
