package org.dudao.report.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.ReturnNote;
import org.dudao.ledger.ReturnResult;
import org.dudao.ledger.ReturnedFile;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.sheet.MergeNotice;
import org.dudao.report.sheet.MergeText;
import org.dudao.standards.Responsible;
import org.dudao.submission.json.Texts;

/** What became of a file that was sent back, for a terminal of 80 columns. */
public final class ReturnText {
    private static final int WIDTH = 80;

    private ReturnText() {}

    /**
     * The text: from whom the file is, how many rows were taken, and each cell that was not, with what to do.
     *
     * @param read what could not be read in it
     * @param received the day on which it was received
     */
    public static String of(
            ReturnedFile file, List<MergeNotice> read, ReturnResult result, LocalDate received, Language language) {
        LocalDate earlier = result.earlier();
        StringBuilder text = new StringBuilder(wrapped(head(file, earlier == null ? received : earlier, language)));
        if (!result.isKnownTownship()) {
            return text.append(wrapped(language.pick(
                            "  台账中没有这一乡镇（" + file.township() + "），没有采用。先用 dudao ledger import 导入它的核查结果。",
                            "  The ledger has nothing of this township (" + file.township()
                                    + "); nothing was taken. Import its checks with dudao ledger import first.")))
                    .toString();
        }
        text.append(wrapped(language.pick(
                "  办理 " + result.taken() + " 行　未变 " + result.unchanged() + " 行　未采用 " + result.refused() + " 行",
                "  rows taken " + result.taken() + "   unchanged " + result.unchanged() + "   not taken "
                        + result.refused())));
        if (earlier != null && result.taken() == 0) {
            text.append(wrapped(language.pick(
                    "  这个文件已于 " + earlier + " 收到过，这次没有改动台账。",
                    "  This file was received before, on " + earlier + "; nothing was changed.")));
        }
        return text.append(MergeText.notices(notices(read, result, language), language))
                .toString();
    }

    private static List<MergeNotice> notices(List<MergeNotice> read, ReturnResult result, Language language) {
        List<MergeNotice> all = new ArrayList<>();
        boolean isRepeated = result.earlier() != null && result.taken() == 0 && result.refused() == 0;
        if (!isRepeated) {
            all.addAll(read);
        }
        for (ReturnNote note : result.notes()) {
            all.add(ReturnRecords.notice(note, language));
        }
        return all;
    }

    private static String head(ReturnedFile file, LocalDate received, Language language) {
        String issued = language.pick(
                file.township() + " " + file.schoolYear() + "学年 " + file.asOf() + " 的核查下达",
                "issued by the check of " + file.township() + ", " + file.schoolYear() + ", as of " + file.asOf());
        String from = file.kind() == ReturnedFile.Kind.LEDGER
                ? language.pick("整改台账", "ledger")
                : language.pick(party(file.party()));
        return Texts.printable(file.name())
                + language.pick("：", ": ")
                + from
                + language.pick("，", ", ")
                + issued
                + language.pick("，", ", ")
                + received
                + language.pick(" 收到", " received");
    }

    /** A party by its kind and code. */
    private static BilingualText party(String party) {
        int colon = party.indexOf(':');
        String kind = colon < 0 ? "" : party.substring(0, colon);
        String code = party.substring(colon + 1);
        return Arrays.stream(Responsible.values())
                .filter(one -> one.code().equals(kind))
                .findFirst()
                .map(one -> new BilingualText(one.zh() + " " + code, one.en() + " " + code))
                .orElse(new BilingualText(party, party));
    }

    private static String wrapped(String text) {
        return TerminalWidth.wrap(text, WIDTH, "    ") + "\n";
    }
}
