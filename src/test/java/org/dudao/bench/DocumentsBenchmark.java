package org.dudao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Detail;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.data.Sarif;
import org.dudao.report.page.ReportPage;
import org.dudao.report.sheet.Ledger;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.sheet.Packs;
import org.dudao.report.word.OpinionLetter;
import org.dudao.report.word.ProblemsDocument;
import org.dudao.report.word.RectificationNotice;
import org.dudao.standards.Catalogue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time per document of a township after warm-up, and of Apache POI for equal paragraphs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class DocumentsBenchmark {
    private static final Language ZH = Language.ZH_CN;

    @Param({"nine-year", "every-area"})
    private String fixture;

    private final Catalogue catalogue = Catalogue.load();
    private final BureauSettings office = BureauSettingsFile.standard(ZH);
    private final List<LedgerColumn> columns = LedgerColumn.standard(ZH);
    private Assessment assessment;
    private List<String> lines;

    @Setup
    public void setUp() {
        assessment = Fixtures.assess(Fixtures.submission(Path.of("fixtures", fixture)));
        lines = ProblemsAndImprovements.of(assessment, Detail.brief, ZH).lines().toList();
    }

    @Benchmark
    public String json() {
        return assessment.toJson();
    }

    @Benchmark
    public String md() {
        return ProblemsAndImprovements.of(assessment, Detail.brief, ZH);
    }

    @Benchmark
    public String html() {
        return ReportPage.of(assessment, ZH);
    }

    @Benchmark
    public int docx() {
        byte[] notice = RectificationNotice.of(Fixtures.letter(assessment, office, ZH));
        return ProblemsDocument.of(assessment, office, Detail.brief, ZH).length
                + OpinionLetter.of(Fixtures.letter(assessment, office, ZH)).length
                + (notice == null ? 0 : notice.length);
    }

    @Benchmark
    public byte[] xlsx() throws IOException {
        return Ledger.of(assessment, columns, ZH);
    }

    @Benchmark
    public Object packs() throws IOException {
        return Packs.of(assessment, columns, Packs.usualReceiver(ZH), ZH);
    }

    @Benchmark
    public String csv() {
        return FindingsCsv.of(assessment, ZH);
    }

    @Benchmark
    public String sarif() {
        return Sarif.of(assessment, catalogue, ZH);
    }

    /** The lines of one of the three Word documents, through the object model of a library. */
    @Benchmark
    public int oneDocxThroughPoi() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String line : lines) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setStyle("Normal");
                paragraph.createRun().setText(line);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.size();
        }
    }
}
