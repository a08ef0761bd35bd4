package org.dudao.report.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.report.CalendarNotice;
import org.dudao.report.FileName;
import org.dudao.report.FindingText;
import org.dudao.report.FollowUpText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LegalWording;
import org.dudao.report.NumberedParts;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.PartyDuties;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.report.bureau.NumberSequence;
import org.dudao.standards.BoundParty;
import org.dudao.standards.Responsible;
import org.jspecify.annotations.Nullable;

/**
 * The rectification notices 限期整改通知书: one for each party that must act, be it the township, a school, an organiser, the county's education
 * bureau or its government, with its own part, its own number and a receipt to sign. What must be done today stands first, in a frame.
 */
public final class RectificationNotice {
    /** The name of the file with all notices. */
    public static final String FILE = "rectification-notice.docx";

    /** The folder of the notices, a file each. */
    public static final String FOLDER = "notices/";

    /** The inspected, whom the regulation obliges to act on the letter (教育督导条例 articles 22 and 25); of others it is asked. */
    private static final Set<Responsible> INSPECTED = EnumSet.of(Responsible.TOWNSHIP, Responsible.SCHOOL);

    private final Assessment assessment;
    private final BureauSettings settings;
    private final Language language;
    private final BureauWording words;
    private final FindingText texts;
    private final LegalWording legal;
    private final PartyDuties duties;
    private final FollowUpText followed;

    private RectificationNotice(LetterInputs inputs) {
        this.assessment = inputs.assessment();
        this.settings = inputs.bureau();
        this.language = inputs.language();
        this.words = new BureauWording(settings, assessment, language);
        this.texts = new FindingText(assessment, language);
        this.legal = new LegalWording(assessment, language);
        this.duties = new PartyDuties(assessment);
        this.followed = new FollowUpText(assessment, language);
    }

    /** All notices in one file, each on pages of its own; null if nobody has anything to rectify. */
    public static byte @Nullable [] of(LetterInputs inputs) {
        return new RectificationNotice(inputs).all();
    }

    /** The notices, each as a file, by names such as {@code notices/01-壬镇人民政府.docx}; none if nobody has anything to rectify. */
    public static Map<String, byte[]> each(LetterInputs inputs) {
        return new RectificationNotice(inputs).files();
    }

    /** The number of notices of an assessment, each of which takes a number. */
    public static int count(Assessment assessment) {
        return new PartyDuties(assessment).byParty().size();
    }

    /**
     * A notice as a list of letters names it.
     *
     * @param number null if it is unknown
     */
    public record Sent(
            String file, String addressee, @Nullable String number, List<PartyDuties.Item> items) {}

    /** The notices of an assessment, in the order of their numbers. */
    public static List<Sent> list(Assessment assessment, BureauSettings settings, Language language) {
        BureauWording words = new BureauWording(settings, assessment, language);
        List<Sent> sent = new ArrayList<>();
        new PartyDuties(assessment)
                .byParty()
                .forEach((party, items) -> sent.add(new Sent(
                        file(sent.size(), party, language),
                        addressee(party, settings, words, language),
                        number(settings, sent.size()),
                        items)));
        return sent;
    }

    private static @Nullable String number(BureauSettings settings, int before) {
        return settings.noticeNumber() == null ? null : NumberSequence.next(settings.noticeNumber(), before);
    }

    private static String file(int before, ResponsibleParty party, Language language) {
        return FOLDER + String.format(Locale.ROOT, "%02d", before + 1) + "-" + FileName.of(party.title(language))
                + ".docx";
    }

    private byte @Nullable [] all() {
        Map<ResponsibleParty, List<PartyDuties.Item>> parties = duties.byParty();
        WordText text = new WordText(language);
        int written = 0;
        for (Map.Entry<ResponsibleParty, List<PartyDuties.Item>> party : parties.entrySet()) {
            notice(text, written, party.getKey(), party.getValue());
            written++;
            if (written < parties.size()) {
                text.endDocument(PageLayout.DOCUMENT);
            }
        }
        return parties.isEmpty() ? null : text.finish(PageLayout.DOCUMENT, title());
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        duties.byParty().forEach((party, items) -> {
            WordText text = new WordText(language);
            notice(text, files.size(), party, items);
            files.put(file(files.size(), party, language), text.finish(PageLayout.DOCUMENT, title()));
        });
        return files;
    }

    private String title() {
        return language.pick("限期整改通知书", "Rectification Notice");
    }

