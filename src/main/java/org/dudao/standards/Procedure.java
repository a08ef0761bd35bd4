package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The steps of a supervision as a place's own rules order them: days, bodies and forms, each with its clause. What is omitted follows the
 * national regulation.
 *
 * @param document the id of the document whose clauses these are
 * @param group the group of inspectors
 * @param notice the written notice before the inspection
 * @param feedback the preliminary opinion given to the inspected
 * @param plea the statement and defence 申辩 of the inspected
 * @param letter the supervision opinion letter 督导意见书
 * @param review the reviews against it, in order
 * @param report the report on rectification
 * @param supervisionReport the supervision report 督导报告
 * @param published what is published where
 * @param interview the interview of those responsible 约谈
 * @param cycle how often whom is inspected, in years
 * @param visits the responsible inspectors' visits
 * @param meetings who is absent from meetings with pupils, parents and teachers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Procedure(
        String document,
        Group group,
        Notice notice,
        Feedback feedback,
        Plea plea,
        Letter letter,
        List<Review> review,
        Report report,
        Step supervisionReport,
        Published published,
        Interview interview,
        Cycle cycle,
        Visits visits,
        Meetings meetings) {
    /** The event from which days are counted. */
    public enum After {
        @JsonProperty("preliminary-opinion-received")
        PRELIMINARY_OPINION_RECEIVED,
        @JsonProperty("preliminary-opinion-fed-back")
        PRELIMINARY_OPINION_FED_BACK,
        @JsonProperty("supervision-ended")
        SUPERVISION_ENDED,
        @JsonProperty("deliberation-ended")
        DELIBERATION_ENDED,
        @JsonProperty("letter-received")
        LETTER_RECEIVED,
        @JsonProperty("review-answered")
        REVIEW_ANSWERED,
        @JsonProperty("rectification-ended")
        RECTIFICATION_ENDED
    }

    /** A body that reviews a letter. */
    public enum Body {
        @JsonProperty("same-supervision-body")
        SAME_SUPERVISION_BODY,
        @JsonProperty("next-higher-supervision-body")
        NEXT_HIGHER_SUPERVISION_BODY,
        @JsonProperty("own-government-or-next-higher-supervision-body")
        OWN_GOVERNMENT_OR_NEXT_HIGHER_SUPERVISION_BODY
    }

    /** The fewest inspectors of a group. */
    public record Group(int inspectors, String clause) {}

    /** The notice before an inspection. */
    public record Notice(boolean written, String clause) {}

    /** Days within which the preliminary opinion is given: after a special and after a comprehensive inspection. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Feedback(
            Integer specialDays, Integer comprehensiveDays, After after, String comprehensiveForm, String clause) {}

    /** Days within which the inspected may state its case. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Plea(Integer days, Boolean working, After after, String form, String clause) {}

    /** Days within which the letter is issued; consent: of whom it needs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Letter(Integer days, Boolean working, After after, String consent, String clause) {}

    /** A review: within which days it is applied for and answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Review(
            Body body, Integer days, After after, Integer answerDays, Integer answerMonths, String clause) {}

    /** Days within which rectification is reported. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            Integer days, Boolean working, After after, String form, Boolean toInspectorToo, String clause) {}

    /** A step with a term. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(Integer days, Boolean working, After after, String clause) {}

    /** What is published where. */
    public record Published(String what, String where, String clause) {}

    /** Whether those responsible may or must be interviewed. */
    public record Interview(String power, String clause) {}

    /** The years between two inspections of schools, and of governments; two numbers are from and to. */
    public record Cycle(List<String> schools, List<String> governments, String clause) {}

    /** The fewest visits of a responsible inspector in a term, and the working days of notice before one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visits(int perTerm, Integer noticeWorkingDays, String clause) {}

    /** Those who leave a meeting. */
    public record Meetings(List<String> pupilsAndParentsWithout, List<String> teachersWithout, String clause) {}
}
