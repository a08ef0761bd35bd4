package org.dudao.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of an item told a second time, from the words of the rules alone: what a person may do in which state, what a closure needs, and
 * what data change. It shares no code with the ledger.
 */
final class ModelItem {
    /** What leads from a state where, as the table of states is written in the handbook. */
    private static final Map<String, Map<String, String>> STATES = Map.of(
            "not started",
                    Map.of(
                            "begin",
                            "under way",
                            "report",
                            "reported",
                            "fail",
                            "failed",
                            "stand",
                            "standing",
                            "hand over",
                            "handed over"),
            "under way",
                    Map.of(
                            "begin",
                            "under way",
                            "report",
                            "reported",
                            "fail",
                            "failed",
                            "stand",
                            "standing",
                            "hand over",
                            "handed over"),
            "reported",
                    Map.of(
                            "withdraw",
                            "under way",
                            "report",
                            "reported",
                            "fail",
                            "failed",
                            "stand",
                            "standing",
                            "hand over",
                            "handed over"),
            "failed",
                    Map.of(
                            "begin",
                            "under way",
                            "report",
                            "reported",
                            "fail",
                            "failed",
                            "stand",
                            "standing",
                            "hand over",
                            "handed over"),
            "standing", Map.of("stand", "standing", "resume", "under way", "hand over", "handed over"),
            "handed over", Map.of("resume", "under way"),
            "closed", Map.of());

    private static final Set<String> PROOF = Set.of("COMPLIANT", "ATTESTED", "EXPLAINED", "DEMOLISHED");

    final boolean onsite;
    final LocalDate firstSeen;
    final LocalDate firstDue;
    String state = "not started";
    LocalDate deadline;
    int reopened;
    int times = 1;

    @Nullable
    String person;

    @Nullable
    String inspector;

    @Nullable
    String claimBy;

    @Nullable
    LocalDate claimOn;

    @Nullable
    String recheck;

    @Nullable
    LocalDate recheckOn;

    @Nullable
    String recheckBy;

    @Nullable
    LocalDate waivedUntil;

    @Nullable
    LocalDate evidenceOn;

    @Nullable
    LocalDate closedOn;

    final Set<String> reporters = new HashSet<>();
    String data;

    @Nullable
    LocalDate dataAsOf;

    ModelItem(boolean onsite, LocalDate seen, LocalDate due, String data, @Nullable LocalDate dataAsOf) {
        this.onsite = onsite;
        this.firstSeen = seen;
        this.firstDue = due;
        this.deadline = due;
        this.data = data;
        this.dataAsOf = dataAsOf;
    }

    boolean isClosed() {
        return state.equals("closed");
    }

    /** Does what the table has for the state; false if it has nothing. */
    boolean go(String action) {
        String next = STATES.getOrDefault(state, Map.of()).get(action);
        if (next != null) {
            state = next;
        }
        return next != null;
    }

    boolean report(String by, LocalDate on) {
        if (!go("report")) {
            return false;
        }
        claimBy = by;
        claimOn = on;
        reporters.add(by.replace(" ", ""));
        return true;
    }

    boolean withdraw() {
        if (!go("withdraw")) {
            return false;
        }
        claimBy = null; // and who took it back still cannot close it
        claimOn = null;
        return true;
    }

    /** A later deadline, which the responsible person cannot grant. */
    boolean extend(String by, LocalDate on, LocalDate until, @Nullable String why) {
        boolean runs = !Set.of("closed", "standing", "handed over").contains(state);
        if (!runs || !until.isAfter(deadline) || until.isBefore(on) || why == null || same(by, person)) {
            return false;
        }
        deadline = until;
        return true;
    }

    boolean waive(String by, LocalDate on, LocalDate until, @Nullable String why) {
        if (isClosed() || why == null || until.isBefore(on) || same(by, person)) {
            return false;
        }
        waivedUntil = until;
        return true;
    }

