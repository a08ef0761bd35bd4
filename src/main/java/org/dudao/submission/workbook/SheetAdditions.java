package org.dudao.submission.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What the library cannot write into its sheets: the values of formulas, the messages beside a selected cell, and lines between the cells on
 * paper.
 */
final class SheetAdditions {
    private static final String PART = "xl/worksheets/sheet";
    private static final String VALIDATION = "<dataValidation sqref=\"";
    private static final String MARGINS = "<pageMargins";
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_MESSAGE = 255;

    private final Map<Integer, Map<String, String>> values = new HashMap<>();
    private final Map<Integer, Map<String, String>> messages = new HashMap<>();
    private final Set<Integer> lined = new HashSet<>();

    /**
     * The text that a formula gives as long as nothing is changed.
     *
     * @param sheet the number of the sheet, from 1
     * @param cell such as B6
     */
    void value(int sheet, String cell, String value) {
        values.computeIfAbsent(sheet, s -> new HashMap<>()).put(cell, value);
    }

    /**
     * The message of a range that has a validation.
     *
     * @param range such as B6:B2005
     */
    void message(int sheet, String range, String title, String text) {
        messages.computeIfAbsent(sheet, s -> new HashMap<>())
                .put(
                        range,
                        "showInputMessage=\"true\" promptTitle=\"" + escaped(cut(title, LONGEST_TITLE)) + "\" prompt=\""
                                + escaped(cut(text, LONGEST_MESSAGE)) + "\" ");
    }

    /** Prints lines between the cells of a sheet. */
    void lines(int sheet) {
        lined.add(sheet);
    }

    /** A whole .xlsx file with the additions. */
    byte[] into(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream added = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                added.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().startsWith(PART)) {
                    int sheet = Integer.parseInt(
                            part.getName().substring(PART.length()).replace(".xml", ""));
                    String xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                    added.write(sheet(xml, sheet).getBytes(StandardCharsets.UTF_8));
                } else {
                    parts.transferTo(added);
                }
            }
        }
        return bytes.toByteArray();
    }

    private String sheet(String written, int sheet) {
        // the library lower-cases the word by the computer's language, which in Turkish gives another letter
        String xml = written.replace("errorStyle=\"warn\u0131ng\"", "errorStyle=\"warning\"")
                .replace("errorStyle=\"\u0131nformat\u0131on\"", "errorStyle=\"information\"");
        String valued = values(xml, values.getOrDefault(sheet, Map.of()));
        String messaged = messages(valued, messages.getOrDefault(sheet, Map.of()));
        return lined.contains(sheet)
                ? messaged.replace(MARGINS, "<printOptions gridLines=\"true\"/>" + MARGINS)
                : messaged;
    }

    private static String values(String xml, Map<String, String> values) {
        StringBuilder out = new StringBuilder(xml.length());
        int done = 0;
        for (int formula = xml.indexOf("<f>"); formula >= 0; formula = xml.indexOf("<f>", done)) {
            int name = xml.lastIndexOf(" r=\"", formula) + 4;
            String value = values.get(xml.substring(name, xml.indexOf('"', name)));
            int end = xml.indexOf("</c>", formula);
            out.append(xml, done, formula - 1).append(" t=\"str\"").append(xml, formula - 1, end);
            out.append("<v>").append(escaped(value)).append("</v>");
            done = end;
        }
        return out.append(xml, done, xml.length()).toString();
    }

    private static String messages(String xml, Map<String, String> messages) {
        StringBuilder out = new StringBuilder(xml.length());
        int done = 0;
        for (int next = xml.indexOf(VALIDATION); next >= 0; next = xml.indexOf(VALIDATION, done)) {
            int end = xml.indexOf('"', next + VALIDATION.length());
            String range = xml.substring(next + VALIDATION.length(), end);
            out.append(xml, done, end + 2).append(messages.getOrDefault(range, ""));
            done = end + 2;
        }
        return out.append(xml, done, xml.length()).toString();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** A text as part of XML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