    private static String addressee(
            ResponsibleParty party, BureauSettings settings, BureauWording words, Language language) {
        String own =
                switch (party.kind()) {
                    case TOWNSHIP -> words.fill(settings.noticeTo());
                    case COUNTY_EDUCATION_BUREAU -> settings.noticeToBureau();
                    case COUNTY_GOVERNMENT -> settings.noticeToCounty();
                    case SCHOOL, ORGANISER -> null;
                };
        return own == null ? party.addressee(language) : language.name(own);
    }

    private void notice(WordText text, int before, ResponsibleParty party, List<PartyDuties.Item> items) {
        Letterhead letterhead = new Letterhead(settings, text, language);
        NumberedParts parts = new NumberedParts(text, language);
        String addressee = addressee(party, settings, words, language);
        letterhead.document(number(settings, before));
        text.title(title());
        text.styled("Addressee", language.pick("", "To ") + addressee + language.pick("：", ":"));
        today(text, items);
        boolean isInspected = INSPECTED.contains(party.kind());
        String opening = isInspected
                ? settings.wording().noticeOpening()
                : settings.wording().requestOpening();
        text.paragraph(words.fill(opening, addressee)
                + InspectionScope.appended(assessment, language.pick("", " "), language));
        parts.begin(language.pick("问题及整改要求", "Problems and required corrections"));
        text.table(table(party.kind().boundAs(), items), WordText.Breaking.ANYWHERE);
        String calendar =
                CalendarNotice.of(items.stream().map(PartyDuties.Item::duty).toList(), language);
        if (!calendar.isEmpty()) {
            text.paragraph(calendar);
        }
        if (!followed.ledger().isEmpty()) {
            text.paragraph(followed.ledger());
        }
        parts.begin(language.pick("反馈方式", "How to report"));
        text.paragraph(words.fill(settings.wording().noticeReporting(), addressee));
        String last = isInspected
                ? settings.wording().consequence()
                : settings.wording().requestClosing();
        parts.begin(
                isInspected ? language.pick("逾期后果", "Consequence of delay") : language.pick("办理要求", "What is asked"));
        followed.escalation(party).forEach(text::paragraph);
        letterhead.close(words.fill(last, addressee));
        receipt(text, addressee);
        letterhead.imprint();
    }

    /** What must be done on the day of the check itself. */
    private void today(WordText text, List<PartyDuties.Item> items) {
        List<AssignedDuty> today = items.stream()
                .map(PartyDuties.Item::duty)
                .filter(duty -> !duty.lastDay().isAfter(assessment.assessment().asOf()))
                .toList();
        if (!today.isEmpty()) {
            List<String> lines = new ArrayList<>();
            for (AssignedDuty duty : today) {
                lines.add((lines.size() + 1) + language.pick(".", ". ") + language.pick(duty.action()));
            }
            text.framed(
                    language.pick("下列事项必须立即停止或者处置，当日办结：", "These must be stopped or dealt with at once, today:"),
                    lines);
        }
    }

    private OfficialTextWriter.Table table(List<BoundParty> bound, List<PartyDuties.Item> items) {
        List<List<String>> rows = new ArrayList<>();
        for (PartyDuties.Item item : items) {
            Finding finding = item.finding();
            String law = legal.sentence(finding, bound);
            String action = language.pick(item.duty().action());
            String due = followed.isPresent()
                    ? followed.deadline(finding, item.duty())
                    : texts.day(item.duty().lastDay());
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    texts.problemAlone(finding)
                            + language.pick(law + "。", " Basis: " + law + ".")
                            + language.pick("\n事项编号：", "\nItem: ")
                            + finding.fingerprint(),
                    action + (action.contains(due) ? "" : language.pick("\n期限：" + due, "\nDue: " + due))));
        }
        return new OfficialTextWriter.Table(
                language.pick("问题及整改要求", "Problems and required corrections"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("问题及依据", "Problem and legal basis"),
                        language.pick("整改内容及期限", "Required correction and due day")),
                List.of(7, 47, 46),
                rows);
    }

    /** 检查人 and 送达回证. */
    private void receipt(WordText text, String addressee) {
        String inspectors = String.join(language.pick("、", ", "), settings.inspectors());
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
                                        title()),
                                List.of(
                                        language.pick("检查时间", "Inspected on"),
                                        BureauWording.orBlank(settings.dates()),
                                        language.pick("检查人", "Inspectors"),
                                        BureauWording.orBlank(inspectors)),
                                List.of(language.pick("签收人", "Received by"), "", language.pick("签收时间", "On"), ""),
                                List.of(language.pick("送达人", "Served by"), "", language.pick("备注", "Remarks"), ""))),
                WordText.Breaking.NOWHERE);
    }
}
