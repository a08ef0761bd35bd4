package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dudao.roster.Roster;

/**
 * The outcome of one standard for one subject.
 *
 * @param observed null if there is no value to compare with the limit
 * @param limit null if it is unknown
 * @param reason the reason for not being assessed; otherwise null
 * @param missing the unreported fields because of which it was not assessed
 * @param doubtedBy the standards that query a figure in this verdict's evidence
 * @param assumed the fields for which the default was assumed
 * @param parts the outcomes of the parts, if a standard has several
 * @param placeholders the texts that state no value, such as 正在办理, found for missing data; null if there are none
 * @param answered for a query: true if the township has explained the value or an inspector found it true, false if the value changed
 *     since
 * @param waived for WAIVED: by which waiver, and what was waived; omitted otherwise
 * @param attested the attestation by which the outcome was found or confirmed on site; omitted if there is none
 */
public record Verdict(
        String standard,
        SubjectRef subject,
        Outcome outcome,
        Quantity observed,
        Quantity limit,
        String reason,
        List<String> missing,
        List<String> doubtedBy,
        List<String> assumed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<PartVerdict> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Evidence> placeholders,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean answered,
        @JsonInclude(JsonInclude.Include.NON_NULL) Waived waived,
        @JsonInclude(JsonInclude.Include.NON_NULL) String attested) {
    /** A verdict by the data alone. */
    public Verdict(
            String standard,
            SubjectRef subject,
            Outcome outcome,
            Quantity observed,
            Quantity limit,
            String reason,
            List<String> missing,
            List<String> doubtedBy,
            List<String> assumed,
            List<PartVerdict> parts,
            List<Evidence> placeholders,
            Boolean answered) {
        this(
                standard,
                subject,
                outcome,
                observed,
                limit,
                reason,
                missing,
                doubtedBy,
                assumed,
                parts,
                placeholders,
                answered,
                null,
                null);
    }

    /**
     * The waiver of a verdict.
     *
     * @param id of the waiver
     * @param outcome the outcome without it
     */
    public record Waived(String id, Outcome outcome) {}

    /**
     * The outcome of one part.
     *
     * @param indicator the indicator
     * @param observed null if there is no value to compare with the limit
     * @param limit null if it is unknown
     */
    public record PartVerdict(String indicator, Outcome outcome, Quantity observed, Quantity limit) {}

    /** The verdict with placeholder texts for some of the missing data. */
    Verdict held(List<Evidence> by) {
        return new Verdict(
                standard,
                subject,
                outcome,
                observed,
                limit,
                Reason.MISSING_DATA.equals(reason) ? Reason.PLACEHOLDER : reason,
                missing,
                doubtedBy,
                assumed,
                parts,
                by,
                answered);
    }

    /** The verdict with the reason that its data stand in cells that could not be read. */
    Verdict unreadable() {
        return new Verdict(
                standard,
                subject,
                outcome,
                observed,
                limit,
                Reason.UNREADABLE,
                missing,
                doubtedBy,
                assumed,
                parts,
                placeholders,
                answered);
    }

    /** The verdict excused by a waiver. */
    Verdict waived(String by) {
        return new Verdict(
                standard,
                subject,
                Outcome.WAIVED,
                observed,
                limit,
                reason,
                missing,
                doubtedBy,
                assumed,
                parts,
                placeholders,
                answered,
                new Waived(by, outcome),
                attested);
    }

    /**
     * The verdict with an attestation.
     *
     * @param holds whether the outcome is the attested one, so that no parts were measured
     */
    Verdict attested(String by, boolean holds) {
        return new Verdict(
                standard,
                subject,
                outcome,
                observed,
                limit,
                reason,
                missing,
                doubtedBy,
                assumed,
                holds ? null : parts,
                placeholders,
                answered,
                waived,
                by);
    }

    /**
     * A label of missing data with its row, which it leaves out where that is the subject itself or the subject's school.
     *
     * @param label such as {@code buildings[].safetyGrade}, or {@code buildings} where a school has none
     * @return such as {@code buildings[S2/B1].safetyGrade}, or {@code buildings[S2/*]}
     */
    public String rowLabel(String label) {
        String id = subject.id();
        int own = label.indexOf("[]");
        if (own >= 0) {
            int slash = label.startsWith("schools[]") ? id.indexOf('/') : -1;
            return label.substring(0, own + 1) + (slash < 0 ? id : id.substring(0, slash)) + label.substring(own + 1);
        }
        boolean lacksRows = id.endsWith(SubjectRef.ALL) && !subject.meansAllSchools();
        return lacksRows && Roster.tables(subject.kind()).contains(label) ? label + "[" + id + "]" : label;
    }

    /** Whether it waits for data; other unassessed verdicts wait for time, or for a nonzero denominator. */
    public boolean waitsForData() {
        return outcome == Outcome.NOT_ASSESSED
                && !missing.isEmpty()
                && (reason.equals(Reason.MISSING_DATA)
                        || reason.equals(Reason.PLACEHOLDER)
                        || reason.equals(Reason.UNREADABLE)
                        || reason.equals(Reason.SCOPE_UNKNOWN));
    }
}
