package org.dudao.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dudao.Document;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.LetterKind;
import org.dudao.report.RectificationItem;
import org.dudao.report.SubjectOwners;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.sheet.Packs;
import org.dudao.report.sheet.SentLetter;
import org.dudao.report.word.RectificationNotice;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/** The documents for people that were written about one township or county, for the covering list of a batch. */
final class SentLetters {
    private final Assessment assessment;
    private final BureauSettings bureau;
    private final Language language;
    private final Set<String> files;
    private final String folder;
    private final boolean ofCounty;
    private final boolean compared;
    private final List<SentLetter> letters = new ArrayList<>();

    private SentLetters(
            Assessment assessment, BureauSettings bureau, Language language, Set<String> files, String folder) {
        this.assessment = assessment;
        this.bureau = bureau;
        this.language = language;
        this.files = files;
        this.folder = folder;
        this.ofCounty = assessment.assessment().kind().equals("county");
        this.compared = assessment.followUp() != null;
    }

    /**
     * The letters in the order of the regulation, then the documents for Word and Excel, then the packs.
     *
     * @param bureau who issues them; null if none of them names it
     * @param files the names of the documents that were written
     * @param folder their folder in the output folder, such as {@code townships/990101003-2025-2026}
     */
    static List<SentLetter> of(
            Assessment assessment, BureauSettings bureau, Language language, Set<String> files, String folder) {
        SentLetters sent = new SentLetters(assessment, bureau, language, files, folder);
        sent.letters();
        sent.packs();
        return sent.letters;
    }

    /** An item that an addressee must deal with. */
    private record Item(Severity severity, LocalDate due, LocalDate lastDay) {}

    private void letters() {
        List<Item> all = assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION)
                .map(f -> new Item(f.severity(), f.due(), f.lastDay()))
                .toList();
        for (LetterKind kind : LetterKind.values()) {
            for (Document document : Document.of(Set.of(), Set.of(kind))) {
                if (files.contains(document.file()) && kind == LetterKind.rectification) {
                    notices(all);
                } else if (files.contains(document.file())) {
                    add(title(kind), number(kind), addressee(document), document.file(), all);
                }
            }
        }
        String party =
                ofCounty ? county() : new SubjectOwners(assessment).government().title(language);
        if (files.contains(Document.PROBLEMS.file())) {
            add(
                    new BilingualText("存在问题及改进措施", "Problems and improvements"),
                    null,
                    party,
                    Document.PROBLEMS.file(),
                    all);
        }
        if (files.contains(Document.LEDGER.file())) {
            add(new BilingualText("整改台账", "Rectification ledger"), null, party, Document.LEDGER.file(), all);
        }
    }

    /** One row for each notice, which is a file of its own; that with all of them is for the bureau. */
    private void notices(List<Item> all) {
        for (RectificationNotice.Sent one : RectificationNotice.list(assessment, bureau, language)) {
            List<Item> items = one.items().stream()
                    .map(item -> new Item(
                            item.finding().severity(),
                            item.duty().due(),
                            item.duty().lastDay()))
                    .toList();
            add(title(LetterKind.rectification), one.number(), one.addressee(), one.file(), items);
        }
        add(
                new BilingualText("限期整改通知书（合订）", "Rectification notices, in one file"),
                null,
                language.pick("本单位留存", "for the bureau's own record"),
                RectificationNotice.FILE,
                all);
    }

    private void packs() {
        List<RectificationItem> items = RectificationItem.from(assessment, language);
        Packs.parties(assessment, language).forEach((file, party) -> {
            if (files.contains(file)) {
                List<Item> its = items.stream()
                        .filter(item -> item.party().equals(party))
                        .map(item -> new Item(item.severity(), item.due(), item.lastDay()))
                        .toList();
                add(
                        new BilingualText("整改任务表", "Rectification items"),
                        null,
                        language.name(party.title(language)),
                        file,
                        its);
            }
        });
    }

    private @Nullable String number(LetterKind kind) {
        return switch (kind) {
            case notice -> bureau.supervisionNumber();
            case preliminary -> bureau.preliminaryNumber();
            case letter -> bureau.opinionNumber();
            case report -> bureau.reportNumber();
            case self, rectification -> null;
        };
    }

    /** The report goes to the bureau's own government, its copy to the public, everything else to the township. */
    private String addressee(Document document) {
        return switch (document) {
            case SUPERVISION_REPORT -> township(bureau.supervisionReportTo());
            case PUBLIC_REPORT -> language.pick("向社会公布", "the public");
            default -> township(bureau.opinionTo());
        };
    }

    private String township(String wording) {
        return new BureauWording(bureau, assessment, language).fill(wording);
    }

    private String name() {
        String name = assessment.assessment().township().name();
        return name == null ? "" : language.name(name);
    }

    /** A county is named by its code if it has no name. */
    private String county() {
        return name().isEmpty() ? assessment.assessment().township().code() : name();
    }

    private void add(BilingualText title, String number, String addressee, String file, List<Item> items) {
        Assessment.Head head = assessment.assessment();
        letters.add(new SentLetter(
                head.township().code(),
                name(),
                head.asOf(),
                language.pick(title),
                number == null ? "" : number,
                addressee,
                folder + "/" + file,
                new BilingualText(
                        assessment.summary().conclusion().zh(),
                        assessment.summary().conclusion().en()),
                (int) items.stream().filter(i -> i.severity() == Severity.VETO).count(),
                items.size(),
                items.stream().map(Item::lastDay).min(Comparator.naturalOrder()).orElse(null),
                compared
                        ? (int) items.stream()
                                .filter(i -> i.due().isBefore(head.asOf()))
                                .count()
                        : null));
    }

    private static BilingualText title(LetterKind kind) {
        return switch (kind) {
            case notice -> new BilingualText("督导通知书", "Notice of supervision");
            case self -> new BilingualText("自评报告", "Self-assessment");
            case preliminary -> new BilingualText("初步督导意见", "Preliminary opinion");
            case letter -> new BilingualText("督导意见书", "Opinion letter");
            case rectification -> new BilingualText("限期整改通知书", "Rectification notice");
            case report -> new BilingualText("督导报告", "Supervision report");
        };
    }
}
