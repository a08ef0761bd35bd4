package org.dudao.submission.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.dudao.facts.BilingualText;

/** Tells whether a file is encoded as it should be, and how it may be instead. */
public final class Utf8 {
    private Utf8() {}

    /** Whether bytes are a text in UTF-8; if not, a problem names the first that no such text can hold. */
    public static boolean isIn(byte[] bytes, Problems problems) {
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            notUtf8("line 1, byte 1", "UTF-16?", problems); // without its mark it would pass for UTF-8
            return false;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return true;
            }
            if (result.isError()) {
                break;
            }
            out.clear();
        }
        long line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        notUtf8("line " + line + ", byte " + (in.position() + 1), guess(bytes), problems);
        return false;
    }

    private static void notUtf8(String place, String found, Problems problems) {
        problems.add(
                "not-utf8",
                place,
                found,
                new BilingualText("文件不是 UTF-8 编码", "The file is not encoded in UTF-8"),
                new BilingualText("UTF-8 编码的 JSON", "JSON in UTF-8"),
                new BilingualText("用记事本打开，另存为，编码选 UTF-8。", "Open it in an editor and save it as UTF-8."));
    }

    private static String guess(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return "UTF-16?";
        }
        CharBuffer out = CharBuffer.allocate(100_000);
        // not the end of the input: the part that is looked at may end within a character
        boolean gb18030 = !Charset.forName("GB18030")
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, 100_000)), out, false)
                .isError();
        return gb18030 ? "GBK / GB18030?" : "";
    }
}
