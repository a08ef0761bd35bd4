package org.dudao.report.annotated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Traditional;

/** The form workbook with its headings, choices and remarks in Traditional characters. */
public final class TraditionalWorkbook {
    private TraditionalWorkbook() {}

    /**
     * Converts all text of a workbook that contains only text of the program's own.
     *
     * @param workbook a whole .xlsx file
     * @return the converted file, identical in every run
     */
    public static byte[] of(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream converted = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                converted.putNextEntry(new ZipEntry(part.getName()));
                converted.write(text(new String(parts.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** Names of sheets are converted everywhere, also in formulas; the typeface becomes one of Taiwan. */
    private static byte[] text(String xml) {
        return Traditional.convertAll(xml.replace("宋体", "新細明體")).getBytes(StandardCharsets.UTF_8);
    }
}
