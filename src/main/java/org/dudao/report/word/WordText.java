package org.dudao.report.word;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.OfficialTextWriter;

/**
 * Writes a text for Word in the layout of GB/T 9704-2012: A4, a type area of 156 by 225 mm with 22 lines of 28 characters, and prescribed
 * typefaces for title, headings and body. Numbers of headings and items are typed, as offices do, so that they survive copying.
 */
public final class WordText implements OfficialTextWriter {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** 3号, 16 points. */
    private static final int BODY_HALF_POINTS = 32;

    /** 156 mm in twentieths of a point. */
    private static final int TYPE_AREA = 8844;

    private final XmlText xml = new XmlText();
    private boolean inAnnex;
    private final Language language;

    /** Starts a document. */
    public WordText(Language language) {
        this.language = language;
        xml.open("w:document", "xmlns:w", W, "xmlns:r", R).open("w:body");
    }

    /** The complete file; nothing can be written after that. */
    public byte[] finish(PageLayout layout, String title) {
        section(layout);
        xml.close().close();
        return Docx.of(xml.toString().getBytes(StandardCharsets.UTF_8), title);
    }

    /** Ends a document within the file: the next one starts on a new page with page number 1. */
    void endDocument(PageLayout layout) {
        xml.open("w:p").open("w:pPr");
        xml.empty("w:spacing", "w:line", "20", "w:lineRule", "exact");
        section(layout);
        xml.close().close();
    }

    @Override
    public void title(String text) {
        for (String line : text.split("\n", -1)) {
            styled("Title", line);
        }
        styled("Normal", "");
    }

    @Override
    public void paragraph(String text) {
        styled("Normal", text);
    }

    /** A paragraph that is not indented, such as one that brings blanks of its own. */
    public void flush(String text) {
        styled("Addressee", text);
    }

    @Override
    public void part(String text) {
        styled("Heading1", text);
    }

    @Override
    public void area(String text) {
        styled("Heading2", text);
    }

    @Override
    public void item(int number, String text) {
        paragraph(number + language.pick(".", ". ") + text);
    }

    @Override
    public void group(Group group) {
        styled("Heading3", group.number() + language.pick(".", ". ") + group.lead() + language.pick("：", ":"));
        if (group.table() != null) {
            table(group.table());
            return;
        }
        int i = 0;
        for (String sentence : group.sentences()) {
            i++;
            paragraph(language.pick("（" + i + "）", "(" + i + ") ") + sentence);
        }
    }

    @Override
    public void list(List<String> lines, Table table) {
        if (table != null) {
            table(table);
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            item(i + 1, lines.get(i));
        }
    }

    @Override
    public void annex(String label, String title) {
        inAnnex = true;
        styled("AnnexLabel", label);
        styled("AnnexTitle", title);
    }

    /** Paragraphs in one frame: what must be done before anything else. */
    void framed(String heading, List<String> lines) {
        styled("Framed", heading);
        lines.forEach(line -> styled("Framed", line));
    }

    /**
     * 版记 at the foot of the page: outer rules of 0.35 mm and one of 0.25 mm between.
     *
     * @param copies empty for none
     */
    void imprint(String copies, String printed, String on) {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty(
                "w:tblpPr",
                "w:vertAnchor",
                "margin",
                "w:horzAnchor",
                "margin",
                "w:tblpXSpec",
                "left",
                "w:tblpYSpec",
                "bottom");
        xml.empty("w:tblW", "w:w", String.valueOf(TYPE_AREA), "w:type", "dxa");
        xml.open("w:tblBorders");
        rule("w:top", "8");
        rule("w:bottom", "8");
        rule("w:insideH", "6");
        xml.close();
        xml.empty("w:tblLayout", "w:type", "fixed").close();
        xml.open("w:tblGrid");
        xml.empty("w:gridCol", "w:w", String.valueOf(TYPE_AREA * 6 / 10));
        xml.empty("w:gridCol", "w:w", String.valueOf(TYPE_AREA * 4 / 10)).close();
        if (!copies.isEmpty()) {
            xml.open("w:tr").open("w:tc").open("w:tcPr");
            xml.empty("w:tcW", "w:w", String.valueOf(TYPE_AREA), "w:type", "dxa");
            xml.empty("w:gridSpan", "w:val", "2").close();
            styled("Imprint", copies);
            xml.close().close();
        }
        xml.open("w:tr");
        imprintCell(printed, "Imprint", 6);
        imprintCell(on, "ImprintDate", 4);
        xml.close().close();
        styled("TableEnd", "");
    }

    private void rule(String side, String eighths) {
        xml.empty(side, "w:val", "single", "w:sz", eighths, "w:space", "0", "w:color", "000000");
    }

