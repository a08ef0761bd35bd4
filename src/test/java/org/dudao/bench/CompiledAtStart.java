package org.dudao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dudao.assessment.Assessor;
import org.dudao.facts.Dictionary;
import org.dudao.rules.RuleBase;
import org.dudao.standards.PageReader;
import org.dudao.standards.RuleFiles;
import org.dudao.submission.SubmissionReader;

/** A check with rules compiled at start, to measure the gain of the build step. */
public final class CompiledAtStart {
    private CompiledAtStart() {}

    public static void main(String[] args) throws IOException {
        RuleFiles files = RuleFiles.read(Path.of("rules"));
        Assessor assessor =
                new Assessor(PageReader.read(files).catalogue(files.hashes()), RuleBase.compile(files.drl()), "bench");
        LocalDate asOf = LocalDate.of(2026, 7, 31);
        String json = assessor.assess(
                        new SubmissionReader(Dictionary.load())
                                .read(Path.of(args[0]), asOf)
                                .submission(),
                        asOf)
                .toJson();
        if (json.length() < 1000) {
            throw new IllegalStateException("Nothing was assessed.");
        }
    }
}
