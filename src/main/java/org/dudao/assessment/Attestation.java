package org.dudao.assessment;

import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector found on site about one standard for one subject.
 *
 * @param id of the attestation, unique among those given
 * @param township the nine digits of its code
 * @param outcome COMPLIANT or VIOLATION; for a query, whether the figures are true
 * @param observed what was seen, in words; null if nothing is stated
 * @param inspector who saw it
 * @param on the day of the visit
 * @param evidence such as the number of a photograph; null if there is none
 * @param until its last day; null if it holds for the school year
 * @param value for a query: the exact value that was confirmed or refuted; null if none is stated
 * @param place where it is written
 */
public record Attestation(
        String id,
        String township,
        PairKey pair,
        Outcome outcome,
        @Nullable String observed,
        String inspector,
        LocalDate on,
        @Nullable String evidence,
        @Nullable LocalDate until,
        @Nullable String value,
        String place) {
    /** What {@code doubtedBy} names where an inspector saw otherwise than the data state; it is no standard. */
    public static final String DIFFERS = "data.attestation-differs";

    /** The title of that doubt, for documents. */
    public static final BilingualText DIFFERS_TITLE =
            new BilingualText("现场核查结果与报送数据不一致", "what was found on site differs from the submitted data");
}
