package org.dudao.report.statistics;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.dudao.report.page.PageTemplates;

/** The summary of many townships as one self-contained HTML file. */
public final class SummaryPage {
    /** The name of the document's file. */
    public static final String FILE = "summary.html";

    private SummaryPage() {}

    /** Writes the file, township by township; equal bytes for equal townships. */
    public static void write(BatchReport batch, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        PageTemplates.render("overview.jte", SummaryView.of(batch), new WriterOutput(writer));
        writer.flush();
    }
}
