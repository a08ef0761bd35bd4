package org.dudao.peers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dropout;
import org.dudao.facts.Enrolment;
import org.dudao.facts.Roll;
import org.dudao.facts.School;
import org.dudao.facts.Stage;
import org.dudao.facts.Subject;
import org.dudao.peers.PeerRow.RateRow;

/** The part of {@link PeerRows} that prepares the rates of a township: which stages it has, and sums over rolls. */
record PeerRates(Dataset data) {
    private record Sums(Long share, Long whole) {}

    List<PeerRow> rows() {
        Subject township = Subject.of(data.township());
        Dropout d = data.dropout();
        Enrolment e = data.enrolment();
        Boolean primary = taught(
                Stage.PRIMARY, d.primaryCount(), d.primaryBase(), e.primaryAgeEligible(), e.primaryEnrolledOfAge());
        Boolean junior = taught(
                Stage.JUNIOR,
                d.juniorCount(),
                d.juniorBase(),
                e.juniorAgeEligible(),
                e.juniorEnrolledOfAge(),
                e.juniorGraduates(),
                e.juniorTransferIn(),
                e.juniorTransferOut(),
                e.juniorDeaths());
        Sums inPrimary = dropout(Stage.PRIMARY, d.primaryCount(), d.primaryBase());
        Sums inJunior = dropout(Stage.JUNIOR, d.juniorCount(), d.juniorBase());
        return List.of(
                new RateRow("dropout.primary-rate", township, primary, inPrimary.share(), inPrimary.whole()),
                new RateRow("dropout.junior-rate", township, junior, inJunior.share(), inJunior.whole()),
                new RateRow(
                        "enrolment.primary-net-rate",
                        township,
                        primary,
                        e.primaryEnrolledOfAge(),
                        e.primaryAgeEligible()),
                new RateRow("enrolment.junior-rate", township, junior, e.juniorEnrolledOfAge(), e.juniorAgeEligible()));
    }

    private List<Roll> rolls(Stage stage) {
        return data.rolls() == null
                ? List.of()
                : data.rolls().stream().filter(r -> r.stage() == stage).toList();
    }

    private static boolean mayTeach(School school, Stage stage) {
        return school.typeCode() == null || school.typeCode().teaches(stage);
    }

    private Boolean taught(Stage stage, Long... counts) {
        if (Stream.of(counts).anyMatch(c -> c != null && c != 0)
                || !rolls(stage).isEmpty()) {
            return true;
        }
        if (data.schools() == null || data.schools().isEmpty()) {
            return null;
        }
        if (data.schools().stream().noneMatch(s -> mayTeach(s, stage))) {
            return false;
        }
        return data.schools().stream().anyMatch(s -> s.typeCode() != null && mayTeach(s, stage)) ? true : null;
    }

    /** The sums over the rolls of the stage, not known unless all are complete; without rolls what the township states. */
    private Sums dropout(Stage stage, Long count, Long base) {
        List<Roll> rolls = rolls(stage);
        if (rolls.isEmpty()) {
            return new Sums(count, base);
        }
        Set<String> withRoll = new HashSet<>();
        long left = 0;
        long began = 0;
        for (Roll roll : rolls) {
            if (roll.dropoutCount() == null || roll.startCount() == null) {
                return new Sums(null, null);
            }
            withRoll.add(roll.schoolCode());
            left += roll.dropoutCount();
            began += roll.startCount();
        }
        boolean complete =
                data.schools().stream().filter(s -> mayTeach(s, stage)).allMatch(s -> withRoll.contains(s.code()));
        return complete ? new Sums(left, began) : new Sums(null, null);
    }
}
