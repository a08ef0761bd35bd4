package org.dudao.narrative;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads a summary: {@code .txt} and {@code .md} in UTF-8 or GB18030, and {@code .docx}. */
public final class SummaryFile {
    /** Forty summaries of a county in one file take some 2 MB. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final int OLE = 0xD0;
    private static final List<String> ENDINGS = List.of(".docx", ".txt", ".md", ".doc", ".pdf");

    private SummaryFile() {}

    /** Whether a file is a summary by its name: a document or a text. One in an older format is, and cannot be read. */
    public static boolean isSummary(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /**
     * Reads a file.
     *
     * @throws FileRefused if it is none of these, with what to do
     */
    public static SummaryText read(Path file) throws IOException {
        return read(name(file), bytes(file));
    }

    /** The bytes of a file, which are bounded. */
    public static byte[] bytes(Path file) throws IOException {
        return RegularFile.bytes(file, LARGEST);
    }

    /** The name of a file, as audits state it. */
    public static String name(Path file) {
        return String.valueOf(file.toAbsolutePath().normalize().getFileName());
    }

    /** Reads the bytes of a file of the given name. */
    public static SummaryText read(String name, byte[] bytes) throws IOException {
        String low = name.toLowerCase(Locale.ROOT);
        if (starts(bytes, 'P', 'K')) {
            return new SummaryText(name, Sha256.of(bytes), DocumentText.of(name, bytes));
        } else if (starts(bytes, OLE, 0xCF) || low.endsWith(".doc") || low.endsWith(".wps")) {
            throw new FileRefused(
                    name + " 是旧格式的文档，不能读取。请用 Word 或 WPS 另存为 .docx。",
                    name + " is a document in an older format. Save it as .docx with Word or WPS.");
        } else if (starts(bytes, '%', 'P') || low.endsWith(".pdf")) {
            throw new FileRefused(
                    name + " 是 PDF，不能读取。请找到原来的文档，另存为 .docx。",
                    name + " is a PDF. Find the document that it was made from, and save that as .docx.");
        }
        return new SummaryText(name, Sha256.of(bytes), decoded(name, bytes));
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    private static String decoded(String name, byte[] bytes) throws FileRefused {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            String text = strictly(charset, bytes);
            if (text != null && text.indexOf('\0') < 0) {
                return text;
            }
        }
        throw new FileRefused(
                name + " 不是 UTF-8 或 GB18030（GBK）编码的文字。请用记事本另存为 UTF-8，或另存为 .docx。",
                name + " is no text in UTF-8 or GB18030. Save it in UTF-8, or as .docx.");
    }

    /** The text in a charset; null if it has bytes of another one. */
    private static @Nullable String strictly(Charset charset, byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
