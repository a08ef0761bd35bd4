package org.dudao.report.bureau;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.report.FindingText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.SubjectOwners;
import org.jspecify.annotations.Nullable;

/** A bureau's wording with its placeholders filled; an unknown value becomes a blank. */
public final class BureauWording {
    /** The blank for unknown values. */
    public static final String BLANK = "＿＿＿＿＿＿";

    /** The placeholders allowed in a bureau's file. */
    static final List<String> SLOTS = List.of(
            "乡镇",
            "乡镇政府",
            "学年",
            "核查日",
            "主送",
            "发文机关",
            "联系人",
            "联系电话",
            "督导依据",
            "督导时间",
            "督导范围",
            "督导方式",
            "督导组成员",
            "整改报告日期",
            "申辩期限",
            "初步意见反馈日期",
            "申辩情况",
            "督导类型",
            "自评报告报送日期");

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");

    private final BureauSettings settings;
    private final FindingText texts;
    private final Assessment.Head head;
    private final Language language;
    private final String government;
    private final String kindOfSupervision;

    /** The wording of one assessment for this bureau. */
    public BureauWording(BureauSettings settings, Assessment assessment, Language language) {
        this.settings = settings;
        this.texts = new FindingText(assessment, language);
        this.head = assessment.assessment();
        this.language = language;
        this.government = new SubjectOwners(assessment).government().title(language);
        this.kindOfSupervision = InspectionScope.kindOfSupervision(head.profiles(), language);
    }

    /** The text with all placeholders filled; a blank for null. */
    public String fill(@Nullable String text) {
        return fill(text, null);
    }

    /** One of two wordings with all placeholders filled. */
    public String filled(String zh, String en) {
        return fill(language == Language.EN ? en : zh);
    }

    /** The text with all placeholders filled, in a document with an addressee. */
    public String fill(@Nullable String text, @Nullable String addressee) {
        return fill(text, addressee, null);
    }

    /** The same with the period for a plea that the place orders; null for that of the bureau's file. */
    public String fill(@Nullable String text, @Nullable String addressee, @Nullable String period) {
        if (text == null) {
            return BLANK;
        }
        Matcher slot = SLOT.matcher(text);
        String filled = slot.replaceAll(m -> Matcher.quoteReplacement(orBlank(value(m.group(1), addressee, period))));
        return language.pick(filled, filled);
    }

    /** The text, or a blank for null. */
    public static String orBlank(@Nullable String text) {
        return text == null || text.isBlank() ? BLANK : text;
    }

    /** A date of the bureau's file as written in prose, or a blank. */
    public String day(@Nullable String iso) {
        return iso == null ? BLANK : texts.day(LocalDate.parse(iso));
    }

    private @Nullable String value(String slot, @Nullable String addressee, @Nullable String period) {
        return switch (slot) {
            case "乡镇" -> texts.township();
            case "乡镇政府" -> government;
            case "学年" -> head.schoolYear().replace("-", language.pick("—", "-"));
            case "核查日" -> LateAsOfNotice.day(head, language, texts::day);
            case "主送" -> addressee;
            case "发文机关" -> settings.bureau();
            case "联系人" -> settings.contact();
            case "联系电话" -> settings.phone();
            case "督导依据" -> settings.basis();
            case "督导时间" -> settings.dates();
            case "督导范围" -> settings.scope();
            case "督导方式" -> settings.manner();
            case "督导组成员" -> String.join(language.pick("、", ", "), settings.inspectors());
            case "整改报告日期" -> day(settings.reportDue());
            case "申辩期限" -> period == null ? settings.objection() : period;
            case "初步意见反馈日期" -> day(settings.fedBack());
            case "申辩情况" -> settings.pleaded();
            case "督导类型" -> settings.supervisionKind() == null ? kindOfSupervision : settings.supervisionKind();
            case "自评报告报送日期" -> day(settings.selfReportDue());
            default -> throw new IllegalArgumentException(slot);
        };
    }
}
