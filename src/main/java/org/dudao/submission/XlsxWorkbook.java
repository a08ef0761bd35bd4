package org.dudao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** A workbook in the format of Excel since 2007, also as WPS and LibreOffice write it, read as a stream. */
final class XlsxWorkbook implements Workbook {
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets = new ArrayList<>();

    private XlsxWorkbook(Path file, Map<String, List<String>> merges) throws IOException {
        workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        Map<String, String> parts = merges.isEmpty() ? Map.of() : parts(file);
        for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
            Merges merged = new Merges(merges.getOrDefault(parts.get(sheet.getName()), List.of()));
            sheets.add(new OneSheet(sheet, merged));
        }
    }

    /**
     * Opens a workbook that was looked through.
     *
     * @throws Refused where it is damaged
     */
    static XlsxWorkbook open(Path file) throws IOException {
        Map<String, List<String>> merges = ZipGuard.check(file);
        try {
            return new XlsxWorkbook(file, merges);
        } catch (RuntimeException e) {
            throw Damaged.refused(file, e);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    /** The part of each sheet by its name; only merged cells need it. */
    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", xml -> {
                String target = xml.getAttributeValue(null, "Target");
                if (target != null) {
                    targets.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            });
            elements(zip, "xl/workbook.xml", "sheet", xml -> {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")) {
                        parts.put(xml.getAttributeValue(null, "name"), targets.get(xml.getAttributeValue(i)));
                    }
                }
            });
        }
        return parts;
    }

    private interface Element {
        void read(XMLStreamReader xml);
    }

    private static void elements(ZipFile zip, String part, String name, Element element) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        if (zip.getEntry(part) == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    element.read(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private record OneSheet(org.dhatim.fastexcel.reader.Sheet sheet, Merges merged) implements Sheet {
        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Iterator<Row> rows() throws IOException {
            Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream();
            return merged.fill(rows.map(OneSheet::row).filter(r -> r != null).iterator());
        }

        private static Row row(org.dhatim.fastexcel.reader.Row row) {
            List<Cell> cells = new ArrayList<>(row.getCellCount());
            boolean any = false;
            for (int i = 0; i < row.getCellCount(); i++) {
                Cell cell = cell(row.getCell(i));
                any |= cell != null;
                cells.add(cell);
            }
            return any ? new Row(row.getRowNum(), cells) : null;
        }

        private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                return null;
            }
            Object value = cell.getValue();
            String raw = cell.getRawValue();
            return switch (cell.getType()) {
                case STRING -> blank(cell.asString());
                case BOOLEAN -> new Cell(Kind.YES_NO, String.valueOf(cell.asBoolean()), false);
                case ERROR -> new Cell(Kind.ERROR, String.valueOf(raw), false);
                case NUMBER -> number(raw, cell);
                // what the formula gave when the file was saved
                default ->
                    raw == null || raw.isEmpty()
                            ? new Cell(Kind.ERROR, "=" + cell.getFormula(), false)
                            : raw.startsWith("#")
                                    ? new Cell(Kind.ERROR, raw, false)
                                    : value instanceof Boolean
                                            ? new Cell(Kind.YES_NO, value.toString(), false)
                                            : value instanceof java.math.BigDecimal ? number(raw, cell) : blank(raw);
            };
        }

        private static Cell number(String raw, org.dhatim.fastexcel.reader.Cell cell) {
            String format = cell.getDataFormatString();
            return new Cell(Kind.NUMBER, raw, format != null && format.contains("%"));
        }

        private static Cell blank(String text) {
            return text == null || Texts.isEmpty(text) ? null : Cell.text(text);
        }
    }
}