    private void imprintCell(String content, String style, int tenths) {
        xml.open("w:tc").open("w:tcPr");
        xml.empty("w:tcW", "w:w", String.valueOf(TYPE_AREA * tenths / 10), "w:type", "dxa")
                .close();
        styled(style, content);
        xml.close();
    }

    /** A paragraph in a style of {@code styles.xml}. */
    void styled(String style, String text) {
        xml.open("w:p");
        if (!style.equals("Normal")) {
            xml.open("w:pPr").empty("w:pStyle", "w:val", style).close();
        }
        run(text);
        xml.close();
    }

    /** A paragraph with its type reduced to fit one line of the type area. */
    void fitted(String style, String text, int largestHalfPoints) {
        int fits = TYPE_AREA / 10 / Math.max(1, text.length());
        String size = String.valueOf(Math.max(BODY_HALF_POINTS, Math.min(largestHalfPoints, fits)));
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
        xml.open("w:r").open("w:rPr").empty("w:sz", "w:val", size).empty("w:szCs", "w:val", size);
        xml.close().open("w:t").text(text).close().close().close();
    }

    private void run(String text) {
        if (!text.isEmpty()) {
            xml.open("w:r")
                    .open("w:t", "xml:space", "preserve")
                    .text(text)
                    .close()
                    .close();
        }
    }

    /** Page breaks within a table. */
    enum Breaking {
        /** Between rows. */
        ROWS,
        /** Also within a row, if tall rows would leave a page half empty. */
        ANYWHERE,
        /** None: the table is on one page. */
        NOWHERE
    }

    /** A table with a repeated heading and unbroken rows; a row of one cell spans all columns and stays with the next. */
    @Override
    public void table(Table table) {
        table(table, Breaking.ROWS);
    }

    /** A table with a repeated heading. */
    void table(Table table, Breaking breaking) {
        xml.open("w:tbl");
        xml.open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "TableGrid");
        xml.empty("w:tblW", "w:w", String.valueOf(TYPE_AREA), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        if (!table.caption().isEmpty()) {
            xml.empty("w:tblCaption", "w:val", table.caption());
        }
        xml.close();
        xml.open("w:tblGrid");
        table.widths().forEach(w -> xml.empty("w:gridCol", "w:w", width(table, w)));
        xml.close();
        if (!table.headings().isEmpty()) {
            row(table, table.headings(), "TableHeading", breaking);
        }
        String style = breaking == Breaking.NOWHERE ? "TableKept" : inAnnex ? "AnnexText" : "TableText";
        table.rows().forEach(r -> row(table, r, style, breaking));
        xml.close();
        // Word requires a paragraph between a table and what follows
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:spacing", "w:line", "240", "w:lineRule", "exact")
                .close()
                .close();
    }

    private void row(Table table, List<String> cells, String style, Breaking breaking) {
        boolean spans = cells.size() == 1 && table.widths().size() > 1;
        xml.open("w:tr").open("w:trPr");
        if (breaking != Breaking.ANYWHERE || spans) {
            xml.empty("w:cantSplit");
        }
        if (style.equals("TableHeading")) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (int i = 0; i < cells.size(); i++) {
            xml.open("w:tc").open("w:tcPr");
            if (spans) {
                xml.empty("w:tcW", "w:w", String.valueOf(TYPE_AREA), "w:type", "dxa");
                xml.empty("w:gridSpan", "w:val", String.valueOf(table.widths().size()));
            } else {
                xml.empty("w:tcW", "w:w", width(table, table.widths().get(i)), "w:type", "dxa");
            }
            xml.empty("w:vAlign", "w:val", "center").close();
            for (String line : cells.get(i).split("\n", -1)) {
                styled(spans ? (inAnnex ? "AnnexSpan" : "TableSpan") : style, line);
            }
            xml.close();
        }
        xml.close();
    }

    private static String width(Table table, int part) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        return String.valueOf(TYPE_AREA * part / all);
    }

    /** Margins of 37, 26, 35 and 28 mm; page numbers 7 mm below the type area. */
    private void section(PageLayout layout) {
        xml.open("w:sectPr");
        footer("even", "footer-even");
        footer("default", "footer-odd");
        if (layout == PageLayout.LETTER) {
            footer("first", "footer-letter");
        }
        xml.empty("w:type", "w:val", "nextPage");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "2098",
                "w:right",
                "1474",
                "w:bottom",
                "1984",
                "w:left",
                "1587",
                "w:header",
                "851",
                "w:footer",
                "1304",
                "w:gutter",
                "0");
        xml.empty("w:pgNumType", "w:start", "1");
        if (layout == PageLayout.LETTER) {
            xml.empty("w:titlePg");
        }
        xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", "579").close();
    }

    private void footer(String type, String part) {
        xml.empty("w:footerReference", "w:type", type, "r:id", part);
    }
}
