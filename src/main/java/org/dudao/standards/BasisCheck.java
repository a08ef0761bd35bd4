package org.dudao.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.io.SourceTree;

/** Validates what a page says of law: its bases against the register, its titles, and that no veto stands without a duty. */
final class BasisCheck {
    /** The document that stands for whoever ordered the inspection. */
    static final String COMMISSION = "commission-line";

    private final Standard standard;
    private final DocumentRegister documents;
    private final SourceTree tree;
    private final List<String> problems;

    BasisCheck(Standard standard, DocumentRegister documents, SourceTree tree, List<String> problems) {
        this.standard = standard;
        this.documents = documents;
        this.tree = tree;
        this.problems = problems;
    }

    /**
     * Checks the page.
     *
     * @param everywhere whether it is a page for the whole country, and not a bureau's own
     */
    void check(boolean everywhere) {
        if (standard.basis() == null || standard.severity() == null || standard.covers() == null) {
            return; // a problem already
        }
        int before = problems.size();
        for (int i = 0; i < standard.basis().size(); i++) {
            basis(standard.basis().get(i), List.of("basis", "" + i), everywhere);
        }
        texts().forEach(this::titled);
        changes();
        if (everywhere && problems.size() == before) {
            grave();
        }
    }

    private void basis(Basis basis, List<String> at, boolean everywhere) {
        if (basis.role() == null
                || basis.confidence() == null
                || basis.binds() == null
                || basis.binds().isEmpty()) {
            problem(at, "a basis needs a document, a role, whom it binds, and a confidence");
            return;
        }
        BasisDocument document = basis.document() == null ? null : documents.get(basis.document());
        if (document == null) {
            problem(at, "documents/ has no document `" + basis.document() + "`. Register it there, or correct the id.");
            return;
        }
        if (basis.confidence() == Confidence.VERIFIED
                && basis.clause() == null
                && document.rank().isDocument()) {
            problem(at, "a verified basis names its clause; without one the confidence is known at most");
        }
        if (basis.aim() != null && basis.role() != BasisRole.TARGET) {
            problem(at, "only a target has an aim");
        }
        if ((basis.role() == BasisRole.COMMISSIONED) != document.id().equals(COMMISSION)) {
            problem(at, "the role commissioned and the document " + COMMISSION + " go together");
        }
        if (everywhere && document.region() != null) {
            problem(
                    at,
                    "`" + document.id() + "` holds in " + document.region()
                            + " alone. Cite it in that place's profile, not on a page for the whole country.");
        }
        if (!(isWithin(basis.from(), document) && isWithin(basis.to(), document))
                || (basis.from() != null && basis.to() != null && basis.from().isAfter(basis.to()))) {
            problem(at, "`from` or `to` lies outside the life of " + document.id() + ": " + life(document));
        }
    }

    private void changes() {
        List<LawChange> changes = standard.allChanges();
        for (int i = 0; i < changes.size(); i++) {
            LawChange change = changes.get(i);
            List<String> at = List.of("changes", "" + i);
            if (change.on() == null
                    || change.what() == null
                    || change.what().zh() == null
                    || change.what().en() == null) {
                problem(at, "a change states its day, and what changed in zh and en");
            } else if (change.document() != null && documents.get(change.document()) == null) {
                problem(
                        at,
                        "documents/ has no document `" + change.document()
                                + "`. Register it there, or correct the id.");
            }
        }
    }

    private static boolean isWithin(LocalDate day, BasisDocument document) {
        return day == null || !(day.isBefore(document.firstDay()) || day.isAfter(document.lastDay()));
    }

    private static String life(BasisDocument document) {
        return (document.effective() == null ? "…" : document.effective()) + " to "
                + (document.ended() == null ? "today" : document.ended());
    }

    /** Every text of the page that a reader sees. */
    private List<BilingualText> texts() {
        List<BilingualText> texts = new ArrayList<>();
        texts.add(standard.title());
        texts.add(standard.requires());
        texts.add(standard.problem());
        texts.add(standard.note());
        if (standard.remedy() != null) {
            texts.add(standard.remedy().action());
            List<Duty> duties = standard.remedy().responsible() == null
                    ? List.of()
                    : standard.remedy().responsible();
            duties.forEach(duty -> texts.add(duty.action()));
        }
        if (standard.parts() != null) {
            standard.parts().forEach(part -> {
                texts.add(part.problem());
                texts.add(part.action());
            });
        }
        standard.allChanges().forEach(change -> texts.add(change.what()));
        texts.removeIf(text -> text == null);
        return texts;
    }

    private void titled(BilingualText text) {
        Stream.of(text.zh(), text.en())
                .filter(words -> words != null)
                .flatMap(words -> documents.untitled(words).stream())
                .distinct()
                .forEach(title -> problem(
                        List.of("note"),
                        "《" + title
                                + "》 is not the title of a registered document. Write the title or short title of documents/, or leave out"
                                + " the marks."));
    }

    /** What a whole country is held to with a veto or as a major matter, a read clause must demand of the subject or the one responsible. */
    private void grave() {
        boolean isGrave = standard.kind() == StandardKind.REQUIREMENT
                && standard.status() != Status.OPTIONAL
                && standard.severity().compareTo(Severity.MAJOR) <= 0;
        if (!isGrave || standard.remedy() == null || standard.remedy().responsible() == null) {
            return;
        }
        List<BoundParty> addressed = new ArrayList<>(subject());
        standard.remedy()
                .responsible()
                .forEach(duty -> addressed.addAll(duty.party().boundAs()));
        boolean carried = standard.basis().stream()
                .anyMatch(basis -> basis.role() == BasisRole.COMMISSIONED
                        || (basis.role().demands()
                                && basis.confidence() == Confidence.VERIFIED
                                && documents.cite(basis).bindsAny(addressed)));
        if (!carried) {
            problem(
                    List.of("severity"),
                    "a veto or major standard needs a verified duty, limit or target that binds the subject or the responsible"
                            + " party. Make it minor, advisory or optional, or read the clause.");
        }
    }

    private List<BoundParty> subject() {
        SubjectKind kind = standard.covers().subject();
        return switch (kind) {
            case TOWNSHIP -> Responsible.TOWNSHIP.boundAs();
            case COUNTY, SUPERVISION -> Responsible.COUNTY_GOVERNMENT.boundAs();
            case ORGANISATION, SITE -> Responsible.TOWNSHIP.boundAs();
            default -> Responsible.SCHOOL.boundAs();
        };
    }

    private void problem(List<String> keys, String message) {
        problems.add(tree.place(keys) + ": " + message);
    }
}
