package org.dudao.report.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dudao.assessment.Assessor;
import org.dudao.fixtures.Fixtures;
import org.dudao.narrative.Audit;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.TextJudge;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.dudao.rules.RuleBase;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Audits of summaries for tests, and documents made of parts. */
final class AuditExamples {
    static final Path SUMMARY = Path.of("src/test/resources/audit/summary.txt");
    private static final Catalogue CATALOGUE = Catalogue.load();
    static final Map<String, Standard> STANDARDS = CATALOGUE.byId();
    private static final TextJudge JUDGE = new TextJudge(CATALOGUE, TextRules.load(), null);
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private AuditExamples() {}

    static ToldAudit told(String name, byte[] bytes, @Nullable Submission data) throws IOException {
        return ToldAudit.of(Audit.of(SummaryFile.read(name, bytes), JUDGE, data, List.of(), LocalDate.of(2026, 6, 30)));
    }

    static ToldAudit told(String text) throws IOException {
        return told("总结.txt", text.getBytes(StandardCharsets.UTF_8), null);
    }

    /** The summary of the test resources, held against a submission. */
    static ToldAudit told() throws IOException {
        return told("龙岗镇总结.txt", Files.readAllBytes(SUMMARY), Fixtures.submission(Path.of("fixtures/nine-year")));
    }

    static AuditView view(ToldAudit told, Language language) {
        return AuditView.of(told, STANDARDS, null, language, "Dudao test");
    }

    /** The view of a summary beside a submission, of whose findings measures are proposed. */
    static AuditView view(String text, Submission data, Language language) throws IOException {
        ToldAudit told = told("总结.txt", text.getBytes(StandardCharsets.UTF_8), data);
        Assessor assessor = new Assessor(CATALOGUE, RuleBase.load(), "test");
        return AuditView.of(told, STANDARDS, assessor.assess(data, LocalDate.of(2026, 6, 30)), language, "Dudao test");
    }

    /** A document with this body, and more parts by their names. */
    static byte[] document(String body, Map<String, String> more) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:document xmlns:w=\"" + W
                        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>" + body
                        + "<w:sectPr/></w:body></w:document>");
        parts.putAll(more);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The part of the footnotes. */
    static String notes(String content) {
        return "<w:footnotes xmlns:w=\"" + W + "\">" + content + "</w:footnotes>";
    }

    /** The text of the main part of a document. */
    static String body(byte[] document) throws IOException {
        return Objects.requireNonNull(parts(document).get("word/document.xml"));
    }

    /** The parts of a document by their names. */
    static Map<String, String> parts(byte[] document) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                parts.put(one.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
