package org.dudao.submission.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dudao.submission.json.Texts;

/** A workbook in the format of Excel since 2007, also as written by WPS and LibreOffice, read as a stream. */
final class XlsxWorkbook implements Workbook {
    /** More columns than any sheet of the form has. */
    private static final int MOST_COLUMNS = 1_000;

    /** Including gaps: one cell at the right edge of each row means millions of gaps. */
    private static final long MOST_CELLS = 100_000_000;

    /** A formula's error value, such as {@code #DIV/0!}; a text may begin with the same sign. */
    private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z0-9/_]*[!?]?");

    private final ReadableWorkbook workbook;

    /** Deleted on closing; null if the file itself is read. */
    private final Path copy;

    private final List<Sheet> sheets = new ArrayList<>();
    private final List<RowPrefetcher> opened = new ArrayList<>();

    private XlsxWorkbook(Path file, Path copy, Map<String, Set<String>> merges, Map<String, String> seen)
            throws IOException {
        this.copy = copy;
        this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        Map<String, String> parts = merges.isEmpty() ? Map.of() : parts(file);
        for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
            MergedCells merged = new MergedCells(merges.getOrDefault(parts.get(sheet.getName()), Set.of()));
            sheets.add(new OneSheet(sheet, merged, workbook.isDate1904(), seen, opened));
        }
    }

    /**
     * Opens a workbook that {@link ZipGuard} has checked.
     *
     * @throws Refused if it is damaged
     */
    static XlsxWorkbook open(Path file) throws IOException {
        ZipGuard.Found found = ZipGuard.check(file);
        Path copy = found.rare().isEmpty() ? null : NormalizedCopy.of(file, found.rare());
        Path read = copy == null ? file : copy;
        try {
            return new XlsxWorkbook(read, copy, found.merges(), seen(read, found.marked()));
        } catch (RuntimeException | IOException e) {
            if (copy != null) {
                Files.delete(copy);
            }
            throw UnreadableWorkbook.refused(file, e);
        }
    }

    private static Map<String, String> seen(Path file, Set<String> marked) throws IOException {
        if (marked.isEmpty()) {
            return Map.of();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return RichTexts.of(zip, marked);
        }
    }

    @Override
    public List<Sheet> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    @Override
    public void close() throws IOException {
        opened.forEach(RowPrefetcher::close);
        workbook.close();
        if (copy != null) {
            Files.delete(copy);
        }
    }

    /** Each sheet's part by the sheet's name; needed only for merged cells. */
    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> targets = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            XmlPart.elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", xml -> {
                String target = xml.getAttributeValue(null, "Target");
                if (target != null) {
                    targets.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            });
            XmlPart.elements(zip, "xl/workbook.xml", "sheet", xml -> {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")) {
                        parts.put(xml.getAttributeValue(null, "name"), targets.get(xml.getAttributeValue(i)));
                    }
                }
            });
        }
        return parts;
    }

    private record OneSheet(
            org.dhatim.fastexcel.reader.Sheet sheet,
            MergedCells merged,
            boolean since1904,
            Map<String, String> seen,
            List<RowPrefetcher> opened)
            implements Sheet {
        @Override
        public String name() {
            return EscapedText.decoded(sheet.getName());
        }

        @Override
        public Iterator<Row> rows() {
            try {
                RowPrefetcher rows =
                        new RowPrefetcher(new Rows(this, sheet.openStream().iterator()));
                opened.add(rows);
                return merged.fill(rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // the part cannot be read, but the file can
            }
        }

        private Row row(org.dhatim.fastexcel.reader.Row row) {
            int width = Math.min(row.getCellCount(), MOST_COLUMNS);
            List<Cell> cells = new ArrayList<>(width);
            boolean any = false;
            for (int i = 0; i < width; i++) {
                Cell cell = cell(row.getCell(i));
                any |= cell != null;
                cells.add(cell);
            }
            return any ? new Row(row.getRowNum(), cells) : null;
        }

        private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                return null;
            }
            Object value = cell.getValue();
            String raw = cell.getRawValue();
            return switch (cell.getType()) {
                case STRING -> blank(cell.asString());
                case BOOLEAN -> value == null ? null : new Cell(Kind.YES_NO, value.toString(), false);
                case ERROR -> notRead(raw);
                case NUMBER -> number(raw, cell);
                default -> formula(raw, cell);
            };
        }

        /** The cached value of a formula. */
        private Cell formula(String raw, org.dhatim.fastexcel.reader.Cell cell) {
            if (raw == null || raw.isEmpty()) {
                return cell.getFormula() == null ? null : new Cell(Kind.ERROR, "=" + cell.getFormula(), false);
            } else if (ERROR.matcher(raw).matches()) {
                return new Cell(Kind.ERROR, raw, false);
            }
            Object value = cell.getValue();
            return value instanceof Boolean
                    ? new Cell(Kind.YES_NO, value.toString(), false)
                    : value instanceof BigDecimal ? number(raw, cell) : blank(raw);
        }

        private Cell number(String raw, org.dhatim.fastexcel.reader.Cell cell) {
            String format = cell.getDataFormatString();
            return new Cell(Kind.NUMBER, raw, format != null && format.indexOf('%') >= 0, since1904);
        }

        /** An error, or a value that does not match the cell's type; {@code true} and {@code false} may be 1 and 0. */
        private Cell notRead(String raw) {
            boolean yesNo = "true".equals(raw) || "false".equals(raw);
            return new Cell(yesNo ? Kind.YES_NO : Kind.ERROR, raw == null ? "" : raw, false);
        }

        private Cell blank(String text) {
            String shown = text != null && seen.containsKey(text) ? seen.get(text) : EscapedText.decoded(text);
            return shown == null || Texts.isEmpty(shown) ? null : Cell.text(shown);
        }
    }

    /** The non-empty rows; any exception of the library on a damaged sheet is reported as damage. */
    private static final class Rows implements Iterator<Row> {
        private final OneSheet sheet;
        private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
        private long cells;
        private Row next;

        Rows(OneSheet sheet, Iterator<org.dhatim.fastexcel.reader.Row> rows) {
            this.sheet = sheet;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && rows.hasNext()) {
                    org.dhatim.fastexcel.reader.Row row = rows.next();
                    cells += row.getCellCount();
                    if (cells > MOST_CELLS) {
                        throw new IllegalStateException("> " + MOST_CELLS + " cells");
                    }
                    next = sheet.row(row);
                }
                return next != null;
            } catch (RuntimeException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = next;
            next = null;
            return row;
        }
    }
}
