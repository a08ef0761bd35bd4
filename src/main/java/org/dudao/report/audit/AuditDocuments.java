package org.dudao.report.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.narrative.Audit;
import org.dudao.narrative.AuditJson;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of audits.
 *
 * @param standards by their ids
 * @param generator the program with its version, as the documents state it
 */
public record AuditDocuments(Map<String, Standard> standards, Language language, String generator) {
    /** Keeps the standards as they are. */
    public AuditDocuments {
        standards = Map.copyOf(standards);
    }

    /**
     * The chosen documents of an audit, in the order of the formats.
     *
     * @param bytes of the summary's file
     * @param assessment of the submission; null if there is none
     */
    public Map<AuditFormat, byte[]> written(
            Audit audit, byte[] bytes, @Nullable Assessment assessment, Set<AuditFormat> chosen) throws IOException {
        ToldAudit told = ToldAudit.of(audit);
        AuditView view = AuditView.of(told, standards, assessment, language, generator);
        Map<AuditFormat, byte[]> documents = new EnumMap<>(AuditFormat.class);
        for (AuditFormat format : chosen) {
            documents.put(
                    format,
                    switch (format) {
                        case json -> utf8(AuditJson.of(audit, generator));
                        case md -> utf8(AuditMarkdown.of(view));
                        case html -> utf8(AuditPage.of(view));
                        case docx -> AnnotatedSummary.of(told, bytes, standards, language);
                        case xlsx -> ClaimsWorkbook.of(told, standards, language);
                    });
        }
        return documents;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
