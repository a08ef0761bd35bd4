package org.dudao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms of offices for tests, and what stands in them. */
final class FilledForms {
    private FilledForms() {}

    /** Writes a workbook. */
    static Path workbook(Path file, Consumer<XSSFWorkbook> content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    /** Puts texts and numbers into a row, from its first cell. */
    static Row row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number - 1);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number one) {
                row.createCell(i).setCellValue(one.doubleValue());
            } else if (values[i] instanceof String text && text.startsWith("=")) {
                row.createCell(i).setCellFormula(text.substring(1));
            } else if (values[i] != null) {
                row.createCell(i).setCellValue((String) values[i]);
            }
        }
        return row;
    }

    /** The cells of a sheet as they are shown, by place; formulas with an equals sign, texts in quotation marks. */
    static Map<String, String> cells(Path file, String sheet) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            DataFormatter format = new DataFormatter();
            for (Row row : book.getSheet(sheet)) {
                for (Cell cell : row) {
                    String shown =
                            switch (cell.getCellType()) {
                                case FORMULA -> "=" + cell.getCellFormula();
                                case STRING -> cell.getStringCellValue();
                                case NUMERIC -> "#" + format.formatCellValue(cell);
                                default -> "";
                            };
                    if (!shown.isEmpty()) {
                        cells.put(cell.getAddress().formatAsString(), shown);
                    }
                }
            }
        }
        return cells;
    }

    /** The cells of a sheet with the results of its formulas, row by row. */
    static List<String> shown(Path file, String sheet) throws IOException {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            DataFormatter format = new DataFormatter();
            format.setUseCachedValuesForFormulaCells(true);
            for (Row row : book.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** The parts of an office file. */
    static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** Writes a document of Word with a body, and parts beside it such as {@code header1}. */
    static Path document(Path file, String body, Map<String, String> beside) throws IOException {
        String word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        StringBuilder types =
                new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "document.main+xml\"/>");
        StringBuilder rels = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
        String package_ = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        for (Map.Entry<String, String> one : beside.entrySet()) {
            String kind = one.getKey().replaceAll("\\d+$", "");
            types.append(
                    "<Override PartName=\"/word/" + one.getKey() + ".xml\" ContentType=\"" + main + kind + "+xml\"/>");
            rels.append("<Relationship Id=\"" + one.getKey() + "\" Type=\"" + office + kind + "\" Target=\""
                    + one.getKey() + ".xml\"/>");
            String tag = kind.equals("header") ? "hdr" : kind.equals("footer") ? "ftr" : kind;
            parts.put(
                    "word/" + one.getKey() + ".xml",
                    head + "<w:" + tag + " " + word + ">" + one.getValue() + "</w:" + tag + ">");
        }
        parts.put("word/document.xml", head + "<w:document " + word + "><w:body>" + body + "</w:body></w:document>");
        parts.put(
                "word/_rels/document.xml.rels",
                head + "<Relationships xmlns=\"" + package_ + "\">" + rels + "</Relationships>");
        parts.put(
                "_rels/.rels",
                head + "<Relationships xmlns=\"" + package_ + "\"><Relationship Id=\"r1\" Type=\"" + office
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        parts.put("[Content_Types].xml", head + types + "</Types>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** Replaces a text in a part of an office file, as another program would have written it. */
    static void edit(Path file, String part, String from, String to) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                all.put(one.getName(), zip.readAllBytes());
            }
        }
        String text = new String(all.get(part), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new AssertionError(from + " is not in " + text);
        }
        all.put(part, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        Files.write(file, bytes.toByteArray());
    }
}
