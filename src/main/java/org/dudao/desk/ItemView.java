package org.dudao.desk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.ledger.AttachedFile;
import org.dudao.ledger.JournalRow;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.report.Language;
import org.dudao.report.register.ActText;
import org.dudao.report.register.ItemLines;
import org.dudao.report.register.JournalLines;
import org.jspecify.annotations.Nullable;

/**
 * The page of one item.
 *
 * @param subject what it is about
 * @param next what is to be done for it, or why nothing is; null if nothing is said
 * @param lines all that is known of it
 * @param journal what was done, in order
 * @param files attached to it
 * @param forms by which this person may act on it now
 * @param queried the figure that an explanation must state; empty if it is not known, or nothing is asked
 * @param version that is shown: who acts on it acts on this
 * @param today the day that is filled in
 * @param by the name that is filled in
 * @param isNamed whether the desk knows who acts, and does not ask
 */
public record ItemView(
        PageFrame frame,
        String id,
        String subject,
        String problem,
        String mark,
        String severity,
        String state,
        @Nullable String next,
        List<ItemLines.Line> lines,
        List<JournalLines.Line> journal,
        List<FileLine> files,
        List<ItemForm> forms,
        String queried,
        int version,
        LocalDate today,
        String by,
        boolean isNamed) {
    /** Protects the lists. */
    public ItemView {
        lines = List.copyOf(lines);
        journal = List.copyOf(journal);
        files = List.copyOf(files);
        forms = List.copyOf(forms);
    }

    /** A file that shows what was done. */
    public record FileLine(int number, String name, String about, String sha256) {}

    /** Whether the person may act by a form. */
    public boolean has(ItemForm form) {
        return forms.contains(form);
    }

    /** Ways of following to choose from. */
    public List<ItemsView.Choice> ways() {
        return ItemsView.ways(frame.language());
    }

    static ItemView of(
            LedgerQueries queries, LedgerItem item, String queried, Person person, PageFrame frame, LocalDate today) {
        Language language = frame.language();
        List<JournalRow> journal = queries.journal(item.id());
        Set<String> ids = new HashSet<>(LedgerQueries.personal(List.of(item)));
        ids.addAll(JournalLines.personal(journal));
        Map<String, String> texts = queries.texts(ids);
        JournalLines lines = new JournalLines(texts, language);
        return new ItemView(
                frame,
                item.id(),
                language.name(item.about().subject().name()),
                language.pick(item.problem()),
                item.severity().code(),
                language.pick(item.severity().zh(), item.severity().en()),
                language.pick(item.state().zh(), item.state().en()),
                ActText.next(item, today, language),
                ItemLines.all(item, texts, today, language),
                journal.stream().map(lines::line).toList(),
                queries.evidence(item.id()).stream()
                        .map(one -> file(one, language))
                        .toList(),
                ItemForm.fitting(item, person),
                queried,
                item.version(),
                today,
                person.name(),
                person.isKnown());
    }

    private static FileLine file(AttachedFile one, Language language) {
        String deleted = language.pick("（名称已删除）", "(name deleted)");
        String by = one.by() == null ? language.pick("（已删除）", "(deleted)") : one.by();
        return new FileLine(
                one.nth(),
                one.name() == null ? deleted : one.name(),
                one.on() + " " + by + (one.note() == null ? "" : language.pick("：", ": ") + one.note()),
                one.sha256());
    }
}
