package org.dudao.report.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.report.CalendarNotice;
import org.dudao.report.FindingText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LegalWording;
import org.dudao.report.Numerals;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.Outline;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.SubjectOwners;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.standards.BoundParty;
import org.dudao.standards.Responsible;

/**
 * The rectification notices 限期整改通知书: one for the township and one for each responsible school or organiser, each on separate pages with a
 * receipt to sign. Items for the county are advice in the opinion letter, and in no notice.
 */
public final class RectificationNotice {
    /** The name of the document's file. */
    public static final String FILE = "rectification-notice.docx";

    /** The county is given advice, and no notice. */
    private static final Set<Responsible> NOTIFIED =
            EnumSet.of(Responsible.TOWNSHIP, Responsible.SCHOOL, Responsible.ORGANISER);

    private final Assessment assessment;
    private final BureauSettings settings;
    private final Language language;
    private final BureauWording words;
    private final FindingText texts;
    private final LegalWording legal;
    private final Letterhead letterhead;
    private final WordText text;

    private RectificationNotice(LetterInputs inputs) {
        this.assessment = inputs.assessment();
        this.settings = inputs.bureau();
        this.language = inputs.language();
        this.words = new BureauWording(settings, assessment, language);
        this.texts = new FindingText(assessment, language);
        this.legal = new LegalWording(assessment, language);
        this.text = new WordText(language);
        this.letterhead = new Letterhead(settings, words, text, language);
    }

    /** The complete file; null if nobody has anything to rectify. */
    public static byte[] of(LetterInputs inputs) {
        return new RectificationNotice(inputs).write();
    }

    private byte[] write() {
        Map<ResponsibleParty, List<Item>> notices = byParty();
        int left = notices.size();
        for (Map.Entry<ResponsibleParty, List<Item>> one : notices.entrySet()) {
            notice(one.getKey(), one.getValue());
            left--;
            if (left > 0) {
                text.endDocument(PageLayout.DOCUMENT);
            }
        }
        return notices.isEmpty()
                ? null
                : text.finish(PageLayout.DOCUMENT, language.pick("限期整改通知书", "Rectification Notice"));
    }

    /** A finding with what the addressee must do about it. */
    private record Item(Finding finding, AssignedDuty duty) {}

    /** The township first, then its schools in order of code. */
    private Map<ResponsibleParty, List<Item>> byParty() {
        SubjectOwners owners = new SubjectOwners(assessment);
        Map<ResponsibleParty, List<Item>> notices =
                new TreeMap<>(Comparator.comparing((ResponsibleParty p) -> p.kind() != Responsible.TOWNSHIP)
                        .thenComparing(ResponsibleParty::code)
                        .thenComparing(p -> p.kind() == Responsible.ORGANISER));
        for (Outline.InStandard standard :
                Outline.of(assessment, Outcome.VIOLATION).worstFirst()) {
            for (Finding finding : standard.findings()) {
                for (AssignedDuty duty : finding.duties()) {
                    ResponsibleParty party = owners.party(finding, duty.party());
                    if (NOTIFIED.contains(party.kind())) {
                        notices.computeIfAbsent(party, p -> new ArrayList<>()).add(new Item(finding, duty));
                    }
                }
            }
        }
        return notices;
    }

    private String addressee(ResponsibleParty party) {
        return party.kind() == Responsible.TOWNSHIP
                ? words.fill(settings.noticeTo())
                : language.name(party.title(language));
    }

    private void notice(ResponsibleParty party, List<Item> its) {
        String addressee = addressee(party);
        letterhead.document(settings.noticeNumber());
        text.title(language.pick("限期整改通知书", "Rectification Notice"));
        text.styled("Addressee", addressee + language.pick("：", ":"));
        text.paragraph(words.fill(settings.wording().noticeOpening(), addressee));
        InspectionScope.lines(assessment, language).forEach(text::paragraph);
        part(1, language.pick("问题及整改要求", "Problems and required corrections"));
        text.table(items(party.kind().boundAs(), its), WordText.Breaking.ANYWHERE);
        String calendar = CalendarNotice.of(its.stream().map(Item::duty).toList(), language);
        if (!calendar.isEmpty()) {
            text.paragraph(calendar);
        }
        part(2, language.pick("反馈方式", "How to report"));
        text.paragraph(words.fill(settings.wording().noticeReporting(), addressee));
        part(3, language.pick("逾期后果", "Consequence of delay"));
        letterhead.close(words.fill(settings.wording().consequence(), addressee));
        receipt(addressee);
    }

    private void part(int number, String title) {
        text.part(language.pick(Numerals.chinese(number) + "、", Numerals.roman(number) + ". ") + title);
    }

    private OfficialTextWriter.Table items(List<BoundParty> bound, List<Item> its) {
        List<List<String>> rows = new ArrayList<>();
        for (Item item : its) {
            Finding finding = item.finding();
            String law = legal.sentence(finding, bound);
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    texts.problemAlone(finding)
                            + language.pick(
                                    "\n" + law + "。\n事项编号：" + finding.fingerprint(),
                                    "\nLaw: " + law + ".\nItem: " + finding.fingerprint()),
                    language.pick(item.duty().action()),
                    texts.day(item.duty().due())));
        }
        return new OfficialTextWriter.Table(
                language.pick("问题及整改要求", "Problems and required corrections"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("问题及依据", "Problem and legal basis"),
                        language.pick("整改内容", "Required correction"),
                        language.pick("整改期限", "Due")),
                List.of(6, 40, 30, 24),
                rows);
    }

    /** 送达回证. */
    private void receipt(String addressee) {
        text.styled("Addressee", "");
        text.styled("Caption", language.pick("送达回证", "Receipt"));
        text.table(
                new OfficialTextWriter.Table(
                        language.pick("送达回证", "Receipt"),
                        List.of(),
                        List.of(22, 28, 22, 28),
                        List.of(
                                List.of(
                                        language.pick("受送达单位", "Served on"),
                                        addressee,
                                        language.pick("送达文书", "Document"),
                                        language.pick("限期整改通知书", "Rectification Notice")),
                                List.of(language.pick("签收人", "Received by"), "", language.pick("签收时间", "On"), ""),
                                List.of(language.pick("送达人", "Served by"), "", language.pick("备注", "Remarks"), ""))),
                WordText.Breaking.NOWHERE);
    }
}
