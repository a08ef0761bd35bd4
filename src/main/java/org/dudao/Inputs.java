package org.dudao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.History;
import org.dudao.assessment.Statements;
import org.dudao.io.Sha256;
import org.dudao.statements.StatementReader;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector gives beside a submission.
 *
 * @param baseline an earlier assessment of the same township and school year, by which repeated findings are marked; null for none
 * @param statements waivers, attestations and what was seen on visits, of any townships
 */
public record Inputs(@Nullable Baseline baseline, Statements statements) {
    /** Nothing. */
    public static final Inputs NONE = new Inputs(null, Statements.NONE);

    /**
     * An earlier assessment.
     *
     * @param name of its file, which the new assessment names
     * @param assessment the bytes of an {@code assessment.json}
     * @throws UnreadableInput where they are none
     */
    public static Inputs baseline(String name, byte[] assessment) {
        Baseline baseline = Baseline.parse(name, Sha256.of(assessment), new String(assessment, StandardCharsets.UTF_8));
        if (baseline == null) {
            throw new UnreadableInput(name + " is not an assessment.json of Dudao.");
        }
        return new Inputs(baseline, Statements.NONE);
    }

    /**
     * What a ledger knows of a township: its earlier items, with what was stated beside its data.
     *
     * @param history the bytes of a {@code history.json}
     * @throws UnreadableInput where they are none
     */
    public static Inputs history(byte[] history) {
        History read = History.parse(history);
        if (read == null) {
            throw new UnreadableInput(History.FILE + " is not a history of Dudao, or it is damaged.");
        }
        Assessment.InputRef input = History.input(history);
        return new Inputs(read.baseline(input), read.statements(input));
    }

    /** A file to be read. */
    private interface Reading {
        StatementReader.Read read() throws IOException;
    }

    /**
     * These and waivers; each township takes its own.
     *
     * @param name of the file, which the new assessment names
     * @param waivers a YAML list or a workbook
     * @throws UnreadableInput naming what is wrong, with its place
     */
    public Inputs andWaivers(String name, byte[] waivers) {
        return and(name, () -> StatementReader.waivers(name, waivers));
    }

    /**
     * These and attestations; each township takes its own.
     *
     * @param name of the file, which the new assessment names
     * @param attestations a YAML list, a workbook, or a filled-in checklist
     * @throws UnreadableInput naming what is wrong, with its place
     */
    public Inputs andAttestations(String name, byte[] attestations) {
        return and(name, () -> StatementReader.attestations(name, attestations));
    }

    private Inputs and(String name, Reading reading) {
        StatementReader.Read read;
        try {
            read = reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (read.statements() == null) {
            throw new UnreadableInput(name + " has problems of form.", read.problems());
        }
        return new Inputs(baseline, statements.and(read.statements()));
    }

    /** Refuses a baseline of another township or school year. */
    void mustMatch(Submission submission) {
        String is = submission.dataset().township().code() + "-" + submission.year();
        String was = baseline == null ? is : baseline.township() + "-" + baseline.schoolYear();
        if (!was.equals(is)) {
            throw new UnreadableInput("The baseline is an assessment of " + was + ", but the submission is of " + is
                    + ". Give one of the same township and school year.");
        }
    }
}
