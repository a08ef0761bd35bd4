package org.dudao.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.Document;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.LetterKind;
import org.dudao.report.NotifiedParties;
import org.dudao.report.RectificationItem;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.SubjectOwners;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.NumberSequence;
import org.dudao.report.sheet.Packs;
import org.dudao.report.sheet.SentLetter;
import org.dudao.standards.Severity;

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
        this.compared = assessment.assessment().inputs().stream()
                .anyMatch(input -> input.kind().equals(Baseline.KIND));
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
    private record Item(Severity severity, LocalDate due) {}

    private void letters() {
        List<Item> all = assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION)
                .map(f -> new Item(f.severity(), f.due()))
                .toList();
        for (LetterKind kind : LetterKind.values()) {
            for (Document document : Document.of(Set.of(), Set.of(kind))) {
                if (files.contains(document.file()) && kind == LetterKind.rectification) {
                    notices(document.file());
                } else if (files.contains(document.file())) {
                    String number = kind == LetterKind.letter ? bureau.opinionNumber() : null;
                    add(title(kind), number, township(bureau.opinionTo()), document.file(), all);
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

    /** One row for each notice: they are delivered to different parties. */
    private void notices(String file) {
        int done = 0;
        for (Map.Entry<ResponsibleParty, List<NotifiedParties.Item>> one :
                NotifiedParties.of(assessment).entrySet()) {
            String number = bureau.noticeNumber() == null ? null : NumberSequence.next(bureau.noticeNumber(), done);
            String party = one.getKey().equals(new SubjectOwners(assessment).government())
                    ? township(bureau.noticeTo())
                    : language.name(one.getKey().title(language));
            List<Item> items = one.getValue().stream()
                    .map(item -> new Item(item.finding().severity(), item.due()))
                    .toList();
            add(title(LetterKind.rectification), number, party, file, items);
            done++;
        }
    }

    private void packs() {
        List<RectificationItem> items = RectificationItem.from(assessment, language);
        Packs.parties(assessment, language).forEach((file, party) -> {
            if (files.contains(file)) {
                List<Item> its = items.stream()
                        .filter(item -> item.party().equals(party))
                        .map(item -> new Item(item.severity(), item.due()))
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
                items.stream().map(Item::due).min(Comparator.naturalOrder()).orElse(null),
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
