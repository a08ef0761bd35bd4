package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.HalfWidth;
import org.dudao.io.RegularFile;
import org.dudao.ledger.SchoolZone;
import org.dudao.submission.CellText;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.FileKind;

/** The list of zones 督学责任区: the columns 学校代码, 学校, 督学责任区 and 责任督学 of the first sheet of a workbook, or of a CSV. */
final class ZonesFile {
    private static final int LONGEST = 1 << 24;
    private static final int LAST_HEAD = 10;
    private static final int SHOWN = 5;

    private static final List<List<String>> COLUMNS = List.of(
            List.of("学校代码", "school code", "code"),
            List.of("学校", "学校名称", "school"),
            List.of("督学责任区", "责任区", "zone"),
            List.of("责任督学", "督学", "inspector"));

    /** A row with its number in the file. */
    private record Line(int number, List<String> cells) {}

    private ZonesFile() {}

    /**
     * Reads the list.
     *
     * @param bytes of the file
     * @throws InspectorsFile.InspectorsException with what is wrong, by row
     */
    static List<SchoolZone> read(Path file, byte[] bytes) throws IOException {
        return schools(
                FileKind.isZip(bytes)
                        ? sheet(String.valueOf(file.getFileName()), bytes)
                        : csv(InspectorsFile.text(bytes)));
    }

    /** The bytes of the file. */
    static byte[] bytes(Path file) throws IOException {
        return RegularFile.bytes(file, LONGEST);
    }

    private static List<Line> csv(String text) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String[] row : InspectorsFile.rows(text)) {
            lines.add(new Line(lines.size() + 1, List.of(row)));
        }
        return lines;
    }

    private static List<Line> sheet(String name, byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = SubmittedWorkbook.open(name, bytes)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<Line> lines = new ArrayList<>();
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(CellText.of((XSSFCell) row.getCell(i)));
                }
                lines.add(new Line(row.getRowNum() + 1, cells));
            }
            return lines;
        } catch (SubmittedWorkbook.Unfit e) {
            throw new InspectorsFile.InspectorsException(
                    e.reason().zh() + "。请另存为 .xlsx 或 CSV UTF-8。", e.reason().en() + ". Save it as .xlsx or CSV UTF-8.");
        }
    }

    private static List<SchoolZone> schools(List<Line> lines) throws IOException {
        int head = head(lines);
        if (head < 0) {
            throw new InspectorsFile.InspectorsException(
                    "没有表头。第一行要有四列：学校代码、学校、督学责任区、责任督学。",
                    "The headings are missing. The first row must have the columns 学校代码, 学校, 督学责任区, 责任督学.");
        }
        List<Integer> columns = columns(lines.get(head));
        List<SchoolZone> schools = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Line line : lines.subList(head + 1, lines.size())) {
            List<String> cells =
                    columns.stream().map(column -> cell(line, column)).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            int empty = cells.indexOf("");
            Integer before = rows.putIfAbsent(cells.get(0), line.number());
            if (empty >= 0) {
                String heading = COLUMNS.get(empty).get(0);
                zh.add("第 " + line.number() + " 行没有“" + heading + "”");
                en.add("row " + line.number() + " has no " + heading);
            } else if (before != null) {
                zh.add("第 " + line.number() + " 行的学校代码 " + cells.get(0) + " 与第 " + before + " 行重复");
                en.add("row " + line.number() + " has the same school code, " + cells.get(0) + ", as row " + before);
            } else {
                schools.add(new SchoolZone(cells.get(0), cells.get(1), cells.get(2), name(cells.get(3))));
            }
        }
        if (!zh.isEmpty()) {
            boolean more = zh.size() > SHOWN;
            throw new InspectorsFile.InspectorsException(
                    String.join("；", zh.subList(0, Math.min(SHOWN, zh.size()))) + (more ? "；等 " + zh.size() + " 处" : "")
                            + "。每所学校一行，四列都要填。改正后重新导入，原来的名单没有改动。",
                    String.join("; ", en.subList(0, Math.min(SHOWN, en.size())))
                            + (more ? "; " + en.size() + " in all" : "")
                            + ". Each school has one row with all four columns. Correct it and try again; the list in the"
                            + " ledger is unchanged.");
        } else if (schools.isEmpty()) {
            throw new InspectorsFile.InspectorsException(
                    "名单里没有学校，原来的名单没有改动。", "The list has no schools; the list in the ledger is unchanged.");
        }
        return schools;
    }

    private static int head(List<Line> lines) {
        for (int i = 0; i < Math.min(LAST_HEAD, lines.size()); i++) {
            if (!columns(lines.get(i)).contains(-1)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Integer> columns(Line line) {
        List<String> headings = line.cells().stream()
                .map(cell -> HalfWidth.of(cell).strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
        return COLUMNS.stream()
                .map(names -> names.stream()
                        .mapToInt(headings::indexOf)
                        .filter(column -> column >= 0)
                        .findFirst()
                        .orElse(-1))
                .toList();
    }

    private static String cell(Line line, int column) {
        return column < line.cells().size()
                ? HalfWidth.of(line.cells().get(column)).strip()
                : "";
    }

    /** A Chinese name without the blanks by which lists align names of two and three characters. */
    private static String name(String typed) {
        return typed.replaceAll("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})", "");
    }
}
