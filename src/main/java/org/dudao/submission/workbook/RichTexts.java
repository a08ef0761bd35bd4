package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Texts with superscript, subscript or struck-out parts as displayed: 1199² and not 11992, where the 2 is a footnote's.
 *
 * <p>A number, a date or a code with such a mark is unreadable and so an input problem; in other texts the mark is kept.
 */
final class RichTexts {
    /** The combining stroke for the character before it. */
    private static final char STRUCK = '\u0336';

    private static final String PLAIN = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private RichTexts() {}

    /** The style of a run of characters. */
    enum Style {
        PLAIN,
        RAISED,
        LOWERED,
        STRUCK
    }

    /** A character as displayed. */
    static String shown(char c, Style style) {
        int index = PLAIN.indexOf(c);
        return switch (style) {
            case RAISED -> index < 0 ? String.valueOf(c) : String.valueOf(RAISED.charAt(index));
            case LOWERED -> index < 0 ? String.valueOf(c) : String.valueOf(LOWERED.charAt(index));
            case STRUCK -> c + String.valueOf(STRUCK);
            case PLAIN -> String.valueOf(c);
        };
    }

    /**
     * The texts of some parts of a workbook whose display differs from their characters.
     *
     * @param parts the shared texts, or sheets with inline texts
     * @return displayed texts by their characters
     */
    static Map<String, String> of(ZipFile zip, Collection<String> parts) throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (String part : parts) {
            for (String element : new String[] {"si", "is"}) {
                XmlPart.elements(zip, part, element, xml -> add(xml, element, seen));
            }
        }
        return seen;
    }

    private static void add(XMLStreamReader xml, String element, Map<String, String> seen) {
        StringBuilder plain = new StringBuilder();
        StringBuilder shown = new StringBuilder();
        StringBuilder run = new StringBuilder();
        try {
            Style style = Style.PLAIN;
            boolean reading = false; // phonetic guides are skipped
            boolean phonetic = false;
            for (boolean more = true; more; ) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        String name = xml.getLocalName();
                        style = style(xml, name, name.equals("r") ? Style.PLAIN : style);
                        reading = name.equals("t") && !phonetic;
                        phonetic |= name.equals("rPh");
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        reading = false;
                        for (char c : EscapedText.decoded(run.toString()).toCharArray()) {
                            shown.append(shown(c, style));
                        }
                        run.setLength(0);
                        phonetic &= !xml.getLocalName().equals("rPh");
                        more = !xml.getLocalName().equals(element);
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                        if (reading) {
                            plain.append(xml.getText());
                            run.append(xml.getText());
                        }
                    }
                    default -> more &= xml.hasNext();
                }
            }
        } catch (XMLStreamException e) {
            return; // the library reports a damaged part
        }
        if (!plain.toString().contentEquals(shown)) {
            seen.put(plain.toString(), shown.toString());
        }
    }

    private static Style style(XMLStreamReader xml, String name, Style before) {
        String value = xml.getAttributeValue(null, "val");
        return switch (name) {
            case "vertAlign" ->
                "superscript".equals(value) ? Style.RAISED : "subscript".equals(value) ? Style.LOWERED : before;
            case "strike" -> "0".equals(value) || "false".equals(value) ? before : Style.STRUCK;
            default -> before;
        };
    }
}
