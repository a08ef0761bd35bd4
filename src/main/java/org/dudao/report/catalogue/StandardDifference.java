package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.report.Templates;
import org.dudao.standards.Basis;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;
import org.dudao.standards.Status;

/** What differs between two versions of a standard, one line each. */
final class StandardDifference {
    private final Standard before;
    private final Standard after;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private StandardDifference(Standard before, Standard after, Language language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /**
     * The lines; none if nothing differs. Notes for readers do not count.
     *
     * @param from the documents that the first version cites
     * @param to the documents that the second cites
     */
    static List<String> lines(
            Standard before, DocumentRegister from, Standard after, DocumentRegister to, Language language) {
        StandardDifference difference = new StandardDifference(before, after, language);
        difference.values();
        difference.bases(before, after, from, "不再引用", "no longer cited");
        difference.bases(after, before, to, "新增依据", "newly cited");
        return difference.lines;
    }

    private void values() {
        line("施行", "status", status(before), status(after));
        for (int i = 0; i < before.allParts().size(); i++) {
            Part was = before.allParts().get(i);
            Part is = after.allParts().get(i);
            String of = before.parts() == null ? "" : " " + was.indicator();
            line(
                    "界限" + of,
                    "limit" + of,
                    LimitWording.of(was.limits(), language),
                    LimitWording.of(is.limits(), language));
        }
        line("适用范围", "coverage", CoversText.of(before.covers(), language), CoversText.of(after.covers(), language));
        line(
                "严重程度",
                "severity",
                language.pick(before.severity().zh(), before.severity().en()),
                language.pick(after.severity().zh(), after.severity().en()));
        line("责任单位", "responsible", parties(before), parties(after));
        line("整改期限", "days", days(before), days(after));
        if (before.allParts().equals(after.allParts())) { // another comparison words the requirement anew
            line("要求", "requires", Templates.requires(before, language), Templates.requires(after, language));
        }
    }

    private String status(Standard standard) {
        Status status = standard.status() == null ? Status.IN_FORCE : standard.status();
        return language.pick(status.zh(), status.en());
    }

    private String parties(Standard standard) {
        return standard.remedy().responsible().stream()
                .map(duty -> language.pick(duty.party().zh(), duty.party().en()))
                .distinct()
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    private String days(Standard standard) {
        return standard.remedy().days() + language.pick("日", " days");
    }

    private void line(String zh, String en, String was, String is) {
        if (!was.equals(is)) {
            lines.add(language.pick(zh, en) + language.pick("：", ": ") + was + " → " + is);
        }
    }

    private void bases(Standard has, Standard lacks, DocumentRegister documents, String zh, String en) {
        for (Basis basis : has.basis()) {
            if (!lacks.basis().contains(basis)) {
                lines.add(language.pick(zh, en) + language.pick("：", ": ") + BasisText.of(basis, documents, language));
            }
        }
    }

    /** What the second version adds to the note for readers; empty if nothing. */
    static List<String> note(Standard before, Standard after, Language language) {
        String was = before.note() == null ? "" : language.pick(before.note());
        String is = after.note() == null ? "" : language.pick(after.note());
        return is.startsWith(was) && !is.equals(was)
                ? List.of(language.pick("说明：", "note: ")
                        + is.substring(was.length()).strip())
                : List.of();
    }
}
