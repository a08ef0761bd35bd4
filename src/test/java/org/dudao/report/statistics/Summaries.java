package org.dudao.report.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.statistics.Digest;
import org.dudao.statistics.DigestFormat;
import org.dudao.statistics.TownshipSummary;
import org.dudao.submission.Submission;
import org.dudao.submission.json.InputProblem;

/** A small batch: all fixtures, and a file that cannot be read. */
final class Summaries {
    private static final DigestFormat FORMAT = new DigestFormat(Catalogue.load());
    private static final List<Digest> DIGESTS = Fixtures.folders().stream()
            .map(f -> {
                Submission submission = Fixtures.submission(f);
                return Digest.of(submission, Fixtures.assess(submission));
            })
            .sorted(java.util.Comparator.comparing(d -> d.head().township().code()))
            .toList();

    private Summaries() {}

    static BatchReport fixtures(Language language) {
        return batch(DIGESTS, language);
    }

    /** The townships, each with this name. */
    static BatchReport named(String name) {
        List<Digest> named = new ArrayList<>();
        for (Digest d : DIGESTS) {
            Assessment.Head h = d.head();
            Assessment.Head head = new Assessment.Head(
                    h.id(),
                    h.kind(),
                    new Assessment.TownshipRef(h.township().code(), name),
                    h.schoolYear(),
                    h.asOf(),
                    h.profiles(),
                    h.generator(),
                    h.submission());
            named.add(new Digest(
                    head, d.conclusion(), d.coverage(), d.byStandard(), d.found(), d.missing(), d.figures()));
        }
        return batch(named, Language.ZH_CN);
    }

    /** So many townships, made of the fixtures by other codes. */
    static BatchReport many(int count) {
        List<Digest> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Digest d = DIGESTS.get(i % DIGESTS.size());
            Assessment.Head h = d.head();
            String code = String.valueOf(990_100_000 + i);
            Assessment.Head head = new Assessment.Head(
                    h.id(),
                    h.kind(),
                    new Assessment.TownshipRef(code, "第" + i + "镇"),
                    h.schoolYear(),
                    h.asOf(),
                    h.profiles(),
                    h.generator(),
                    h.submission());
            many.add(new Digest(
                    head, d.conclusion(), d.coverage(), d.byStandard(), d.found(), d.missing(), d.figures()));
        }
        return batch(many, Language.ZH_CN);
    }

    static BatchReport nothing(Language language) {
        return batch(List.of(), language);
    }

    private static BatchReport batch(List<Digest> digests, Language language) {
        InputProblem problem = new InputProblem(
                "json",
                new BilingualText("不是合格的 JSON", "This is no JSON"),
                "=bad.json",
                "=1+1",
                new BilingualText("JSON", "JSON"),
                new BilingualText("另存一份再试。", "Save a copy and try again."),
                "");
        return BatchReport.of(
                TownshipSummary.of(digests.stream().map(FORMAT::bytes).toList(), FORMAT),
                List.of(new UnreadFile("=bad.json", List.of(problem), 1)),
                Catalogue.load(),
                List.of(),
                language);
    }

    interface Document {
        void write(BatchReport batch, ByteArrayOutputStream to) throws IOException;
    }

    static byte[] bytes(BatchReport batch, Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.write(batch, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
