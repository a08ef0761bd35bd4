package org.dudao.statements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.OnsiteFinding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Turns the answers of a filled-in checklist into attestations and on-site findings. */
final class VisitAnswers {
    private static final int DIGITS = 16;

    private final String township;
    private final Problems problems;
    private final List<Attestation> attestations = new ArrayList<>();
    private final List<OnsiteFinding> onsite = new ArrayList<>();

    VisitAnswers(String township, Problems problems) {
        this.township = township;
        this.problems = problems;
    }

    List<Attestation> attestations() {
        return List.copyOf(attestations);
    }

    List<OnsiteFinding> onsite() {
        return List.copyOf(onsite);
    }

    /** The columns that an inspector fills in. */
    enum Column {
        ITEM("核查事项", "item"),
        RESULT("核查结果", "result"),
        OBSERVED("实际情况", "observed"),
        INSPECTOR("核查人", "inspector"),
        ON("日期", "on"),
        REMARKS("备注", "remarks"),
        STANDARD("标准编号", "standard");

        private final String zh;
        private final String en;

        Column(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /**
     * What was typed into one line.
     *
     * @param texts trimmed; empty for a column left empty
     * @param places where a column's answer stands
     */
    record Typed(Function<Column, String> texts, Function<Column, String> places) {
        String text(Column column) {
            return texts.apply(column);
        }
    }

    /** Takes a line; one without any answer says nothing. */
    void line(VisitLine line, Typed typed) {
        String word = typed.text(Column.RESULT);
        String observed = typed.text(Column.OBSERVED);
        if (word.isEmpty() && observed.isEmpty() && typed.text(Column.REMARKS).isEmpty()) {
            return;
        }
        int before = problems.total();
        VisitResult result = VisitResult.of(word);
        Outcome outcome = result == null ? null : line.kind().outcome(result);
        if (outcome == null) {
            problems.add(
                    word.isEmpty() ? "missing" : "malformed",
                    typed.places().apply(Column.RESULT),
                    Texts.shown(word),
                    word.isEmpty()
                            ? new BilingualText("填了实际情况或备注，没有填核查结果", "There are notes but no result")
                            : new BilingualText("这一行不能填这个核查结果", "This result cannot be chosen for this line"),
                    line.kind().choices(),
                    new BilingualText("从下拉框中选择；没有核查的，整行留空。", "Choose from the list, or leave the whole line empty."));
        }
        String inspector = inspector(typed);
        LocalDate on = on(typed);
        sound(typed, Column.OBSERVED);
        sound(typed, Column.REMARKS);
        if (problems.total() > before || outcome == null || on == null) {
            return;
        } else if (line.pair() == null) {
            suspicion(line, outcome, observed, inspector, on, typed);
            return;
        }
        attestations.add(new Attestation(
                id(
                        "visit-",
                        line.pair().standard(),
                        line.pair().kind().code(),
                        line.pair().subject(),
                        word,
                        observed,
                        inspector,
                        on),
                township,
                line.pair(),
                outcome,
                nullable(observed),
                inspector,
                on,
                nullable(typed.text(Column.REMARKS)),
                null,
                line.value(),
                typed.places().apply(Column.RESULT)));
    }

    /** A hint that proves true is a problem seen on site; one that does not is none. */
    private void suspicion(
            VisitLine line, Outcome outcome, String observed, String inspector, LocalDate on, Typed typed) {
        if (outcome == Outcome.VIOLATION) {
            String text = line.text() + (observed.isEmpty() ? "" : "——" + observed);
            add(line.school(), text, inspector, on, null, typed.places().apply(Column.RESULT));
        }
    }

    /** Takes a free line; one without a text says nothing. */
    void free(@Nullable String school, Typed typed) {
        String text = typed.text(Column.ITEM);
        if (text.isEmpty()) {
            return;
        }
        int before = problems.total();
        String inspector = inspector(typed);
        LocalDate on = on(typed);
        sound(typed, Column.ITEM);
        String more = typed.text(Column.OBSERVED);
        sound(typed, Column.OBSERVED);
        String standard = typed.text(Column.STANDARD);
        if (problems.total() == before && on != null) {
            String whole = more.isEmpty() ? text : text + "——" + more;
            add(school, whole, inspector, on, nullable(standard), typed.places().apply(Column.ITEM));
        }
    }

    private void add(
            @Nullable String school,
            String text,
            String inspector,
            LocalDate on,
            @Nullable String standard,
            String place) {
        String id = id("onsite-", String.valueOf(school), text, inspector, on);
        onsite.add(new OnsiteFinding(id, township, school, text, inspector, on, standard, place));
    }

    private String inspector(Typed typed) {
        String inspector = typed.text(Column.INSPECTOR);
        if (inspector.isEmpty()) {
            missing(typed, Column.INSPECTOR);
        } else {
            sound(typed, Column.INSPECTOR);
        }
        return inspector;
    }

    private @Nullable LocalDate on(Typed typed) {
        String text = typed.text(Column.ON);
        LocalDate on = EntryReader.day(text);
        if (text.isEmpty()) {
            missing(typed, Column.ON);
        } else if (on == null) {
            problems.add(
                    "malformed",
                    typed.places().apply(Column.ON),
                    Texts.shown(text),
                    new BilingualText("日期的写法不对", "The date is malformed"),
                    new BilingualText("日期，如 2026-03-15", "a date such as 2026-03-15"),
                    new BilingualText("按应填的形式改正。", "Write it as expected."));
        }
        return on;
    }

    private void missing(Typed typed, Column column) {
        problems.add(
                "missing",
                typed.places().apply(column),
                "",
                new BilingualText(
                        "填了核查情况，没有填" + column.zh, "The line is filled in, but its " + column.en + " is missing"),
                new BilingualText("谁在哪一天核查的", "who looked, and on which day"),
                new BilingualText("补填；同一张表中与上一行相同的可以留空。", "Add it; what equals the line above may be left empty."));
    }

    private void sound(Typed typed, Column column) {
        String text = typed.text(column);
        if (text.length() > Texts.LONGEST || Texts.hasUnprintable(text.replace('\n', ' '))) {
            problems.add(
                    "malformed",
                    typed.places().apply(column),
                    Texts.shown(text),
                    new BilingualText(column.zh + "过长或含有控制字符", "The text is too long or has control characters"),
                    new BilingualText(
                            "不超过" + Texts.LONGEST + "字的文字", "a text of at most " + Texts.LONGEST + " characters"),
                    new BilingualText("删减或重新输入。", "Shorten or retype it."));
        }
    }

    /** Equal contents give an equal id, so that one visit that is handed in twice shows. */
    private String id(String prefix, Object... contents) {
        StringBuilder all = new StringBuilder(township);
        for (Object one : contents) {
            all.append('\n').append(one);
        }
        return prefix + Sha256.of(all.toString()).substring(0, DIGITS);
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }
}
