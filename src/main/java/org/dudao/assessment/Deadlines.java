package org.dudao.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dudao.standards.Responsible;
import org.dudao.standards.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines of findings that earlier assessments had.
 *
 * <p>The first deadline stays. While it runs it is demanded, whatever the page would allow from today. Once it has passed, the step of the
 * {@link Escalation} sets a new one, which runs in turn. A later deadline that a person granted takes the place of the first. What was gone or waived in between starts anew.
 */
final class Deadlines {
    /** Without an earlier assessment: each deadline is the page's. */
    static final Deadlines FRESH = new Deadlines(Map.of(), null, null);

    private final Map<String, FollowUpItem> earlier;
    private final @Nullable WorkingDays calendar;
    private final @Nullable LocalDate asOf;

    private Deadlines(Map<String, FollowUpItem> earlier, @Nullable WorkingDays calendar, @Nullable LocalDate asOf) {
        this.earlier = earlier;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** Those that follow from the items of an earlier assessment on a day. */
    static Deadlines after(Map<String, FollowUpItem> earlier, WorkingDays calendar, LocalDate asOf) {
        return new Deadlines(earlier, calendar, asOf);
    }

    /**
     * A deadline.
     *
     * @param first what was set first
     * @param demanded the last day demanded now
     * @param granted the later deadline that a person granted; null if none was
     */
    record Deadline(
            LocalDate first, LocalDate demanded, @Nullable LocalDate granted) {}

    /** Whether an earlier assessment had the finding, and it was not gone since. */
    boolean isRepeated(String fingerprint) {
        FollowUpItem was = earlier.get(fingerprint);
        return was != null && was.state() != FollowUpState.FIXED;
    }

    /**
     * The deadline of a duty.
     *
     * @param nth its position among the duties of its party, from 0
     * @param isQuery whether it is to confirm figures; this is asked again with the page's days
     * @param days the days that the page allows
     * @param usual the last day by the page, counted from today
     */
    Deadline deadline(String fingerprint, Responsible party, int nth, boolean isQuery, int days, LocalDate usual) {
        FollowUpDuty was = was(fingerprint, party, nth);
        if (was == null || asOf == null || calendar == null) {
            return new Deadline(usual, usual, null);
        } else if (!asOf.isAfter(was.due())) {
            return new Deadline(was.firstDue(), was.due(), was.granted());
        } else if (isQuery || days == 0) {
            return new Deadline(was.firstDue(), usual, was.granted());
        }
        int fewer = Escalation.TABLE.step(step(was)).days().days(days);
        LocalDate shortened = calendar.onOrAfter(asOf.plusDays(fewer));
        return new Deadline(was.firstDue(), shortened.isBefore(usual) ? shortened : usual, was.granted());
    }

    /** A duty with its deadlines, as an item remembers it. */
    FollowUpDuty followed(String fingerprint, AssignedDuty duty, int nth, boolean isQuery, LocalDate day) {
        FollowUpDuty was = was(fingerprint, duty.party(), nth);
        Integer step = isQuery ? null : Integer.valueOf(was == null ? 1 : step(was));
        return FollowUpDuty.of(duty.party(), duty.due(), duty.lastDay(), step, duty.granted(), day);
    }

    /** The step that is reached today: the next one if the deadline set last has passed. */
    private int step(FollowUpDuty was) {
        int then = was.step() == null ? 1 : was.step();
        return asOf != null && asOf.isAfter(was.due()) ? Escalation.TABLE.after(then) : then;
    }

    /** The deadline that a party was given for a finding; null if it was given none that still runs. */
    private @Nullable FollowUpDuty was(String fingerprint, Responsible party, int nth) {
        FollowUpItem was = earlier.get(fingerprint);
        if (was == null || !was.state().isOpen()) {
            return null;
        }
        List<FollowUpDuty> its =
                was.duties().stream().filter(duty -> duty.party() == party).toList();
        return nth < its.size() ? its.get(nth) : null;
    }
}
