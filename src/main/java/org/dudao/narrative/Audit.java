package org.dudao.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a summary.
 *
 * @param submission that it was held against; null if none
 * @param pieces the summaries of its file
 * @param claims every statement of a number, in the order of the text
 * @param ignored every other number
 * @param problems the sentences that admit a problem
 * @param measures the sentences that promise a measure
 * @param sections the parts of each piece
 * @param personal what must not stand in a report
 * @param copies sentences in a row that another text has too
 * @param verdicts what is said of the claims
 */
public record Audit(
        SummaryText summary,
        @Nullable Submission submission,
        LocalDate asOf,
        List<Piece> pieces,
        List<AuditClaim> claims,
        List<Ignored> ignored,
        List<AdmittedProblem> problems,
        List<Span> measures,
        List<Section> sections,
        List<PersonalData> personal,
        List<SharedText> copies,
        List<TextVerdicts.TextVerdict> verdicts) {
    /** No sentence is longer: one that is costs its square. */
    private static final int LONGEST = 1000;

    private static final String TARGETED = "target";
    private static final Pattern TARGET = Pattern.compile("力争|争取|计划|拟|将在|将要|到明年|目标|下一步|今后|打算|预计|规划");
    private static final Pattern REQUIRED = Pattern.compile("要求|必须|应当|不得|规定(?!学历)|每人.{0,4}(?:要|需)|确保|标准为|做到");

    /** The verdicts that are at least as grave as one, in the order of the text; those of one gravity together. */
    public List<FoundInText> grave(TextGravity least) {
        List<FoundInText> found = new ArrayList<>();
        for (TextGravity gravity : TextGravity.values()) {
            if (gravity.compareTo(least) > 0) {
                break;
            }
            verdicts.stream()
                    .filter(one -> gravity.isOf(one.verdict()) && one.isCertain())
                    .map(one -> new FoundInText(one.verdict(), quote(one.claim()), one.reason()))
                    .forEach(found::add);
        }
        return found;
    }

    private String quote(AuditClaim claim) {
        return PersonalData.masked(summary.text(), claim.clause(), personal);
    }

    /** What was found, in one line. */
    public BilingualText told() {
        long without = claims.stream()
                .filter(one -> one.number().state() != FoundNumber.State.STATED)
                .count();
        long tied = claims.stream().filter(one -> one.meaning() != null).count();
        return new BilingualText(
                summary.file() + "：数字 " + (claims.size() - without) + " 处，没有写出或被遮去的 " + without + " 处；认定所属填报项或标准的 "
                        + tied + " 处；承认问题的 " + problems.size() + " 句。",
                summary.file() + ": " + (claims.size() - without) + " numbers, " + without
                        + " masked or left out; " + tied + " of a known field or standard; "
                        + problems.size() + " sentences that admit a problem.");
    }

    /**
     * Reads a summary and judges its claims.
     *
     * @param data what the township submitted; null to hold the text against itself and the standards only
     * @param others texts that it may be copied from: those of other offices, or last year's
     */
    public static Audit of(
            SummaryText summary, TextJudge judge, @Nullable Submission data, List<SummaryText> others, LocalDate asOf) {
        String plain = PlainCharacters.of(summary.text());
        List<Piece> pieces = Piece.of(plain);
        NumberScan scan = new NumberScan(plain);
        List<Span> clauses = Sentences.clauses(plain);
        NamedSubjects names = new NamedSubjects(data == null ? null : data.dataset());
        List<Section> sections = pieces.stream()
                .flatMap(piece -> Section.of(plain, piece).stream())
                .toList();
        List<Span> plans = sections.stream()
                .filter(one -> one.role().equals("next"))
                .map(Section::span)
                .toList();
        List<AuditClaim> claims = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>(scan.ignored());
        int clause = 0;
        for (FoundNumber number : scan.numbers()) {
            int at = number.span().from();
            Piece piece = pieces.stream()
                    .filter(one -> one.span().from() <= at && at < one.span().to())
                    .findFirst()
                    .orElse(null);
            if (piece == null) {
                ignored.add(new Ignored(number.span(), "furniture"));
                continue;
            }
            while (clause + 1 < clauses.size() && clauses.get(clause).to() < at) {
                clause++;
            }
            Span quote = clauses.isEmpty() ? number.span() : clauses.get(clause);
            Span holding = quote.holds(number.span())
                    ? quote
                    : new Span(
                            Math.min(quote.from(), at),
                            Math.max(Math.min(quote.to(), at + 1), number.span().to()));
            claims.add(claim("c" + (claims.size() + 1), piece, holding, number, plain, names, plans, claims));
        }
        List<Span> sentences = Sentences.of(plain);
        List<Span> measures = ProblemSentences.measures(plain, sentences);
        return new Audit(
                summary,
                data,
                asOf,
                pieces,
                List.copyOf(claims),
                List.copyOf(ignored),
                AdmittedProblem.of(plain, pieces, ProblemSentences.problems(plain, sentences, sections), measures),
                measures,
                sections,
                PersonalData.of(plain),
                SharedText.of(plain, others),
                judge.verdicts(claims, pieces, plain, data, names, asOf));
    }

    /**
     * Reads a claim.
     *
     * @param plans the sections about what is to come
     * @param earlier the claims before it
     */
    private static AuditClaim claim(
            String id,
            Piece piece,
            Span clause,
            FoundNumber number,
            String plain,
            NamedSubjects names,
            List<Span> plans,
            List<AuditClaim> earlier) {
        int at = number.span().from();
        int sentence = sentence(plain, at);
        ClaimWindow window = ClaimWindow.of(plain, piece.span().from(), sentence, clause, number.span());
        ClaimContext context = ClaimContext.of(window, names);
        FoundNumber counted = TableHeading.counted(number, window.heading());
        NarrativeTerms.Meaning meaning = piece.isOfEducation()
                ? NarrativeTerms.of(window, counted, context.stage(), Said.of(earlier, sentence))
                : null;
        return new AuditClaim(
                id,
                piece.id(),
                clause,
                meaning == null ? number : counted,
                meaning,
                context,
                window,
                plans.stream().anyMatch(one -> one.holds(number.span())) ? TARGETED : kind(plain, clause));
    }

    /** Where the sentence of a position begins. */
    static int sentence(String plain, int at) {
        int from = at;
        int least = Math.max(0, at - LONGEST);
        while (from > least && "。!?\n".indexOf(plain.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static String kind(String plain, Span clause) {
        String text = plain.substring(clause.from(), clause.to());
        return TARGET.matcher(text).find() ? TARGETED : REQUIRED.matcher(text).find() ? "required" : "achieved";
    }
}
