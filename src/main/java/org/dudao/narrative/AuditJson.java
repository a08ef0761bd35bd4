package org.dudao.narrative;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Writes an audit as {@code audit.json}, in the format {@code dudao-audit/1}. */
public final class AuditJson {
    /** The name of the file. */
    public static final String FILE = "audit.json";

    private final Audit audit;
    private final String text;
    private final CodePoints at;

    private AuditJson(Audit audit) {
        this.audit = audit;
        this.text = audit.summary().text();
        this.at = new CodePoints(text);
    }

    /**
     * The text of the file.
     *
     * @param generator the program and its version
     */
    public static String of(Audit audit, String generator) {
        return new AuditJson(audit).json(generator).toPrettyString() + "\n";
    }

    private ObjectNode json(String generator) {
        ObjectNode all = Json.mapper().createObjectNode();
        all.put("format", "dudao-audit/1");
        ObjectNode head = all.putObject("audit");
        head.put("asOf", audit.asOf().toString()).put("generator", generator);
        head.putObject("summary")
                .put("file", audit.summary().file())
                .put("sha256", audit.summary().sha256());
        Submission submission = audit.submission();
        if (submission == null) {
            head.putNull("submission").putNull("township");
        } else {
            head.putObject("submission").put("file", submission.file()).put("sha256", submission.sha256());
            head.put("township", submission.dataset().township().code());
        }
        ArrayNode pieces = all.putArray("pieces");
        for (Piece piece : audit.pieces()) {
            place(pieces.addObject().put("id", piece.id()).put("title", title(piece)), piece.span())
                    .put("kind", piece.isOfEducation() ? "education" : "outside");
        }
        ArrayNode claims = all.putArray("claims");
        audit.claims().forEach(claim -> claim(claims.addObject(), claim));
        ArrayNode verdicts = all.putArray("verdicts");
        audit.verdicts().forEach(one -> verdict(verdicts.addObject(), one));
        ArrayNode problems = all.putArray("problems");
        audit.problems().forEach(one -> {
            ObjectNode problem = quoted(problems.addObject(), one.span());
            problem.put("area", one.area());
            one.measures().forEach(problem.putArray("measures")::add);
        });
        ArrayNode ignored = all.putArray("ignored");
        audit.ignored().forEach(one -> place(ignored.addObject(), one.span()).put("reason", one.reason()));
        ArrayNode sections = all.putArray("sections");
        audit.sections().forEach(one -> {
            ObjectNode section = sections.addObject().put("role", one.role());
            place(section.putObject("place"), one.span());
            section.put("cut", one.isCut());
        });
        ArrayNode missing = all.putArray("missing");
        Section.ROLES.stream()
                .filter(role ->
                        audit.sections().stream().noneMatch(one -> one.role().equals(role)))
                .forEach(missing::add);
        ArrayNode measures = all.putArray("measures");
        audit.measures().forEach(span -> quoted(measures.addObject(), span));
        ArrayNode copies = all.putArray("copies");
        audit.copies().forEach(one -> {
            ObjectNode copy = copies.addObject();
            place(copy.putObject("place"), one.span());
            copy.putObject("with")
                    .put("file", one.file())
                    .put("from", one.other().from())
                    .put("to", one.other().to());
            copy.put("chars", at.before(one.span().to()) - at.before(one.span().from()));
        });
        ArrayNode personal = all.putArray("personal");
        audit.personal().forEach(one -> {
            ObjectNode data = personal.addObject();
            place(data.putObject("place"), one.span());
            data.put("kind", one.kind());
        });
        ObjectNode counts = all.putObject("counts");
        counts.put("claims", audit.claims().size());
        counts.put(
                "tied",
                audit.claims().stream().filter(one -> one.meaning() != null).count());
        counts.put("ignored", audit.ignored().size());
        ObjectNode byVerdict = counts.putObject("byVerdict");
        audit.verdicts().stream()
                .collect(Collectors.groupingBy(TextVerdicts.TextVerdict::verdict, TreeMap::new, Collectors.counting()))
                .forEach(byVerdict::put);
        return all;
    }

