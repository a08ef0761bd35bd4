package org.dudao.score;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * The points of one assessment by a bureau's sheet. They never stand alone: the vetoes that are broken and the conclusion are part of it.
 *
 * @param assessment the id of the assessment
 * @param sheet the sheet
 * @param points those of all items; {@code max} is what the applicable ones add up to
 * @param chapters in the sheet's order
 * @param items in the sheet's order
 * @param vetoes what bars a grade, in the assessment's order
 * @param conclusion that of the assessment
 * @param grade the best grade that is reached; null if that hangs on what is open
 * @param between the worst and the best grade that may come out; null if the grade is certain
 * @param last the final points and their grade, given by people; null if any item has none
 */
public record Score(
        String assessment,
        Place township,
        String schoolYear,
        LocalDate asOf,
        SheetRef sheet,
        Sum points,
        List<Chapter> chapters,
        List<Item> items,
        List<Veto> vetoes,
        Conclusion conclusion,
        @Nullable String grade,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Between between,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Last last) {
    /** The township, or the county. */
    public record Place(String code, @Nullable String name) {}

    /** The sheet: its base name, and the hash of its bytes. */
    public record SheetRef(String file, String sha256) {}

    /**
     * Points.
     *
     * @param got those that are certain
     * @param open those that hang on what is not assessed
     * @param max those that could be got
     */
    public record Sum(BigDecimal got, BigDecimal open, BigDecimal max) {
        static Sum of(Points points) {
            return new Sum(plain(points.got()), plain(points.open()), plain(points.base()));
        }

        /** Those that are lost for certain. */
        public BigDecimal lost() {
            return plain(max.subtract(got).subtract(open));
        }
    }

    /**
     * A chapter.
     *
     * @param floor the least points that the better grades ask for; null for none
     * @param kept whether they are got; null if that hangs on what is open, or there is no floor
     */
    public record Chapter(
            String id,
            String title,
            BigDecimal got,
            BigDecimal open,
            BigDecimal max,
            @Nullable BigDecimal floor,
            @Nullable Boolean kept) {}

    /**
     * An item.
     *
     * @param way how it earns points
     * @param max its points; 0 if it leaves the base
     * @param self the township's own points; null if it gave none
     * @param selfDiffers whether they are none of those that may come out; null if there are none
     * @param checked the mean of the assessors' points, cut to two decimals; null if there are none
     * @param assessors their points; omitted if there are none
     * @param spread from the lowest to the highest of them; null if there are fewer than two
     * @param last the final points; null if nobody gave them
     * @param reason why they depart from the computed ones; null if they do not
     * @param why what the points rest on
     */
    public record Item(
            String id,
            String chapter,
            String title,
            List<String> standards,
            ScoreWay way,
            BigDecimal max,
            BigDecimal got,
            BigDecimal open,
            @Nullable BigDecimal self,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean selfDiffers,

            @Nullable BigDecimal checked,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Given> assessors,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal spread,

            @JsonProperty("final") @Nullable BigDecimal last,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason,

            BilingualText why) {
        /** Whether the final points depart from all that may come out, and nobody says why. */
        @JsonIgnore
        public boolean isUnexplained() {
            return last != null
                    && reason == null
                    && max.signum() > 0
                    && (last.compareTo(got) < 0 || last.compareTo(got.add(open)) > 0);
        }

        /** The points that mending all of it would win. */
        public BigDecimal lost() {
            return plain(max.subtract(got).subtract(open));
        }
    }

    /**
     * The points of one assessor.
     *
     * @param assessor the number of the column, from 1
     */
    public record Given(int assessor, BigDecimal points) {}

    /**
     * What bars a grade.
     *
     * @param standard the standard
     * @param subject on which it is broken, or may be
     * @param isCertain whether it is broken; false if it is not assessed
     * @param bars the grade that is barred, with all better ones
     * @param problem as a sentence; null if it is not assessed
     */
    public record Veto(
            String standard,
            SubjectRef subject,
            @JsonProperty("certain") boolean isCertain,
            String bars,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BilingualText problem) {}

    /** The grades between which it is. */
    public record Between(String worst, String best) {}

    /** The final points and the grade that they allow. */
    public record Last(BigDecimal points, String grade) {}

    /** Protects the lists. */
    public Score {
        chapters = List.copyOf(chapters);
        items = List.copyOf(items);
        vetoes = List.copyOf(vetoes);
    }

    /** A copy without its items, for rankings of many. */
    public Score withoutItems() {
        return new Score(
                assessment,
                township,
                schoolYear,
                asOf,
                sheet,
                points,
                chapters,
                List.of(),
                vetoes,
                conclusion,
                grade,
                between,
                last);
    }

    /** The items that lose points, those first that lose most. */
    public List<Item> dearest() {
        return items.stream()
                .filter(item -> item.lost().signum() > 0)
                .sorted(Comparator.comparing(Item::lost).reversed())
                .toList();
    }

    /** The vetoes that are broken for certain. */
    public List<Veto> broken() {
        return vetoes.stream().filter(Veto::isCertain).toList();
    }

    /** A number without trailing zeros, and never in powers of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
