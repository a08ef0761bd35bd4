package org.dudao.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Bases;
import org.dudao.report.Language;
import org.dudao.report.ProcedureWords;
import org.dudao.standards.BasisDocument;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Procedure;
import org.jspecify.annotations.Nullable;

/** The steps of a supervision as a place orders them, in words and with their clauses. */
final class ProcedureText {
    private final Language language;
    private final ProcedureWords words;
    private final List<String> lines = new ArrayList<>();

    private ProcedureText(Language language) {
        this.language = language;
        this.words = new ProcedureWords(language);
    }

    /** One line a step, after the document that orders them. */
    static List<String> lines(Procedure steps, DocumentRegister documents, Language language) {
        ProcedureText text = new ProcedureText(language);
        BasisDocument document = documents.get(steps.document());
        text.lines.add(document == null ? steps.document() : Bases.title(document, language));
        text.before(steps);
        text.after(steps);
        return text.lines;
    }

    private void before(Procedure steps) {
        if (steps.group() != null) {
            step(
                    "督导组",
                    "group",
                    language.pick(
                            "至少" + steps.group().inspectors() + "人",
                            "at least " + steps.group().inspectors()),
                    steps.group().clause());
        }
        if (steps.notice() != null) {
            step(
                    "事先通知",
                    "notice",
                    steps.notice().written() ? words.word("written") : "",
                    steps.notice().clause());
        }
        if (steps.meetings() != null) {
            step(
                    "座谈回避",
                    "meetings",
                    language.pick(
                            "学生、家长座谈无" + words(steps.meetings().pupilsAndParentsWithout()) + "在场，教师座谈无"
                                    + words(steps.meetings().teachersWithout()) + "在场",
                            "pupils and parents without "
                                    + words(steps.meetings().pupilsAndParentsWithout()) + "; teachers without "
                                    + words(steps.meetings().teachersWithout())),
                    steps.meetings().clause());
        }
        if (steps.feedback() != null) {
            Procedure.Feedback one = steps.feedback();
            step(
                    "初步意见",
                    "preliminary opinion",
                    joined(
                            one.specialDays() == null
                                    ? ""
                                    : language.pick("专项督导", "special: ")
                                            + words.term(one.specialDays(), null, one.after()),
                            one.comprehensiveDays() == null
                                    ? ""
                                    : language.pick("综合督导", "comprehensive: ")
                                            + words.term(one.comprehensiveDays(), null, one.after()),
                            one.specialDays() == null && one.comprehensiveDays() == null
                                    ? words.term(null, null, one.after())
                                    : "",
                            one.comprehensiveForm() == null
                                    ? ""
                                    : language.pick("综合督导", "comprehensive ") + words.word(one.comprehensiveForm())),
                    one.clause());
        }
        if (steps.plea() != null) {
            Procedure.Plea one = steps.plea();
            step(
                    "申辩",
                    "plea",
                    joined(words.term(one.days(), one.working(), one.after()), words.word(one.form())),
                    one.clause());
        }
    }

    private void after(Procedure steps) {
        if (steps.letter() != null) {
            Procedure.Letter one = steps.letter();
            step(
                    "督导意见书",
                    "letter",
                    joined(words.term(one.days(), one.working(), one.after()), words.word(one.consent())),
                    one.clause());
        }
        if (steps.review() != null) {
            steps.review().forEach(this::review);
        }
        if (steps.report() != null) {
            Procedure.Report one = steps.report();
            step(
                    "整改报告",
                    "report on rectification",
                    joined(
                            words.term(one.days(), one.working(), one.after()),
                            words.word(one.form()),
                            Boolean.TRUE.equals(one.toInspectorToo())
                                    ? language.pick("同时报责任督学", "also to the responsible inspector")
                                    : ""),
                    one.clause());
        }
        if (steps.supervisionReport() != null) {
            Procedure.Step one = steps.supervisionReport();
            step("督导报告", "supervision report", words.term(one.days(), one.working(), one.after()), one.clause());
        }
        if (steps.published() != null) {
            step(
                    "公开",
                    "published",
                    words.word(steps.published().what())
                            + language.pick("，", ", ")
                            + words.word(steps.published().where()),
                    steps.published().clause());
        }
        if (steps.interview() != null) {
            step(
                    "约谈",
                    "interview",
                    words.word(steps.interview().power()),
                    steps.interview().clause());
        }
        if (steps.cycle() != null) {
            step(
                    "周期",
                    "cycle",
                    language.pick(
                            "学校" + String.join("至", steps.cycle().schools()) + "年，政府"
                                    + String.join("至", steps.cycle().governments()) + "年",
                            "schools every " + String.join(" to ", steps.cycle().schools())
                                    + " years, governments every "
                                    + String.join(" to ", steps.cycle().governments())),
                    steps.cycle().clause());
        }
        if (steps.visits() != null) {
            Procedure.Visits one = steps.visits();
            step(
                    "责任督学到校",
                    "visits",
                    joined(
                            language.pick("每学期至少" + one.perTerm() + "次", "at least " + one.perTerm() + " a term"),
                            one.noticeWorkingDays() == null
                                    ? ""
                                    : language.pick(
                                            "提前" + one.noticeWorkingDays() + "个工作日告知",
                                            one.noticeWorkingDays() + " working days of notice")),
                    one.clause());
        }
    }

    private void review(Procedure.Review one) {
        String answer = one.answerDays() != null
                ? language.pick(one.answerDays() + "日内答复", "answered within " + one.answerDays() + " days")
                : one.answerMonths() == null
                        ? ""
                        : language.pick(
                                one.answerMonths() + "个月内答复", "answered within " + one.answerMonths() + " month(s)");
        step(
                "复核",
                "review",
                joined(
                        words.term(one.days(), null, one.after()),
                        language.pick("向", "by ") + words.body(one.body()),
                        answer),
                one.clause());
    }

    private String words(List<String> codes) {
        return codes.stream().map(words::word).collect(Collectors.joining(language.pick("、", " and ")));
    }

    private String joined(String... parts) {
        return List.of(parts).stream()
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(language.pick("，", ", ")));
    }

    private void step(String zh, String en, String text, @Nullable String clause) {
        String of = clause == null
                ? ""
                : language.pick("（", " (") + Bases.clause(clause, language) + language.pick("）", ")");
        lines.add(language.pick(zh, en) + (text.isEmpty() ? "" : language.pick("：", ": ") + text.strip()) + of);
    }
}
