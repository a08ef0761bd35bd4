package org.dudao.report.word;

import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.NumberedParts;
import org.dudao.report.OfficialTextWriter;
import org.dudao.report.bureau.BureauSettings;
import org.jspecify.annotations.Nullable;

/**
 * A reminder 提醒函 to one party, in the form of a letter 信函格式: what of the ledger is overdue or due soon, and what comes next.
 *
 * @param number its number; null is unknown, and printed as a blank
 * @param salutation the first line
 * @param opening the paragraphs before the tables
 * @param parts the tables
 * @param steps what comes next for what is overdue; none for nothing
 * @param reporting how to report, which stands with the signature
 * @param colophon the day of the ledger, which introduces the hash
 * @param hash the hash of the ledger's journal
 */
public record ReminderLetter(
        @Nullable String number,
        String salutation,
        List<String> opening,
        List<Part> parts,
        List<String> steps,
        String reporting,
        String colophon,
        String hash) {
    /** A table with its heading. */
    public record Part(String title, OfficialTextWriter.Table table) {}

    /** The complete file; equal bytes for equal contents. */
    public byte[] write(BureauSettings settings, Language language) {
        WordText text = new WordText(language);
        Letterhead letterhead = new Letterhead(settings, text, language);
        NumberedParts numbered = new NumberedParts(text, language);
        String title = language.pick("整改提醒函", "Reminder of Rectification");
        letterhead.letter(number);
        text.title(title);
        text.styled("Addressee", salutation);
        opening.forEach(text::paragraph);
        for (Part part : parts) {
            numbered.begin(part.title());
            text.table(part.table(), WordText.Breaking.ANYWHERE);
        }
        if (!steps.isEmpty()) {
            numbered.begin(language.pick("逾期仍不整改的", "What comes next"));
            steps.forEach(text::paragraph);
        }
        numbered.begin(language.pick("反馈方式", "How to report"));
        letterhead.close(reporting);
        text.styled("Addressee", "");
        text.styled("TableText", colophon);
        text.styled("TableText", hash);
        letterhead.copies();
        return text.finish(PageLayout.LETTER, title);
    }
}
