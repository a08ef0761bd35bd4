package org.dudao.report.audit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.narrative.ToldAudit;
import org.dudao.narrative.ToldClaim;
import org.dudao.narrative.ToldFigure;
import org.dudao.narrative.ToldQuote;
import org.dudao.narrative.ToldVerdict;
import org.dudao.report.FormText;
import org.dudao.report.Language;
import org.dudao.standards.Standard;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Words what an audit says; the words of the text itself stay in their own characters. */
final class AuditWords {
    private static final int LONGEST = 60;
    private static final Map<String, BilingualText> STAGES = Map.of(
            "preschool",
            new BilingualText("学前", "preschool"),
            "primary",
            new BilingualText("小学", "primary"),
            "junior",
            new BilingualText("初中", "junior secondary"),
            "senior",
            new BilingualText("高中", "senior secondary"));
    private static final Map<String, BilingualText> KINDS = Map.of(
            "achieved",
            new BilingualText("结果", "result"),
            "required",
            new BilingualText("要求", "requirement"),
            "target",
            new BilingualText("目标", "target"),
            "problem",
            new BilingualText("问题", "problem"));
    private static final Map<String, BilingualText> ROLES = Map.of(
            "situation",
            new BilingualText("基本情况", "situation"),
            "work",
            new BilingualText("主要工作", "work done"),
            "problems",
            new BilingualText("存在问题", "problems"),
            "measures",
            new BilingualText("改进措施", "measures"),
            "next",
            new BilingualText("下一步打算", "next steps"));
    private static final Map<String, BilingualText> PERSONAL = Map.of(
            "idNumber",
            new BilingualText("身份证号码", "identity number"),
            "phone",
            new BilingualText("电话号码", "telephone number"),
            "name",
            new BilingualText("姓名", "name"),
            "illness",
            new BilingualText("病情", "illness"));
    private static final Map<String, BilingualText> CERTAINTIES = Map.of(
            "exact",
            new BilingualText("确切", "exact"),
            "rounded",
            new BilingualText("按四舍五入", "as rounded"),
            "bound",
            new BilingualText("按上下限", "as a bound"),
            "weak",
            new BilingualText("不确定", "uncertain"));

    private final Language language;
    private final FormText form;
    private final Map<String, Standard> standards;
    private final Map<String, ToldClaim> claims;
    private final List<String> pieces;

    /**
     * Words for one audit.
     *
     * @param standards by their ids
     */
    AuditWords(ToldAudit audit, Map<String, Standard> standards, Language language) {
        this.language = language;
        this.form = new FormText(language);
        this.standards = standards;
        this.claims = audit.claims().stream().collect(Collectors.toMap(ToldClaim::id, Function.identity()));
        this.pieces = audit.pieces().stream().map(ToldAudit.Part::id).toList();
    }

    /** A text of the summary without what could trip a reader up; a line feed or tab becomes a blank. */
    static String clean(String text) {
        return Texts.printable(text.replaceAll("\\s*[\\r\\n\\t]\\s*", " "));
    }

    /** Words before a number, shortened at their beginning. */
    static String head(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST
                ? clean(text)
                : "…" + clean(text.substring(text.offsetByCodePoints(0, points - LONGEST)));
    }

    /** Words after a number, shortened at their end. */
    static String tail(String text, int longest) {
        int points = text.codePointCount(0, text.length());
        return points <= longest ? clean(text) : clean(text.substring(0, text.offsetByCodePoints(0, longest))) + "…";
    }

    /** A clause with its number in brackets. */
    static String marked(ToldQuote quote) {
        return head(quote.before()) + "【" + clean(quote.raw()) + "】" + tail(quote.after(), LONGEST);
    }

    /** Where a claim stands: in which paragraph, and of several summaries in which. */
    String place(ToldClaim claim) {
        int piece = pieces.indexOf(claim.piece()) + 1;
        return (pieces.size() > 1 ? language.pick("第" + piece + "篇", "summary " + piece + ", ") : "")
                + place(claim.quote().paragraph());
    }

    String place(int paragraph) {
        return language.pick("第" + paragraph + "段", "para. " + paragraph);
    }

    String stage(@Nullable String stage) {
        return stage == null ? "" : pick(STAGES, stage);
    }

    String kind(ToldClaim claim) {
        return pick(KINDS, claim.kind());
    }

    String role(String role) {
        return pick(ROLES, role);
    }

    String personal(String kind) {
        return pick(PERSONAL, kind);
    }

    String certainty(ToldVerdict verdict) {
        return pick(CERTAINTIES, verdict.certainty());
    }

    /** The field or standard of a claim, in words; empty if that is not certain. */
    String topic(ToldClaim claim) {
        String field = claim.field();
        String standard = claim.standard();
        return field != null ? form.heading(field) : standard != null ? title(standard) : "";
    }

    /** What is wrong, in a sentence. */
    String told(AuditFinding finding) {
        ToldVerdict verdict = finding.verdict();
        ToldFigure figure = verdict.figure();
        BilingualText limit = verdict.limit();
        if (figure != null && finding.kind() == AuditKind.CONTRADICTS_DATA) {
            return language.pick("总结写", "The summary says ")
                    + clean(finding.claim().quote().raw())
                    + language.pick("，报送数据是", ", the submission ")
                    + figure.value()
                    + language.pick("。", ".");
        } else if (limit != null) {
            return language.pick("总结写", "The summary says ")
                    + clean(finding.claim().quote().raw())
                    + language.pick("，标准要求" + limit.zh() + "。", ", the standard asks for " + limit.en() + ".");
        }
        return AuditKind.ABSENT.contains(finding.kind())
                ? language.pick("请填上实际数字。", "State the actual number.")
                : language.pick(verdict.reason()) + language.pick("。", ".");
    }

    /** What a verdict rests on: the cell of the submission, the standard, or other places of the text. */
    String against(ToldVerdict verdict) {
        ToldFigure figure = verdict.figure();
        String standard = verdict.standard();
        if (figure != null) {
            return figure(figure);
        } else if (standard != null) {
            return title(standard) + language.pick("（" + standard + "）", " (" + standard + ")");
        }
        return verdict.others().stream()
                .map(claims::get)
                .map(one -> place(one) + language.pick("“", " “") + marked(one.quote()) + language.pick("”", "”"))
                .collect(Collectors.joining(language.pick("；", "; ")));
    }

    private String figure(ToldFigure figure) {
        String item = figure.field().isEmpty() ? "" : form.item(figure.field());
        String words = figure.words().isEmpty() ? "" : language.pick("，" + figure.words(), ", " + figure.words());
        String place = figure.place().isEmpty() ? "" : language.pick("，", ", ") + figure.place();
        return item + words + place;
    }

    private String title(String standard) {
        Standard page = standards.get(standard);
        return page == null ? standard : language.pick(page.title());
    }

    private String pick(Map<String, BilingualText> words, String key) {
        BilingualText text = words.get(key);
        return text == null ? key : language.pick(text);
    }
}