    private void claim(ObjectNode json, AuditClaim claim) {
        FoundNumber number = claim.number();
        json.put("id", claim.id()).put("piece", claim.piece());
        json.put("quote", shown(claim.clause()));
        place(json.putObject("place"), claim.clause())
                .put("paragraph", at.paragraph(claim.clause().from()));
        place(json.putObject("number"), number.span())
                .put("raw", text.substring(number.span().from(), number.span().to()));
        json.put("value", number.value()).put("valueMax", number.most()).put("unit", number.unit());
        json.putObject("base").put("value", number.base()).put("unit", orNull(number.baseUnit()));
        json.put("op", number.bound()).put("approx", number.approx());
        ClaimContext.Named subject = claim.context().subject();
        if (subject == null) {
            json.putNull("subject");
        } else {
            json.putObject("subject")
                    .put("text", subject.text())
                    .put("kind", subject.kind())
                    .put("id", subject.id());
        }
        json.put("stage", claim.context().stage());
        ClaimContext.When period = claim.context().period();
        if (period == null) {
            json.putNull("period");
        } else {
            json.putObject("period")
                    .put("text", period.text())
                    .put("year", period.year())
                    .put("per", period.per());
        }
        NarrativeTerms.Meaning meaning = claim.meaning();
        json.putObject("indicator")
                .put("term", meaning == null ? null : meaning.words())
                .put("field", meaning == null ? null : meaning.path())
                .put("standard", meaning == null ? null : meaning.standard());
        json.put("kind", claim.kind());
        json.put("state", number.state().name().toLowerCase(Locale.ROOT));
    }

    private static void verdict(ObjectNode json, TextVerdicts.TextVerdict verdict) {
        json.put("claim", verdict.claim().id()).put("verdict", verdict.verdict());
        json.put("certainty", verdict.certainty());
        TextLimit limit = verdict.limit();
        SubmittedFigure figure = verdict.figure();
        if (figure != null) {
            against(json.putObject("against"), figure);
        } else if (limit != null) {
            json.putObject("against")
                    .put("standard", limit.standard())
                    .put("limit", limit.limit().shown().zh());
        } else if (!verdict.others().isEmpty()) {
            ArrayNode ids = json.putObject("against").putArray("claims");
            verdict.others().forEach(other -> ids.add(other.id()));
        } else {
            json.putNull("against");
        }
        json.putObject("reason")
                .put("zh", verdict.reason().zh())
                .put("en", verdict.reason().en());
    }

    /** A count as it is, a rate by what it is the share of. */
    private static void against(ObjectNode json, SubmittedFigure figure) {
        BigDecimal part = figure.value().numerator();
        BigDecimal whole = figure.value().denominator();
        json.put("field", orNull(figure.field()));
        if (whole.compareTo(BigDecimal.ONE) == 0) {
            json.put("value", part);
        } else {
            json.put("value", part.toPlainString() + "/" + whole.toPlainString());
        }
        json.put("place", orNull(figure.place()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private ObjectNode quoted(ObjectNode json, Span span) {
        int to = Math.min(span.to(), span.from() + 160);
        json.put("quote", shown(new Span(span.from(), to)));
        place(json.putObject("place"), new Span(span.from(), to)).put("paragraph", at.paragraph(span.from()));
        return json;
    }

    /** As it is written, which the plain characters of a piece are not. */
    private String title(Piece piece) {
        String title = text.substring(piece.span().from(), piece.span().to())
                .strip()
                .lines()
                .findFirst()
                .orElse("");
        int length = Math.min(piece.title().length(), title.length());
        int from = text.indexOf(title, piece.span().from());
        return shown(new Span(from, from + length));
    }

    /** A part of the text as written, without what is personal. */
    private String shown(Span part) {
        return PersonalData.masked(text, part, audit.personal());
    }

    private ObjectNode place(ObjectNode json, Span span) {
        return json.put("from", at.before(span.from())).put("to", at.before(span.to()));
    }
}
