package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Texts of which a part is raised, lowered or struck out, as they are seen: 1199² and not 11992, where the 2 is a footnote's.
 *
 * <p>A number, a date or a code with such a mark cannot be read, so that it is a problem of form; in other texts the mark stays.
 */
final class RichTexts {
    /** A line through the character before it. */
    private static final char STRUCK = '\u0336';

    private static final String PLAIN = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";

    private RichTexts() {}

    /** How a run of characters is shown. */
    enum Look {
        PLAIN,
        RAISED,
        LOWERED,
        STRUCK
    }

    /** A character as it is seen. */
    static String shown(char c, Look look) {
        int index = PLAIN.indexOf(c);
        return switch (look) {
            case RAISED -> index < 0 ? String.valueOf(c) : String.valueOf(RAISED.charAt(index));
            case LOWERED -> index < 0 ? String.valueOf(c) : String.valueOf(LOWERED.charAt(index));
            case STRUCK -> c + String.valueOf(STRUCK);
            case PLAIN -> String.valueOf(c);
        };
    }

    /**
     * The texts of some parts of a workbook that look otherwise than their characters.
     *
     * @param parts the shared texts, or sheets with texts of their own
     * @return by their characters, as they are seen
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
            Look look = Look.PLAIN;
            boolean reading = false; // of what is above the text, to say how it is spoken, nothing is read
            boolean phonetic = false;
            for (boolean more = true; more; ) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        String name = xml.getLocalName();
                        look = look(xml, name, name.equals("r") ? Look.PLAIN : look);
                        reading = name.equals("t") && !phonetic;
                        phonetic |= name.equals("rPh");
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        reading = false;
                        for (char c : EscapedText.decoded(run.toString()).toCharArray()) {
                            shown.append(shown(c, look));
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
            return; // the library tells of a damaged part
        }
        if (!plain.toString().contentEquals(shown)) {
            seen.put(plain.toString(), shown.toString());
        }
    }

    private static Look look(XMLStreamReader xml, String name, Look before) {
        String value = xml.getAttributeValue(null, "val");
        return switch (name) {
            case "vertAlign" ->
                "superscript".equals(value) ? Look.RAISED : "subscript".equals(value) ? Look.LOWERED : before;
            case "strike" -> "0".equals(value) || "false".equals(value) ? before : Look.STRUCK;
            default -> before;
        };
    }
}
