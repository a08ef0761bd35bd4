package org.dudao.report.preview;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dudao.preview.UnitPreview;
import org.dudao.report.data.FindingsCsv;

/** The changed verdicts as CSV, with the escaping of {@link FindingsCsv}. */
public final class PreviewCsv {
    private PreviewCsv() {}

    /** Writes all changed verdicts, one township after the other. */
    public static void write(PreviewReport report, OutputStream out) throws IOException {
        FlipTable table = new FlipTable(report);
        List<String> head = FlipTable.COLUMNS.stream()
                .map(column -> report.language().pick(column.heading()))
                .toList();
        put("\uFEFF" + FindingsCsv.text(List.of(head)), out);
        for (UnitPreview unit : report.units()) {
            put(
                    FindingsCsv.text(unit.flips().stream()
                            .map(flip -> table.row(unit, flip))
                            .toList()),
                    out);
        }
    }

    private static void put(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
