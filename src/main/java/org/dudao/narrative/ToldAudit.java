package org.dudao.narrative;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * An audit, for documents; nothing in it is personal but the text.
 *
 * @param submission the name of the file that the text was held against; null if none
 * @param pieces the titles of the summaries in the file by their ids, in order
 * @param problems the sentences that admit a problem, each with the indexes of the measures that are about the same
 * @param measures the sentences that promise a measure
 * @param missing the roles of sections that the text has not: {@code situation}, {@code work}, {@code problems}, {@code measures},
 *     {@code next}
 * @param isCut whether the text breaks off
 * @param personal where it speaks of people, in order
 * @param copies sentences that another text has too
 * @param ignored how many numbers are no claims, such as dates
 */
public record ToldAudit(
        SummaryText summary,
        @Nullable String submission,
        LocalDate asOf,
        List<Part> pieces,
        List<ToldClaim> claims,
        List<Admitted> problems,
        List<ToldQuote> measures,
        List<String> missing,
        boolean isCut,
        List<Personal> personal,
        List<Copied> copies,
        int ignored) {
    /** A summary of the file, with its first line. */
    public record Part(String id, String title) {}

    /**
     * A sentence that admits a problem.
     *
     * @param area the folder of the standards that it is about; null if its words do not say
     * @param measures the indexes of the measures that are about the same
     */
    public record Admitted(ToldQuote quote, @Nullable String area, List<Integer> measures) {}

    /**
     * Something personal.
     *
     * @param span its place in the text, as Java counts characters
     * @param kind {@code idNumber}, {@code phone}, {@code name} or {@code illness}
     */
    public record Personal(String kind, Span span, int paragraph) {}

    /** Sentences that a file has too. */
    public record Copied(ToldQuote quote, String file) {}

    /** What an audit says. */
    public static ToldAudit of(Audit audit) {
        return new Telling(audit).told();
    }

    /** A part of another text, with what is personal in it replaced by as many marks. */
    public static String masked(String text) {
        return PersonalData.masked(text, new Span(0, text.length()), PersonalData.of(PlainCharacters.of(text)));
    }

    /** Quotes a text. */
    private static final class Telling {
        private final Audit audit;
        private final CodePoints at;

        Telling(Audit audit) {
            this.audit = audit;
            this.at = new CodePoints(audit.summary().text());
        }

        ToldAudit told() {
            Map<String, List<ToldVerdict>> verdicts = new HashMap<>();
            audit.verdicts()
                    .forEach(one -> verdicts.merge(one.claim().id(), List.of(ToldVerdict.of(one)), Telling::joined));
            Submission submission = audit.submission();
            return new ToldAudit(
                    audit.summary(),
                    submission == null ? null : submission.file(),
                    audit.asOf(),
                    audit.pieces().stream()
                            .map(one -> new Part(one.id(), title(one)))
                            .toList(),
                    audit.claims().stream()
                            .map(one -> ToldClaim.of(
                                    one,
                                    quote(one.clause(), one.number().span()),
                                    verdicts.getOrDefault(one.id(), List.of())))
                            .toList(),
                    audit.problems().stream()
                            .map(one -> new Admitted(quote(one.span()), one.area(), one.measures()))
                            .toList(),
                    audit.measures().stream().map(this::quote).toList(),
                    Section.ROLES.stream()
                            .filter(role -> audit.sections().stream()
                                    .noneMatch(one -> one.role().equals(role)))
                            .toList(),
                    audit.sections().stream().anyMatch(Section::isCut),
                    audit.personal().stream()
                            .map(one -> new Personal(
                                    one.kind(),
                                    one.span(),
                                    at.paragraph(one.span().from())))
                            .sorted(Comparator.comparingInt(one -> one.span().from()))
                            .toList(),
                    audit.copies().stream()
                            .map(one -> new Copied(quote(one.span()), one.file()))
                            .toList(),
                    audit.ignored().size());
        }

        private static List<ToldVerdict> joined(List<ToldVerdict> some, List<ToldVerdict> more) {
            return java.util.stream.Stream.concat(some.stream(), more.stream()).collect(Collectors.toList());
        }

        private String title(Piece piece) {
            String title = masked(piece.span()).strip().lines().findFirst().orElse("");
            return title.substring(0, Math.min(piece.title().length(), title.length()));
        }

        private ToldQuote quote(Span span) {
            return quote(span, new Span(span.to(), span.to()));
        }

        private ToldQuote quote(Span span, Span number) {
            return new ToldQuote(
                    span,
                    number,
                    at.paragraph(number.from()),
                    masked(new Span(span.from(), number.from())),
                    masked(number),
                    masked(new Span(number.to(), span.to())));
        }

        private String masked(Span span) {
            return PersonalData.masked(audit.summary().text(), span, audit.personal());
        }
    }
}
