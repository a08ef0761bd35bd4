package org.dudao.report.word;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.DutyWording;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauWording;

/** The head and foot of a bureau's document; an unknown value is a visible blank. */
final class Letterhead {
    /** 28 points, in half points. */
    private static final int LARGEST = 56;

    private final BureauSettings settings;
    private final WordText text;
    private final Language language;

    Letterhead(BureauSettings settings, WordText text, Language language) {
        this.settings = settings;
        this.text = text;
        this.language = language;
    }

    /** 信函格式: the name in red over a double rule, the number at the right. */
    void letter(String number) {
        text.fitted("Letterhead", name(), LARGEST);
        text.styled("LetterRule", "");
        text.styled("LetterNumber", number(number));
        text.styled("Addressee", "");
    }

    /** The red head of a document: name, number, rule. */
    void document(String number) {
        text.fitted("Letterhead", name(), LARGEST);
        text.styled("Addressee", "");
        text.styled("DocumentNumber", number(number));
        text.styled("RedRule", "");
        text.styled("Addressee", "");
    }

    /** The last paragraph with 署名 and 成文日期 for the seal: a signature is never on a page without text. */
    void close(String last) {
        close(last, List.of());
    }

    /**
     * The last paragraph with 附件说明 before the signature.
     *
     * @param annexes the numbered titles of the annexes
     */
    void close(String last, List<String> annexes) {
        text.styled("Closing", last);
        if (!annexes.isEmpty()) {
            text.styled("ClosingGap", "");
            text.styled("Closing", language.pick("附件：", "Annexes: ") + annexes.get(0));
            annexes.stream().skip(1).forEach(annex -> text.styled("AnnexList", annex));
        }
        text.styled("ClosingGap", "");
        text.styled(
                "Signature",
                settings.bureau() == null
                        ? BureauWording.BLANK + language.pick("（发文机关，盖章）", " (issuing bureau, seal)")
                        : own(settings.bureau()));
        text.styled(
                "Signature",
                settings.issued() == null
                        ? language.pick("＿＿＿＿年＿＿月＿＿日", "Date: " + BureauWording.BLANK)
                        : day(settings.issued()));
    }

    /** 抄送 of a letter, whose 版记 has no rules and does not name the printing office. */
    void copies() {
        if (!settings.copies().isEmpty()) {
            text.styled("Addressee", "");
            text.styled("Imprint", copied());
        }
    }

    /** 版记 of a document at the foot of its last page: 抄送, 印发机关 and 印发日期 between rules. */
    void imprint() {
        String printed = settings.printed() == null ? settings.bureau() : settings.printed();
        String on = settings.printedOn() == null ? settings.issued() : settings.printedOn();
        String by =
                printed == null ? BureauWording.BLANK + language.pick("（印发机关）", " (printing office)") : own(printed);
        String day = on == null ? language.pick("＿＿＿＿年＿＿月＿＿日", BureauWording.BLANK) : day(on);
        text.imprint(settings.copies().isEmpty() ? "" : copied(), by, language.pick(day + "印发", "Printed on " + day));
    }

    private String copied() {
        String copies = settings.copies().stream().collect(Collectors.joining(language.pick("、", ", ")));
        return own(language.pick("抄送：" + copies + "。", "Copies: " + copies));
    }

    private String name() {
        String own = settings.letterhead() == null ? settings.bureau() : settings.letterhead();
        return own == null ? BureauWording.BLANK + language.pick("（发文机关）", " (issuing bureau)") : own(own);
    }

    private String number(String number) {
        return number == null ? language.pick("＿＿＿〔＿＿＿＿〕＿＿号", "No. " + BureauWording.BLANK) : own(number);
    }

    private String day(String iso) {
        return DutyWording.day(LocalDate.parse(iso), language);
    }

    private String own(String text) {
        return language.pick(text, text);
    }
}
