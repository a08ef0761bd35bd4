package org.dudao.form;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.dudao.ooxml.OfficeParts;
import org.dudao.ooxml.PartXml;

/** A form in Word: its text with headers, footers and notes. */
final class WordForm {
    private static final Pattern PARTS =
            Pattern.compile(".*wordprocessingml\\.(?:document\\.main|header|footer|footnotes|endnotes)\\+xml");

    private WordForm() {}

    /** Fills it in. */
    static void fill(OfficeParts parts, MarkResolver resolver, FillLog log) throws IOException {
        for (Map.Entry<String, String> one : parts.types().entrySet()) {
            if (PARTS.matcher(one.getValue()).matches()) {
                PartXml xml = parts.xml(one.getKey());
                WordPart part = new WordPart(one.getKey(), xml, resolver, log);
                if (part.isMarked()) {
                    parts.replace(one.getKey(), xml.bytes(part.filled()));
                }
            }
        }
    }
}
