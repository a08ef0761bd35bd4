package org.dudao.submission;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No workbook can crash or block the reader, or fill its memory; each is refused with the reason. */
@Timeout(300)
@Tag("full")
class HostileWorkbookTest {
    private static final String HEAP = "-Xmx256m";
    private static final int MB = 1024 * 1024;
    private static final String SHEET = "xl/worksheets/sheet3.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String OPEN =
            "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String HEADINGS = "<row r=\"1\">" + text("A1", "校舍单体编号") + text("B1", "学校标识码") + "</row>";
    private static final String CLOSE = "</sheetData></worksheet>";

    @TempDir
    private Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    /** Writes one part of a forged file. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** Reads files in a small machine and prints of each its first problem, or that it is sound. */
    public static void main(String[] files) {
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        for (String file : files) {
            Reading reading = reader.read(Path.of(file), Form.AS_OF);
            Form.isSoundOrSaysWhy(reading);
            InputProblem first =
                    reading.problems().isEmpty() ? null : reading.problems().get(0);
            System.out.println(Path.of(file).getFileName() + " "
                    + (first == null
                            ? "sound"
                            : first.code() + " " + first.message().en()));
        }
    }

    @Test
    void aSmallMachineRefusesEveryHostileWorkbookWithItsReason() throws Exception {
        String bomb = "zip-bomb The workbook grows too large when unpacked and was not read";
        forged("bomb.xlsx", bomb, SHEET, out -> repeat(out, OPEN, " ".repeat(MB), 400));
        forged("texts.xlsx", bomb, TEXTS, out -> repeat(out, "<sst><si><t>", "x".repeat(MB), 400));
        forged("many-texts.xlsx", bomb, TEXTS, out -> repeat(out, "<sst>", "<si><t/></si>", 2_000_000));
        forged("picture.xlsx", bomb, "xl/media/image1.png", out -> repeat(out, "", "\0".repeat(MB), 400));

        String unusual =
                "unusual-xml The workbook's XML has more names, attributes or levels than any spreadsheet program writes; it was not read";
        forged("attributes.xlsx", unusual, SHEET, out -> {
            out.write((OPEN + "<row").getBytes(UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write((" a" + i + "=''").getBytes(UTF_8));
            }
            out.write(("/>" + CLOSE).getBytes(UTF_8));
        });
        forged("names.xlsx", unusual, TEXTS, out -> {
            out.write("<sst>".getBytes(UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(("<a" + i + "/>").getBytes(UTF_8));
            }
        });
        forged("deep-styles.xlsx", unusual, "xl/styles.xml", out -> repeat(out, "", "<a>", 1_000_000));

        String entities = "entities The workbook's XML declares a document type or entities and was not read";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
        forged("laughs.xlsx", entities, SHEET, out -> out.write((laughs + "<a>&b;</a>").getBytes(UTF_8)));
        forged("outside.xlsx", entities, TEXTS, out -> out.write((outside + "<a>&a;</a>").getBytes(UTF_8)));
        forged("utf-16.xlsx", entities, SHEET, out -> out.write(("\uFEFF" + laughs).getBytes(UTF_16LE)));
        forged("ebcdic.xlsx", entities, SHEET, out -> out.write(laughs.getBytes("Cp037")));

        String name = "unsafe-name A part of the workbook has a name that points elsewhere";
        forged("up.xlsx", name, "xl/../../../evil.xml", out -> out.write('x'));
        forged("root.xlsx", name, "/etc/evil.xml", out -> out.write('x'));
        forged("windows.xlsx", name, "xl\\..\\evil.xml", out -> out.write('x'));
        forged("drive.xlsx", name, "C:evil.xml", out -> out.write('x'));
        forged(
                "macros.xlsx",
                "macros The workbook contains macros and was not read",
                "xl/vbaProject.bin",
                out -> out.write('x'));
        forged(
                "links.xlsx",
                "external-links The workbook refers to other files and was not read",
                "xl/externalLinks/externalLink1.xml",
                out -> out.write("<a/>".getBytes(UTF_8)));

        String rows = "too-many-rows Row limit reached; reading stopped here";
        forged("rows.xlsx", rows, SHEET, out -> rows(out, HEADINGS, 1_048_576, "B", "S1"));
        forged(
                "schools.xlsx",
                "too-many-rows Size limit reached; reading stopped here",
                "xl/worksheets/sheet2.xml",
                out -> rows(
                        out,
                        "<row r=\"1\">" + text("A1", "学校标识码") + text("B1", "学校名称") + "</row>",
                        1_048_576,
                        "S",
                        "x"));
        String damaged = "truncated The workbook is damaged, or does not have the format of its file name";
        forged("edge.xlsx", damaged, SHEET, out -> {
            out.write((OPEN + HEADINGS).getBytes(UTF_8));
            for (int i = 2; i <= 100_000; i++) {
                out.write(("<row r=\"" + i + "\">" + text("XFD" + i, "x") + "</row>").getBytes(UTF_8));
            }
            out.write(CLOSE.getBytes(UTF_8));
        });
        forged("deep.xlsx", unusual, SHEET, out -> repeat(out, OPEN + HEADINGS, "<row>".repeat(1000), 1_000));
        forged("merges.xlsx", bomb, SHEET, out -> {
            out.write((OPEN + HEADINGS + "</sheetData><mergeCells>").getBytes(UTF_8));
            for (int i = 0; i < 200_000; i++) {
                out.write(("<mergeCell ref=\"A" + (i + 2) + ":B1048576\"/>").getBytes(UTF_8));
            }
            out.write("</mergeCells></worksheet>".getBytes(UTF_8));
        });
        forged("one-text.xlsx", "too-many-values Size limit reached; reading stopped here", SHEET, out -> {
            out.write((OPEN + "<row r=\"1\">" + text("A1", "校舍单体编号") + text("B1", "学校标识码") + "</row>").getBytes(UTF_8));
            String cell = "x".repeat(30_000);
            for (int i = 2; i < 3000; i++) {
                out.write(("<row r=\"" + i + "\">" + text("A" + i, cell) + "</row>").getBytes(UTF_8));
            }
            out.write(CLOSE.getBytes(UTF_8));
        });
        Path half = folder.resolve("half.xlsx");
        byte[] whole = Files.readAllBytes(honest("whole.xlsx"));
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
        expected.put(half.toString(), "truncated The workbook is damaged or incomplete");
        expected.put(
                zip("other.xlsx", Map.of("a.txt", out -> out.write('x'))).toString(),
                "not-a-workbook This zip file is not an Excel workbook");
        refused();
    }

    @Test
    void aSmallMachineReadsHonestLargeFiles() throws Exception {
        // whole columns that were formatted and never filled in
        forged("empty.xlsx", "sound", SHEET, out -> {
            out.write((OPEN + HEADINGS).getBytes(UTF_8));
            for (int i = 2; i <= 1_048_576; i++) {
                out.write(("<row r=\"" + i + "\"><c r=\"A" + i + "\" s=\"0\"/><c r=\"B" + i + "\" s=\"0\"/></row>")
                        .getBytes(UTF_8));
            }
            out.write(CLOSE.getBytes(UTF_8));
        });
        Object[][] rows = new Object[20_001][];
        rows[0] = row("校舍单体编号", "学校标识码", "建筑面积", "是否使用", "最近隐患排查日期");
        for (int i = 1; i < rows.length; i++) {
            rows[i] = row("B" + i, "S1", i, "是", "2026年3月5日");
        }
        Path large = form().sheet("校舍", rows).xlsx(folder.resolve("large.xlsx"));
        expected.put(large.toString(), "sound");
        Path again = folder.resolve("resaved");
        if (resaved(large, again)) {
            expected.put(again.resolve("large.xlsx").toString(), "sound");
        }
        refused();
    }

    /** What LibreOffice makes of a file; false where there is none. */
    private boolean resaved(Path file, Path into) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "xlsx",
                            "--outdir",
                            into.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.txt").toFile())
                    .start();
        } catch (IOException e) {
            return false; // not installed
        }
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        return ended && Files.exists(into.resolve("large.xlsx"));
    }