    /** Not by who is responsible, and not before what it is about. */
    boolean recheck(String by, LocalDate on, String result) {
        boolean late = (recheckOn == null || !on.isBefore(recheckOn)) && (claimOn == null || !on.isBefore(claimOn));
        if (isClosed() || same(by, person) || !late) {
            return false;
        }
        boolean passes =
                switch (result) {
                    case "done" -> !isClosed();
                    case "standing" -> go("stand");
                    default -> go("fail");
                };
        if (passes) {
            recheck = result;
            recheckOn = on;
            recheckBy = by;
            if (!result.equals("done") && !result.equals("standing")) {
                dispute(on);
            }
        }
        return passes;
    }

    /** Whether anybody may sign that it is done, on a day. */
    boolean isProvedOn(LocalDate on) {
        if (!onsite) {
            return PROOF.contains(data) && dataAsOf != null && !on.isBefore(dataAsOf);
        }
        return "done".equals(recheck)
                && recheckOn != null
                && (claimOn == null || !recheckOn.isBefore(claimOn))
                && evidenceOn != null
                && !evidenceOn.isBefore(claimOn == null ? firstSeen : claimOn)
                && !on.isBefore(recheckOn);
    }

    boolean close(String by, LocalDate on) {
        boolean followed = !isClosed() && !state.equals("standing");
        boolean ownCheck = onsite && claimBy == null && same(by, recheckBy);
        boolean reported = reporters.contains(by.replace(" ", ""));
        if (!followed || !isProvedOn(on) || reported || same(by, person) || ownCheck) {
            return false;
        }
        state = "closed";
        closedOn = on;
        return true;
    }

    boolean reopen(@Nullable String why, LocalDate on, LocalDate until) {
        if (!isClosed() || why == null || until.isBefore(on)) {
            return false;
        }
        openAgain(until);
        dispute(on);
        return true;
    }

    private void openAgain(LocalDate until) {
        state = "not started";
        deadline = until;
        reopened++;
        claimBy = null;
        claimOn = null;
        recheck = null;
        recheckOn = null;
        recheckBy = null;
        evidenceOn = null;
        reporters.clear();
    }

    /** Somebody saw otherwise than the data say. */
    private void dispute(LocalDate on) {
        if (!onsite && PROOF.contains(data)) {
            data = "DISPUTED";
            dataAsOf = on;
        }
    }

    /** New data find the problem: a closed item opens, and a report that the data refute fails. */
    void found(LocalDate asOf, LocalDate due) {
        times++;
        boolean startsAnew = data.equals("WAIVED") && !isClosed() && due.isAfter(deadline);
        data = "FOUND";
        dataAsOf = asOf;
        deadline = startsAnew ? due : deadline;
        boolean seenDone = "done".equals(recheck) && recheckOn != null && asOf.isBefore(recheckOn);
        if (isClosed() && closedOn != null && asOf.isAfter(closedOn)) {
            openAgain(due);
        } else if (state.equals("reported") && !seenDone && (claimOn == null || !asOf.isBefore(claimOn))) {
            state = "failed";
        }
    }

    /** New data do not find it. */
    void unseen(String said, LocalDate asOf) {
        boolean keepsProof = said.equals("OUT_OF_SCOPE") && PROOF.contains(data);
        boolean disputed = data.equals("DISPUTED") && dataAsOf != null && !asOf.isAfter(dataAsOf);
        if (!isClosed() && !keepsProof && !disputed && (!said.equals(data) || PROOF.contains(said))) {
            data = said;
            dataAsOf = asOf;
        }
    }

    int overdue(LocalDate today) {
        boolean runs = !Set.of("closed", "standing", "handed over").contains(state)
                && !data.equals("WAIVED")
                && !PROOF.contains(data)
                && (waivedUntil == null || today.isAfter(waivedUntil));
        return runs && today.isAfter(deadline) ? (int) (today.toEpochDay() - deadline.toEpochDay()) : 0;
    }

    static boolean same(String one, @Nullable String other) {
        return other != null && one.replace(" ", "").equals(other.replace(" ", ""));
    }
}
