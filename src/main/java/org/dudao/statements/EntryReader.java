package org.dudao.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Waiver;
import org.dudao.facts.Answer;
import org.dudao.facts.BilingualText;
import org.dudao.facts.HalfWidth;
import org.dudao.facts.SubjectKind;
import org.dudao.io.Sha256;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Reads waivers, attestations and answers from lines; whatever is missing or malformed is a problem with its place. */
final class EntryReader {
    private static final int LONGEST_ID = 64;
    private static final int ID_DIGITS = 16;
    private static final Pattern STANDARD = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]00:00(?::00)?)?");

    private final Problems problems;

    EntryReader(Problems problems) {
        this.problems = problems;
    }

    /** The waiver of a line; null, with problems added, if it is not sound. */
    @Nullable
    Waiver waiver(StatedLine line) {
        int before = problems.total();
        String id = id(line);
        String township = township(line);
        PairKey pair = pair(line);
        String reason = required(line, StatedField.REASON);
        String requester = required(line, StatedField.REQUESTER);
        String approver = required(line, StatedField.APPROVER);
        LocalDate from = day(line, StatedField.FROM, true);
        LocalDate until = day(line, StatedField.UNTIL, true);
        String document = optional(line, StatedField.DOCUMENT);
        inOrder(line, from, until);
        return problems.total() > before
                ? null
                : new Waiver(
                        id,
                        township,
                        pair,
                        reason,
                        requester,
                        approver,
                        from,
                        until,
                        document,
                        line.place(StatedField.ID));
    }

    /** The attestation of a line; null, with problems added, if it is not sound. */
    @Nullable
    Attestation attestation(StatedLine line) {
        int before = problems.total();
        String id = id(line);
        String township = township(line);
        PairKey pair = pair(line);
        Outcome outcome = outcome(line);
        String observed = optional(line, StatedField.OBSERVED);
        String inspector = required(line, StatedField.INSPECTOR);
        LocalDate on = day(line, StatedField.ON, true);
        String evidence = optional(line, StatedField.EVIDENCE);
        LocalDate until = day(line, StatedField.UNTIL, false);
        String value = optional(line, StatedField.VALUE);
        inOrder(line, on, until);
        return problems.total() > before
                ? null
                : new Attestation(
                        id,
                        township,
                        pair,
                        outcome,
                        observed,
                        inspector,
                        on,
                        evidence,
                        until,
                        value,
                        line.place(StatedField.ID));
    }

    /** The answer of a line; null, with problems added, if it is not sound. */
    @Nullable
    StatedAnswer answer(StatedLine line) {
        int before = problems.total();
        String township = township(line);
        String standard = standard(line);
        String subject = HalfWidth.of(required(line, StatedField.ANSWERED));
        String value = required(line, StatedField.ANSWERED_VALUE);
        String explanation = required(line, StatedField.EXPLANATION);
        String by = required(line, StatedField.BY);
        LocalDate on = day(line, StatedField.ANSWERED_ON, true);
        String document = optional(line, StatedField.PAPER);
        if (problems.total() > before || on == null) {
            return null;
        }
        String id = Sha256.of(String.join("\n", township, standard, subject, value, on.toString()))
                .substring(0, ID_DIGITS);
        Answer answer = new Answer(standard, subject, value, explanation, by, on);
        return new StatedAnswer(id, township, answer, document, line.place(StatedField.ANSWERED));
    }

    private String id(StatedLine line) {
        String id = required(line, StatedField.ID);
        if (id.length() > LONGEST_ID) {
            malformed(
                    line,
                    StatedField.ID,
                    new BilingualText("不超过" + LONGEST_ID + "个字的编号", "at most " + LONGEST_ID + " characters"));
        }
        return id;
    }

    private String township(StatedLine line) {
        String code = HalfWidth.of(required(line, StatedField.TOWNSHIP));
        if (!code.isEmpty() && !code.matches("\\d{9}(000)?")) {
            malformed(
                    line,
                    StatedField.TOWNSHIP,
                    new BilingualText("乡镇代码：9位数字，或以000结尾的12位", "a township's code: 9 digits, or 12 that end in 000"));
        }
        return code.length() > 9 ? code.substring(0, 9) : code;
    }

    private String standard(StatedLine line) {
        String standard = required(line, StatedField.STANDARD);
        if (!standard.isEmpty() && !STANDARD.matcher(standard).matches()) {
            malformed(
                    line,
                    StatedField.STANDARD,
                    new BilingualText("标准编号，如 dropout.junior-rate", "a standard's id such as dropout.junior-rate"));
        }
        return standard;
    }

    private PairKey pair(StatedLine line) {
        String standard = standard(line);
        String word = required(line, StatedField.KIND);
        SubjectKind kind = Arrays.stream(SubjectKind.values())
                .filter(k -> k.code().equals(word) || k.zh().equals(word))
                .findFirst()
                .orElse(SubjectKind.COUNTY);
        if (!word.isEmpty() && kind == SubjectKind.COUNTY) {
            malformed(line, StatedField.KIND, kinds());
        }
        return new PairKey(standard, kind, HalfWidth.of(required(line, StatedField.SUBJECT)));
    }

    private static BilingualText kinds() {
        String zh = Arrays.stream(SubjectKind.values())
                .filter(k -> k != SubjectKind.COUNTY)
                .map(SubjectKind::zh)
                .collect(Collectors.joining("、"));
        String en = Arrays.stream(SubjectKind.values())
                .filter(k -> k != SubjectKind.COUNTY)
                .map(SubjectKind::code)
                .collect(Collectors.joining(", "));
        return new BilingualText(zh + "（或 " + en + "）之一", "one of " + en);
    }

    private Outcome outcome(StatedLine line) {
        String word = required(line, StatedField.OUTCOME);
        Outcome outcome =
                switch (word) {
                    case "COMPLIANT", "达标", "達標" -> Outcome.COMPLIANT;
                    case "VIOLATION", "不达标", "不達標" -> Outcome.VIOLATION;
                    default -> Outcome.NOT_ASSESSED; // none that can be attested
                };
        if (outcome == Outcome.NOT_ASSESSED && !word.isEmpty()) {
            malformed(
                    line,
                    StatedField.OUTCOME,
                    new BilingualText("达标（COMPLIANT）或不达标（VIOLATION）", "COMPLIANT (达标) or VIOLATION (不达标)"));
        }
        return outcome;
    }

    private @Nullable LocalDate day(StatedLine line, StatedField field, boolean required) {
        String text = required ? required(line, field) : optional(line, field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        LocalDate day = day(text);
        if (day == null) {
            malformed(line, field, new BilingualText("日期，如 2026-03-15", "a date such as 2026-03-15"));
        }
        return day;
    }

    /** A date as people write it; null if it is none. */
    static @Nullable LocalDate day(String text) {
        Matcher day = DAY.matcher(HalfWidth.of(text).strip());
        try {
            return day.matches() && day.group(1).matches("20\\d\\d")
                    ? LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void inOrder(StatedLine line, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(
                    "wrong-order",
                    line.place(StatedField.UNTIL),
                    last.toString(),
                    new BilingualText("截止日期早于起始日期", "The last day is before the first"),
                    new BilingualText(first + "或以后的日期", first + " or later"),
                    new BilingualText("改正两个日期中的一个。", "Correct one of the two dates."));
        }
    }

    private String required(StatedLine line, StatedField field) {
        String text = optional(line, field);
        if (text == null) {
            problems.add(
                    "missing",
                    line.place(field),
                    "",
                    new BilingualText(
                            "缺少必填项“" + field.heading() + "”（" + field.key() + "）",
                            "The required item " + field.key() + " is missing"),
                    new BilingualText("每一条都写明" + field.heading(), field.key() + " in every entry"),
                    new BilingualText("补写这一项。", "Add it."));
            return "";
        }
        return text;
    }

    private @Nullable String optional(StatedLine line, StatedField field) {
        String text = line.text(field);
        if (text == null) {
            return null;
        }
        if (text.length() > Texts.LONGEST || Texts.hasUnprintable(text.replace('\n', ' '))) {
            malformed(
                    line,
                    field,
                    new BilingualText(
                            "不超过" + Texts.LONGEST + "字、不含控制字符的文字",
                            "a text of at most " + Texts.LONGEST + " characters without control characters"));
            return "?";
        }
        return text;
    }

    private void malformed(StatedLine line, StatedField field, BilingualText expected) {
        problems.add(
                "malformed",
                line.place(field),
                Texts.shown(String.valueOf(line.text(field))),
                new BilingualText(
                        "“" + field.heading() + "”（" + field.key() + "）的写法不对",
                        "The item " + field.key() + " is malformed"),
                expected,
                new BilingualText("按应填的形式改正。", "Write it as expected."));
    }
}
