package org.dudao.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.roster.FieldPaths;
import org.dudao.submission.json.FieldForms;

/** The values of a finding in words for people: “yes” and “no” with what they answer, codes by their words, dates as in prose. */
public final class ValueWords {
    /** Maximum number of facts in place of a value that is derived from several. */
    private static final int MOST_FACTS = 3;

    private static final String YES = "true";
    private static final String NO = "false";
    private static final String NOTHING = "–";

    private final Language language;
    private final FormText form;

    /** The words in one language. */
    public ValueWords(Language language) {
        this.language = language;
        this.form = new FormText(language);
    }

    /**
     * What was found, and what is required.
     *
     * @param label what the value is of: a field's heading, or “observed”
     * @param found the value, or the facts from which a yes or no was derived
     * @param required the limit with its comparison; null if the title of the standard says it
     */
    public record Compared(String label, String found, String required) {}

    /**
     * What was found and what is required for a standard with one value.
     *
     * @return null if the standard has several parts, which the problem states
     */
    public Compared compared(Finding finding) {
        Quantity observed = finding.observed();
        if (observed == null) {
            return null;
        }
        if (!isYesOrNo(observed.value())) {
            return new Compared(
                    language.pick("实测值", "Observed"), language.pick(observed.shown()), limit(finding.limit()));
        }
        Evidence asked = answered(finding);
        return asked == null
                ? new Compared(language.pick("填报情况", "Reported"), facts(finding.evidence(), observed), null)
                : new Compared(
                        form.heading(asked.field()),
                        language.pick(observed.shown()),
                        finding.outcome() == Outcome.QUERY ? null : limit(finding.limit()));
    }

    /** The cell of a table for what was found; a yes or no has what it answers before it: 饮用水检测合格：否. */
    public String found(Finding finding) {
        Compared words = compared(finding);
        return words == null
                ? NOTHING
                : isYesOrNo(finding.observed().value()) && answered(finding) != null
                        ? words.label() + language.pick("：", ": ") + words.found()
                        : words.found();
    }

    /** The cell of a table for what is required; empty if the title of the standard says it. */
    public String required(Finding finding) {
        Compared words = compared(finding);
        return words == null || words.required() == null ? "" : words.required();
    }

    /** Both in one text: 饮用水检测合格：否（要求：是）. */
    public String sentence(Finding finding) {
        String required = required(finding);
        return found(finding)
                + (required.isEmpty() ? "" : language.pick("（要求：" + required + "）", " (required: " + required + ")"));
    }

    /** The exact value of a query, which an answer must state; null if the finding is none. */
    public String queried(Finding finding) {
        return finding.queried() == null ? null : yesOrNo(finding.queried());
    }

    /** A value of evidence: 是, 无, 承包（委托）经营, 2026年6月30日; others as they were reported. */
    public String value(Evidence evidence) {
        String text = evidence.value();
        if (text == null) {
            return NOTHING;
        }
        FieldSchema field = FieldPaths.isKnown(evidence.field()) ? FieldPaths.entry(evidence.field()) : null;
        if (field == null) {
            return yesOrNo(text);
        }
        return switch (field.type()) {
            case YES_NO, STATED_TEXT -> yesOrNo(text);
            case CHOICE -> word(field, text);
            case DATE, STATED_DATE -> text.equals(FieldForms.NONE) ? yesOrNo(text) : day(text);
            default -> text;
        };
    }

    /** A limit with its comparison: 不低于1%; a dash for none. */
    public String limit(Quantity limit) {
        if (limit == null) {
            return NOTHING;
        }
        String shown = language.pick(limit.shown());
        return switch (limit.op()) {
            case EQUALS, BETWEEN -> shown;
            case ONE_OF -> language.pick(shown + "之一", "one of " + shown);
            case WITHIN_MONTHS -> language.pick(shown + "以内", "within " + shown);
            default -> language.pick(limit.op().zh(), limit.op().en()) + language.pick("", " ") + shown;
        };
    }

    /** The field whose own yes or no was observed; null if it was derived from several, or from a date. */
    private static Evidence answered(Finding finding) {
        List<Evidence> all = finding.evidence();
        return all.size() == 1 && finding.observed().value().equals(all.get(0).value()) ? all.get(0) : null;
    }

    private String facts(List<Evidence> evidence, Quantity observed) {
        if (evidence.isEmpty()) {
            return language.pick(observed.shown());
        }
        String facts = evidence.stream()
                .limit(MOST_FACTS)
                .map(e -> form.heading(e.field()) + language.pick("：", ": ") + value(e))
                .distinct()
                .collect(Collectors.joining(language.pick("；", "; ")));
        return evidence.size() > MOST_FACTS ? facts + language.pick("等", " …") : facts;
    }

    private String word(FieldSchema field, String code) {
        return FieldForms.choices(field).stream()
                .filter(c -> c.code().equals(code))
                .map(this::word)
                .findFirst()
                .orElse(code);
    }

    private String word(CodeList coded) {
        return language.pick(coded.zh(), coded.en());
    }

    private String day(String iso) {
        return iso.matches("\\d{4}-\\d\\d-\\d\\d") ? DutyWording.day(LocalDate.parse(iso), language) : iso;
    }

    private String yesOrNo(String text) {
        return switch (text) {
            case YES -> language.pick("是", "yes");
            case NO -> language.pick("否", "no");
            case FieldForms.NONE -> language.pick("无", "none");
            default -> text;
        };
    }

    private static boolean isYesOrNo(String value) {
        return YES.equals(value) || NO.equals(value);
    }
}
