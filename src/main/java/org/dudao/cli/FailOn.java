package org.dudao.cli;

import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;
import picocli.CommandLine.Option;

/** The options that decide when a check fails. */
final class FailOn {
    /** The lowest severity that counts. */
    enum Threshold {
        veto(Severity.VETO),
        major(Severity.MAJOR),
        minor(Severity.MINOR),
        advisory(Severity.ADVISORY),
        never(null);

        private final Severity least;

        Threshold(Severity least) {
            this.least = least;
        }

        boolean counts(Severity severity) {
            return least != null && severity.compareTo(least) <= 0;
        }
    }

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "advisory",
            description = "从哪一级起退出码为1：${COMPLETION-CANDIDATES} / severity from which the exit code is 1")
    private Threshold failOn;

    @Option(names = "--require-complete", description = "有未评估的要求时退出码为4 / exit code 4 if a requirement is not assessed")
    private boolean requireComplete;

    /** The exit code of one assessment. */
    ExitCode code(Assessment assessment, Catalogue catalogue) {
        boolean findings = assessment.findings().stream().anyMatch(this::counts);
        boolean open = assessment.verdicts().stream()
                .anyMatch(v -> v.outcome() == Outcome.NOT_ASSESSED
                        && catalogue.byId().get(v.standard()).kind() == StandardKind.REQUIREMENT);
        return findings ? ExitCode.FINDINGS : requireComplete && open ? ExitCode.INCOMPLETE : ExitCode.OK;
    }

    private boolean counts(Finding finding) {
        return finding.outcome() == Outcome.VIOLATION && failOn.counts(finding.severity());
    }

    @Override
    public String toString() {
        return failOn + (requireComplete ? " complete" : "");
    }
}