    private void refused() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                HostileWorkbookTest.class.getName()));
        command.addAll(expected.keySet());
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        List<String> said = Files.readAllLines(output).stream()
                .filter(l -> !l.contains("Log4j"))
                .toList();
        List<String> wanted = new ArrayList<>();
        expected.forEach((file, reason) -> wanted.add(Path.of(file).getFileName() + " " + reason));
        assertThat(said).isEqualTo(wanted);
        assertThat(ended).as("ended in time").isTrue();
    }

    private static String text(String cell, String text) {
        return "<c r=\"" + cell + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static void repeat(OutputStream out, String start, String text, int times) throws IOException {
        out.write(start.getBytes(UTF_8));
        byte[] bytes = text.getBytes(UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    private static void rows(OutputStream out, String headings, int last, String code, String other)
            throws IOException {
        out.write((OPEN + headings).getBytes(UTF_8));
        for (int i = 2; i <= last; i++) {
            out.write(("<row r=\"" + i + "\">" + text("A" + i, code + i) + text("B" + i, other) + "</row>")
                    .getBytes(UTF_8));
        }
        out.write(CLOSE.getBytes(UTF_8));
    }

    private Path honest(String file) throws IOException {
        return form().sheet("校舍", row("校舍单体编号", "学校标识码"), row("B1", "S1")).xlsx(folder.resolve(file));
    }

    /** An honest workbook of which one part is another. */
    private void forged(String file, String reason, String part, Part content) throws IOException {
        Path base = honest("base.xlsx");
        Map<String, Part> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(base.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    parts.put(entry.getName(), out -> out.write(bytes));
                }
            }
        }
        parts.put(part, content);
        expected.put(zip(file, parts).toString(), reason);
    }

    private Path zip(String file, Map<String, Part> parts) throws IOException {
        Path path = folder.resolve(file);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.setLevel(1);
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                OutputStream out = new BufferedOutputStream(zip, 1 << 16);
                part.getValue().write(out);
                out.flush();
                zip.closeEntry();
            }
        }
        return path;
    }
}
