package org.dudao.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.ImportResult;
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
 * @param keep what can be kept of it, and was
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
        List<FileGroup> files,
        KeepPart keep) {
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

    /**
     * What stands on the page about the ledger.
     *
     * @param ledger where it is
     * @param by the name that is filled in
     * @param isNamed whether the desk knows who acts, and does not ask
     * @param isPossible whether the person may keep it
     * @param township whose items it has
     * @param told what it changed there; empty while it is not kept
     */
    public record KeepPart(
            String ledger, String by, boolean isNamed, boolean isPossible, String township, String told) {}

    /** Whether any problem can be corrected on the page. */
    public boolean isMendable() {
        return problems.stream().anyMatch(ProblemLine::mendable);
    }

    /**
     * The page.
     *
     * @param ledger where it is
     * @param person who looks at it
     */
    static CheckView of(Check check, PageFrame frame, String ledger, Person person) {
        Language language = frame.language();
        CheckState state = CheckState.of(check);
        CheckResult result = check.result();
        BilingualText fault = check.fault();
        String words = language.pick(fault == null ? state.words() : fault);
        String name = check.request().title();
        if (result == null) {
            return new CheckView(
                    frame,
                    check.id(),
                    name,
                    state,
                    words,
                    null,
                    List.of(),
                    0,
                    null,
                    List.of(),
                    keep(null, check, ledger, person, language));
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
                groups(result.files(), language),
                keep(assessment, check, ledger, person, language));
    }

    private static KeepPart keep(
            @Nullable Assessment assessment, Check check, String ledger, Person person, Language language) {
        ImportResult kept = check.kept();
        String township =
                assessment == null ? "" : assessment.assessment().township().code();
        boolean isPossible = person.may(DeskAct.KEEP) && person.sees(township);
        return new KeepPart(
                ledger,
                person.name(),
                person.isKnown(),
                isPossible,
                township,
                kept == null ? "" : told(kept, language));
    }

    private static String told(ImportResult kept, Language language) {
        return switch (kept.took()) {
            case KNOWN -> language.pick("台账中已有这份评估，没有变化。", "The ledger has this assessment already; nothing changed.");
            case HISTORY ->
                language.pick("台账中已有更新的评估；这一份只存档。", "The ledger has a newer assessment; this one is kept as history.");
            case NEWEST ->
                language.pick(
                        "新立 " + kept.opened() + " 项，仍未整改 " + kept.found() + " 项，销号后又出现 " + kept.reopened()
                                + " 项，数据已达标待销号 " + kept.proved() + " 项，未能复查 " + kept.silent() + " 项。",
                        kept.opened() + " new, " + kept.found() + " found again, " + kept.reopened() + " reopened, "
                                + kept.proved() + " to be closed, " + kept.silent() + " not re-checked.");
        };
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
