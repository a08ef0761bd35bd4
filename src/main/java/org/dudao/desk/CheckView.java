package org.dudao.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.narrative.Audit;
import org.dudao.narrative.TextGravity;
import org.dudao.report.Language;
import org.dudao.report.page.ReportView;
import org.dudao.submission.Reading;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page of one check, from its upload to its result.
 *
 * @param name of what was handed in
 * @param state where it stands
 * @param words what the state means, and what to do
 * @param report the result of a submission; null if there is none
 * @param problems of form of a submission; empty if there are none
 * @param total the number of all problems of form
 * @param audit the result of a summary; null if there is none
 * @param files to download
 */
public record CheckView(
        PageFrame frame,
        String id,
        String name,
        CheckState state,
        String words,
        @Nullable ReportView report,
        List<ProblemLine> problems,
        int total,
        @Nullable AuditPart audit,
        List<FileGroup> files) {
    /** Protects the lists. */
    public CheckView {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
    }

    /** Files of one purpose. */
    public record FileGroup(String title, List<FileLine> files) {}

    /** A file to download. */
    public record FileLine(String name, String title, String size) {}

    /**
     * The audit of a summary.
     *
     * @param told what was found, in one sentence, or why it could not be read
     * @param isRead whether it could be read
     * @param isCompared whether it was held against a submission
     * @param found what is grave, the gravest first
     */
    public record AuditPart(String told, boolean isRead, boolean isCompared, List<AuditLine> found) {}

    /** A clause of a summary, and what is wrong with it. */
    public record AuditLine(String quote, String reason) {}

    /** Whether any problem can be corrected on the page. */
    public boolean isMendable() {
        return problems.stream().anyMatch(ProblemLine::mendable);
    }

    static CheckView of(Check check, PageFrame frame) {
        Language language = frame.language();
        CheckState state = CheckState.of(check);
        CheckResult result = check.result();
        BilingualText fault = check.fault();
        String words = language.pick(fault == null ? state.words() : fault);
        String name = check.request().title();
        if (result == null) {
            return new CheckView(frame, check.id(), name, state, words, null, List.of(), 0, null, List.of());
        }
        Assessment assessment = result.assessment();
        Reading reading = result.reading();
        return new CheckView(
                frame,
                check.id(),
                name,
                state,
                words,
                assessment == null ? null : ReportView.of(assessment, language, List.of()),
                reading == null ? List.of() : ProblemLine.all(reading.problems(), result.isMarked(), language),
                reading == null ? 0 : reading.total(),
                audit(result, language),
                groups(result.files(), language));
    }

    private static @Nullable AuditPart audit(CheckResult result, Language language) {
        BilingualText fault = result.summaryFault();
        if (fault != null) {
            return new AuditPart(Texts.printable(language.pick(fault)), false, false, List.of());
        }
        Audit audit = result.audit();
        return audit == null
                ? null
                : new AuditPart(
                        Texts.printable(language.pick(audit.told())),
                        true,
                        audit.submission() != null,
                        audit.grave(TextGravity.PLACEHOLDER).stream()
                                .map(one -> new AuditLine(
                                        Texts.printable(one.quote()), Texts.printable(language.pick(one.reason()))))
                                .toList());
    }

    private static List<FileGroup> groups(List<ResultFile> files, Language language) {
        Map<ResultFile.Group, List<FileLine>> groups = new EnumMap<>(ResultFile.Group.class);
        for (ResultFile one : files) {
            groups.computeIfAbsent(one.group(), group -> new ArrayList<>())
                    .add(new FileLine(one.name(), language.pick(one.title()), one.size()));
        }
        return groups.entrySet().stream()
                .map(one -> new FileGroup(language.pick(one.getKey().title()), one.getValue()))
                .toList();
    }
}
