package org.dudao.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.History;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/** What a ledger knew of a township, with its file. */
final class GivenHistory {
    private final History history;
    private final byte[] bytes;

    /**
     * A history.
     *
     * @param bytes of its file
     */
    GivenHistory(History history, byte[] bytes) {
        this.history = history;
        this.bytes = bytes;
    }

    History history() {
        return history;
    }

    /** The bytes of its file. */
    byte[] bytes() {
        return bytes;
    }

    /** A history that is not in a file yet. */
    static GivenHistory of(History history) {
        return new GivenHistory(history, history.toBytes());
    }

    /** It as an input of an assessment. */
    Assessment.InputRef input() {
        return History.input(bytes);
    }

    /** That the ledger has a newer assessment than one of this day, if it has. */
    Optional<String> note(LocalDate asOf, Language language) {
        LocalDate since = history.since();
        return since == null || !since.isAfter(asOf)
                ? Optional.empty()
                : Optional.of(language.pick(
                        "注意：台账中 " + history.township() + " 已有更新的评估（" + since + "），这次的检查日是 " + asOf + "。",
                        "Note: the ledger has a newer assessment of " + history.township() + " (" + since
                                + ") than this one, as of " + asOf + "."));
    }

    /** An assessor that takes it into account. */
    Assessor inform(Assessor assessor) {
        return assessor.informed(history, input());
    }

    /** Its items as an earlier assessment; null if the ledger had no assessment. */
    @Nullable
    Baseline baseline() {
        return history.baseline(input());
    }
}
