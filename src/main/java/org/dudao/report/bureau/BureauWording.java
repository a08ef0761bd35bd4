package org.dudao.report.bureau;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.report.FindingText;
import org.dudao.report.Language;
import org.dudao.report.SubjectOwners;
import org.dudao.report.YearOver;

/** A bureau's words with what stands in braces put in; what is not known becomes a blank to fill in. */
public final class BureauWording {
    /** What is printed for what is not known. */
    public static final String BLANK = "＿＿＿＿＿＿";

    /** The words that may stand in braces, as the bureau's file names them. */
    static final List<String> SLOTS = List.of(
            "乡镇", "乡镇政府", "学年", "核查日", "主送", "发文机关", "联系人", "联系电话", "督导依据", "督导时间", "督导范围", "督导方式", "督导组成员", "整改报告日期",
            "申辩期限");

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

    private final BureauSettings office;
    private final FindingText texts;
    private final Assessment.Head head;
    private final Language language;
    private final String government;

    /** Speaks of one assessment as this bureau. */
    public BureauWording(BureauSettings office, Assessment assessment, Language language) {
        this.office = office;
        this.texts = new FindingText(assessment, language);
        this.head = assessment.assessment();
        this.language = language;
        this.government = new SubjectOwners(assessment).government().title(language);
    }

    /** The text with all braces filled; a blank for null. */
    public String fill(String text) {
        return fill(text, null);
    }

    /** The text with all braces filled, in a document that goes to someone. */
    public String fill(String text, String addressee) {
        if (text == null) {
            return BLANK;
        }
        Matcher slot = SLOT.matcher(text);
        String filled = slot.replaceAll(m -> Matcher.quoteReplacement(orBlank(value(m.group(1), addressee))));
        return language.pick(filled, filled);
    }

    /** The text, or a blank where it is null. */
    public static String orBlank(String text) {
        return text == null || text.isBlank() ? BLANK : text;
    }

    /** A day of the bureau's file as prose says it, or a blank. */
    public String day(String iso) {
        return iso == null ? BLANK : texts.day(LocalDate.parse(iso));
    }

    private String value(String slot, String addressee) {
        return switch (slot) {
            case "乡镇" -> texts.township();
            case "乡镇政府" -> government;
            case "学年" -> head.schoolYear().replace("-", language.pick("—", "-"));
            case "核查日" -> YearOver.day(head, language, texts::day);
            case "主送" -> addressee;
            case "发文机关" -> office.bureau();
            case "联系人" -> office.contact();
            case "联系电话" -> office.phone();
            case "督导依据" -> office.basis();
            case "督导时间" -> office.dates();
            case "督导范围" -> office.scope();
            case "督导方式" -> office.manner();
            case "督导组成员" -> String.join(language.pick("、", ", "), office.inspectors());
            case "整改报告日期" -> day(office.reportDue());
            case "申辩期限" -> office.objection();
            default -> throw new IllegalArgumentException(slot);
        };
    }
}
