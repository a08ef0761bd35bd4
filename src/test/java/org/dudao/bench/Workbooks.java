package org.dudao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.facts.Dictionary;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;

/**
 * Measures reading a workbook of 100,000 buildings of 20 columns with every check, compared with Apache POI's usermodel that only loads it
 * and visits each cell. Each reading is a process of its own, in turn, so that a machine that slows down affects both; wall time includes
 * the JVM's start.
 */
public final class Workbooks {
    private static final int ROWS = 100_000;
    private static final int SCHOOLS = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private Workbooks() {}

    private record Sample(double seconds, double cpu, double megabytes) {}

    /** With {@code read} or {@code poi} and a file it reads once; otherwise it measures as many runs as the argument says. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2) {
            once(args[0], Path.of(args[1]));
            return;
        }
        int runs = args.length == 0 ? 5 : Integer.parseInt(args[0]);
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            write(file);
            System.out.printf(
                    Locale.ROOT,
                    "%,d rows of 20 columns, %.1f MB, %d runs, median%n",
                    ROWS,
                    Files.size(file) / 1e6,
                    runs);
            List<Sample> ours = new ArrayList<>();
            List<Sample> poi = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                ours.add(process("read", file));
                poi.add(process("poi", file));
            }
            Sample our = median(ours);
            Sample theirs = median(poi);
            System.out.printf(Locale.ROOT, "%-36s %8s %8s %8s%n", "", "wall s", "CPU s", "peak MB");
            print("read with every check", our);
            print("POI usermodel, each cell visited", theirs);
            print(
                    "POI beside it",
                    new Sample(
                            theirs.seconds() / our.seconds(),
                            theirs.cpu() / our.cpu(),
                            theirs.megabytes() / our.megabytes()));
        } finally {
            Files.delete(file);
        }
    }

    private static void print(String name, Sample sample) {
        System.out.printf(
                Locale.ROOT, "%-36s %8.2f %8.2f %8.1f%n", name, sample.seconds(), sample.cpu(), sample.megabytes());
    }

    private static void once(String how, Path file) throws IOException {
        if (how.equals("read")) {
            Reading reading = new SubmissionReader(Dictionary.load()).read(file, LocalDate.of(2026, 7, 31));
            if (reading.submission() == null
                    || reading.submission().dataset().buildings().size() != ROWS) {
                throw new IllegalStateException(String.valueOf(reading.problems()));
            }
            return;
        }
        long cells = 0;
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells += cell.toString().isEmpty() ? 0 : 1;
                    }
                }
            }
        }
        if (cells < ROWS * 20L) {
            throw new IllegalStateException("POI saw " + cells + " cells.");
        }
    }

    private static Sample process(String how, Path file) throws IOException, InterruptedException {
        // POI's usermodel needs more memory than the launcher gives
        List<String> heap = how.equals("read")
                ? List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms96m", "-Xmn64m", "-Xmx512m")
                : List.of("-XX:+UseSerialGC", "-Xmx3g");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(heap);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Workbooks.class.getName(), how, file.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        double peak = 0;
        double cpu = 0;
        while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, ResidentMemory.peak(process.pid()));
            cpu = Math.max(
                    cpu, process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return new Sample((System.nanoTime() - start) / 1e9, cpu, peak);
    }

    private static Sample median(List<Sample> samples) {
        return new Sample(
                samples.stream().map(Sample::seconds).sorted().toList().get(samples.size() / 2),
                samples.stream().map(Sample::cpu).sorted().toList().get(samples.size() / 2),
                samples.stream().map(Sample::megabytes).sorted().toList().get(samples.size() / 2));
    }

    private static void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            sheet(workbook, "乡镇", List.of("指标", "数值"), List.of("统计用区划代码", "110101001"), List.of("学年", "2025-2026"))
                    .finish();
            Worksheet schools = sheet(workbook, "学校", List.of("学校标识码", "学校名称"));
            for (int i = 0; i < SCHOOLS; i++) {
                schools.value(i + 1, 0, "S" + i);
                schools.value(i + 1, 1, "第" + i + "小学");
            }
            schools.finish();
            List<String> headings = List.of(
                    "校舍单体编号",
                    "学校标识码",
                    "建筑面积",
                    "建成年份",
                    "鉴定等级",
                    "是否使用",
                    "危险部位已封闭",
                    "加固方案日期",
                    "最近隐患排查日期",
                    "达到重点设防类",
                    "超过设计使用年限",
                    "最近鉴定日期",
                    "竣工验收日期",
                    "消防验收(备案)合格",
                    "最低使用层(地下为负)",
                    "最高使用层",
                    "每层安全出口数",
                    "每层疏散楼梯数",
                    "火灾报警装置",
                    "出口堵塞处数");
            Worksheet buildings = sheet(workbook, "校舍", headings);
            for (int i = 1; i <= ROWS; i++) {
                Object[] row = {
                    "B" + i,
                    "S" + i % SCHOOLS,
                    500.5 + i % 1000,
                    1980 + i % 40,
                    i % 3 == 0 ? "A级" : "B级",
                    "是",
                    "否",
                    "无",
                    DAY.minusDays(i % 300),
                    "是",
                    "否",
                    DAY.minusDays(i % 900),
                    DAY.minusDays(i % 9000),
                    "√",
                    -(i % 2),
                    1 + i % 6,
                    2,
                    2,
                    "×",
                    0
                };
                for (int c = 0; c < row.length; c++) {
                    if (row[c] instanceof Number number) {
                        buildings.value(i, c, number);
                    } else if (row[c] instanceof LocalDate day) {
                        buildings.value(i, c, day);
                    } else {
                        buildings.value(i, c, row[c].toString());
                    }
                }
                if (i % 5000 == 0) {
                    buildings.flush();
                }
            }
        }
    }

    @SafeVarargs
    private static Worksheet sheet(Workbook workbook, String name, List<String>... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].size(); c++) {
                sheet.value(r, c, rows[r].get(c));
            }
        }
        return sheet;
    }
}
