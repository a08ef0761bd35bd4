package org.dudao.narrative;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dudao.standards.ValueBound;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the rules of {@code rules/narrative/} match it. Compared by identity.
 *
 * <p>What is not said is null: rules treat it as unknown.
 */
public final class TextClaim {
    /** Rates whose figure may exceed 100 %: of growth, of completion, of one thing per another. */
    private static final Pattern NO_SHARE = Pattern.compile("增长|增|提高|超额|完成|达标比|比上年|同比|利用率|毛入学率|毛入园率|升学");

    private static final Pattern SHARE =
            Pattern.compile("[率面](?:均|都|分别|已)?(?:达到了?|达|为|是|在|保持|控制)?(?:在|到)?\\s*$|覆盖面.{0,3}$|占.{0,12}$");

    private final AuditClaim claim;
    private final boolean ofEducation;
    private final String before;

    /**
     * A claim.
     *
     * @param ofEducation whether its piece is about education
     * @param before the text of its sentence up to the number
     */
    TextClaim(AuditClaim claim, boolean ofEducation, String before) {
        this.claim = claim;
        this.ofEducation = ofEducation;
        this.before = before;
    }

    AuditClaim claim() {
        return claim;
    }

    /** Whether its piece is about education. */
    public boolean isOfEducation() {
        return ofEducation;
    }

    /** Whether it is of a known field or standard. */
    public boolean isTied() {
        return claim.meaning() != null;
    }

    /** {@code stated}, {@code placeholder} or {@code missing}. */
    public String getState() {
        return claim.number().state().name().toLowerCase(Locale.ROOT);
    }

    /** {@code achieved}, {@code required}, {@code target} or {@code problem}. */
    public String getKind() {
        return claim.kind();
    }

    /** The value in the basic unit; null unless it is stated. */
    public @Nullable BigDecimal getValue() {
        return claim.number().base();
    }

    /** Whether it is in per cent. */
    public boolean isPercent() {
        return claim.number().baseUnit().equals("%");
    }

    /** The value as limits are compared with it: of a rate the ratio. */
    public @Nullable BigDecimal getMeasure() {
        BigDecimal value = claim.number().base();
        return value == null || !isPercent() ? value : value.movePointLeft(2);
    }

    /** The position of its number. */
    public int getPosition() {
        return claim.number().span().from();
    }

    /** The id of the standard that it is of; null if it is of a field, or untied. */
    public @Nullable String getStandard() {
        return claim.meaning() == null ? null : claim.meaning().standard();
    }

    /** {@code preschool}, {@code primary}, {@code junior} or {@code senior}; null if none is named. */
    public @Nullable String getStage() {
        return claim.context().stage();
    }

    /** Whether the text names no other time. */
    public boolean isOfThisYear() {
        return claim.context().period() == null || claim.context().period().per() != null;
    }

    /** Whether it is known of which stage it is, or that it is of all. */
    public boolean isOfCertainStage() {
        return claim.context().isStageCertain();
    }

    /** Whether the number is meant as it is printed. */
    public boolean isExact() {
        return claim.number().bound().equals("eq") && claim.number().most() == null;
    }

    /** What the words around it make of its value. */
    public ValueBound getBound() {
        return switch (claim.number().bound()) {
            case "ge", "gt" -> ValueBound.AT_LEAST;
            case "le", "lt" -> ValueBound.AT_MOST;
            default -> ValueBound.EXACT;
        };
    }

    /** Whether it is the share of a part in its whole in per cent, which no part exceeds. */
    public boolean isShare() {
        return isPercent()
                && SHARE.matcher(before).find()
                && !NO_SHARE.matcher(last(before)).find();
    }

    private static String last(String before) {
        int pause = Math.max(before.lastIndexOf(','), before.lastIndexOf('，'));
        return before.substring(pause + 1).replaceAll("(?:均|都|分别|已)?(?:达到了?|达|为|是|在)?\\s*$", "");
    }

    /** What it is of: equal for claims of one summary, by the same words, of the same subject, stage and time. */
    public String getThing() {
        return claim.piece()
                + ' '
                + claim.meaning()
                + ' '
                + claim.context()
                + ' '
                + claim.number().baseUnit();
    }
}
