package org.dudao.submission.workbook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/**
 * The text of a {@code .csv} file from any program: in UTF-8, GB18030 or UTF-16, with cells separated by commas, semicolons or tabs.
 *
 * @param separator the cell separator
 * @param skipped the number of lines before the text, such as {@code sep=;}
 */
record CsvText(String text, char separator, int skipped) {
    private static final String SEPARATORS = ",\t;";
    private static final Pattern STATED = Pattern.compile("sep=(.)\\r?\\n");

    /** Number of lines from which the separator is detected. */
    private static final int LOOKED_AT = 20;

    /**
     * Decodes a file.
     *
     * @throws Workbook.Refused if its encoding is unknown, or a quotation mark is not closed
     */
    static CsvText of(String file, byte[] bytes) throws Workbook.Refused {
        String text = decoded(file, bytes);
        Matcher stated = STATED.matcher(text);
        CsvText csv = stated.lookingAt()
                ? new CsvText(text.substring(stated.end()), stated.group(1).charAt(0), 1)
                : new CsvText(text, separator(text), 0);
        csv.checkQuotes(file);
        return csv;
    }

    private static String decoded(String file, byte[] bytes) throws Workbook.Refused {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        boolean utf8Mark = mark == 0xEFBB && bytes.length > 2 && bytes[2] == (byte) 0xBF;
        Charset utf16 = mark == 0xFFFE
                ? StandardCharsets.UTF_16LE
                : mark == 0xFEFF ? StandardCharsets.UTF_16BE : utf16WithoutMark(bytes);
        try {
            if (utf16 != null) {
                int start = mark == 0xFFFE || mark == 0xFEFF ? 2 : 0;
                return strictly(utf16, bytes, start);
            }
            return strictly(StandardCharsets.UTF_8, bytes, utf8Mark ? 3 : 0);
        } catch (CharacterCodingException e) {
            Charset gb18030 = Charset.forName("GB18030");
            if (utf16 == null && !utf8Mark && !isMostlyUtf8(bytes)) {
                try {
                    return strictly(gb18030, bytes, 0);
                } catch (CharacterCodingException neither) {
                    throw undecodable(file, line(bytes, gb18030), "GB18030");
                }
            }
            throw utf16 == null
                    ? undecodable(file, line(bytes, StandardCharsets.UTF_8), "UTF-8")
                    : undecodable(file, 0, "UTF-16");
        }
    }

    private static String strictly(Charset charset, byte[] bytes, int start) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                .toString();
    }

    /** The byte order of UTF-16 without a mark: half of a table's many ASCII characters are zero bytes; null if there are none. */
    private static Charset utf16WithoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        return even + odd == 0 ? null : odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Whether there are more Chinese characters in UTF-8 than invalid bytes. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        long characters = 0;
        long others = 0;
        int i = 0;
        while (i < bytes.length) {
            boolean three =
                    i + 2 < bytes.length && (bytes[i] & 0xF0) == 0xE0 && isNext(bytes[i + 1]) && isNext(bytes[i + 2]);
            characters += three ? 1 : 0;
            others += !three && bytes[i] < 0 ? 1 : 0;
            i += three ? 3 : 1;
        }
        return characters > others;
    }

    private static boolean isNext(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** The line of the first byte that is invalid in an encoding. */
    private static int line(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (decoder.decode(in, out, true).isOverflow()) {
            out.clear();
        }
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** The candidate most frequent outside quotation marks in the first lines. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LOOKED_AT; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            lines += c == '\n' ? 1 : 0;
            int index = quoted ? -1 : SEPARATORS.indexOf(c);
            if (index >= 0) {
                counts[index]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    /** A quotation mark at the start of a cell must be closed at its end; otherwise rows up to the next one would be swallowed. */
    private void checkQuotes(String file) throws Workbook.Refused {
        int line = 1 + skipped;
        int opened = 0;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (opened == 0) {
                opened = start && c == '"' ? line : 0;
                start = c == separator || c == '\n' || c == '\r';
            } else if (c == '"') {
                char after = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
                if (after == '"') {
                    i++;
                } else if (after == separator || after == '\n' || after == '\r') {
                    opened = 0;
                    start = false;
                } else {
                    throw unclosed(file, opened);
                }
            }
        }
        if (opened > 0) {
            throw unclosed(file, opened);
        }
    }

    private static Workbook.Refused unclosed(String file, int line) {
        return new Workbook.Refused(new InputProblem(
                "unclosed-quote",
                new BilingualText("这一行有一个引号没有配对，后面的内容无法分清", "A quotation mark in this line is not closed"),
                place(file, line),
                "\"",
                new BilingualText("成对的英文双引号（\"…\"），或不用引号", "quotation marks in pairs, or none"),
                new BilingualText(
                        "删去多余的引号，或用 Excel、WPS 打开后另存为 .xlsx。",
                        "Remove the mark, or open the file in Excel or WPS and save it as .xlsx.")));
    }

    private static Workbook.Refused undecodable(String file, int line, String charset) {
        return new Workbook.Refused(
                new InputProblem(
                        "not-utf8",
                        new BilingualText(
                                "这一处有不能识别的字符（文件按 " + charset + " 编码读取）",
                                "A character cannot be read (the file was read as " + charset + ")"),
                        line == 0 ? Texts.printable(file) : place(file, line),
                        "",
                        new BilingualText(
                                "UTF-8、GB18030（GBK）或 UTF-16 编码的文件", "a file in UTF-8, GB18030 (GBK) or UTF-16"),
                        new BilingualText(
                                "用 Excel 或 WPS 打开，改正该行的乱码，另存为 .xlsx 或“CSV UTF-8”。",
                                "Open it in Excel or WPS, correct the garbled characters in that line, and save it as .xlsx or CSV UTF-8.")));
    }

    private static String place(String file, int line) {
        return Texts.printable(file) + " 第" + line + "行 / line " + line;
    }
}
