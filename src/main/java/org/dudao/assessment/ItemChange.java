package org.dudao.assessment;

import java.util.Comparator;
import java.util.Objects;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An item of two assessments, and what became of it.
 *
 * @param id the fingerprint of its finding in the old assessment, or in the new one if only that has it; the number of a problem seen on
 *     site
 * @param standard the standard's id; null for a problem seen on site that breaks none
 * @param severity null for a problem seen on site
 * @param problem in the words of the newest of the two assessments that found it
 * @param reason why the old assessment had no such finding, or why the new one has none; null if both found it
 * @param by the standard that took over and by which the new assessment judged it; null if it is judged by its own
 * @param old what the old assessment says of it; null if it has no verdict on it
 * @param now what the new assessment says of it; null if it has no verdict on it
 */
public record ItemChange(
        String id,
        @Nullable String standard,
        SubjectRef subject,
        @Nullable Severity severity,
        BilingualText problem,
        ChangeKind change,
        @Nullable ChangeReason reason,
        @Nullable String by,
        @Nullable ItemValue old,
        @Nullable ItemValue now) {
    /** The worst first: by kind of change, severity, standard and subject. */
    static final Comparator<ItemChange> WORST_FIRST = Comparator.comparing(ItemChange::change)
            .thenComparing(ItemChange::severity, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(one -> String.valueOf(one.standard()), Order.TEXT)
            .thenComparing(one -> one.subject().kind())
            .thenComparing(one -> one.subject().id(), Order.TEXT)
            .thenComparing(ItemChange::id, Order.TEXT);

    /** Whether the two assessments differ in it; an open item that neither could assess does not differ. */
    public boolean isDifference() {
        return switch (change) {
            case UNCHANGED -> false;
            case NOT_COMPARABLE -> isOfOne() || (old != null && old.isFinding()) || !Objects.equals(old, now);
            default -> true;
        };
    }

    private boolean isOfOne() {
        return reason == ChangeReason.ON_SITE || reason == ChangeReason.OTHER_TOWNSHIP;
    }

    /** The reason in words, and the standard that took over; null if there is nothing to say. */
    public @Nullable BilingualText why() {
        BilingualText words = reason == null ? null : said(reason.text());
        if (by == null) {
            return words;
        }
        String zh = "由接续的标准 " + by + " 判定";
        String en = "judged by " + by + ", the standard that took over";
        return words == null
                ? new BilingualText(zh, en)
                : new BilingualText(words.zh() + "（" + zh + "）", words.en() + " (" + en + ")");
    }

    private BilingualText said(BilingualText words) {
        return switch (change) {
            case FIXED, NOT_COMPARABLE -> isOfOne() ? words : new BilingualText("本次" + words.zh(), "now " + words.en());
            default -> new BilingualText("上次" + words.zh(), "then " + words.en());
        };
    }
}
