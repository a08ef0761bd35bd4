package org.dudao.submission.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.dudao.facts.BilingualText;

/** Tells whether a file is encoded as it should be, and how it may be instead. */
public final class Utf8 {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int EIGHT = Long.BYTES;
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Utf8() {}

    /** Whether bytes are a text in UTF-8; if not, a problem names the first that no such text can hold. */
    public static boolean isIn(byte[] bytes, Problems problems) {
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            notUtf8("line 1, byte 1", "UTF-16?", problems); // without its mark it would pass for UTF-8
            return false;
        } else if (isUsual(bytes)) {
            return true;
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

    /**
     * Whether bytes are ASCII and such characters as nearly all texts are made of: enough for UTF-8, and found out in a quarter of the
     * time. Those are the characters of two bytes, and of three but for the leads E0 and ED, after which not every one is well-formed
     * (The Unicode Standard, table 3-7).
     */
    static boolean isUsual(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (at + EIGHT <= bytes.length && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
                at += EIGHT;
                continue;
            }
            int first = bytes[at] & 0xFF;
            int more = first < 0x80 ? 0 : first >= 0xC2 && first < 0xE0 ? 1 : isUsualOfThree(first) ? 2 : -1;
            if (more < 0 || at + more >= bytes.length) {
                return false;
            }
            for (int i = 1; i <= more; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            at += 1 + more;
        }
        return true;
    }

    private static boolean isUsualOfThree(int first) {
        return first > 0xE0 && first < 0xF0 && first != 0xED;
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
