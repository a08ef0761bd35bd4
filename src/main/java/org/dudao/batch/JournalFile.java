package org.dudao.batch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;

/**
 * The journal of an unfinished run: its settings, and a line per input. Each line begins with a checksum of the settings and of its
 * content, so that a changed line, or one of a run with other settings, is rejected.
 */
final class JournalFile {
    static final String FILE = "journal.ndjson";

    private static final String SUM = "{\"sum\":\"";
    private static final String SETTING = "\",\"setting\":";
    private static final String ENTRY = "\",\"entry\":";
    private static final int DIGITS = 8;

    private final List<byte[]> lines;

    private JournalFile(List<byte[]> lines) {
        this.lines = lines;
    }

    /**
     * The trusted contents.
     *
     * @param entries in the order of writing; later entries of an input replace earlier ones
     * @param damage the names of the lines that are not trusted
     */
    record Whole(List<BatchEntry> entries, List<BilingualText> damage) {}

    /** Reads the journal; the last line may be truncated anywhere, also within a character, and is then omitted. */
    static JournalFile read(Path folder) throws IOException {
        List<byte[]> lines = new ArrayList<>();
        if (!Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
            return new JournalFile(lines);
        }
        byte[] all;
        try (FileChannel from = FileChannel.open(folder.resolve(FILE), READ, LinkOption.NOFOLLOW_LINKS)) {
            all = Channels.newInputStream(from).readAllBytes();
        }
        int begin = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                lines.add(Arrays.copyOfRange(all, begin, i));
                begin = i + 1;
            }
        }
        return new JournalFile(lines);
    }

    /** Opens the file for appending. */
    static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(folder.resolve(FILE), CREATE, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The length in bytes of its complete lines. */
    long length() {
        return lines.stream().mapToLong(line -> line.length + 1L).sum();
    }

    /** The settings of the run; null if there are none, or their line is not trusted. */
    String setting() {
        if (lines.isEmpty()) {
            return null;
        }
        String content = content(lines.get(0), SETTING);
        try {
            String setting = content == null ? null : Json.mapper().readValue(content, String.class);
            return setting != null && Arrays.equals(whole(first(setting)), lines.get(0)) ? setting : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The entries of a run with these settings. */
    Whole whole(String setting) {
        List<BatchEntry> entries = new ArrayList<>();
        List<BilingualText> damage = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            BatchEntry entry = i == 0 ? null : entry(setting, lines.get(i));
            if (entry != null) {
                entries.add(entry);
            } else if (i > 0 || setting() == null) {
                String place = RunJournal.FOLDER + "/" + FILE;
                damage.add(new BilingualText(
                        place + " 第" + (i + 1) + "行已损坏或被改动，与校验值不符。",
                        place + ", line " + (i + 1) + ", is damaged or was changed: its checksum does not match."));
            }
        }
        return new Whole(entries, damage);
    }

    private static BatchEntry entry(String setting, byte[] line) {
        String content = content(line, ENTRY);
        if (content == null || !Arrays.equals(whole(line(setting, ENTRY, content)), line)) {
            return null;
        }
        try {
            return Json.mapper().readValue(content, BatchEntry.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** The text after the checksum; null if the line is malformed. */
    private static String content(byte[] line, String name) {
        String text = new String(line, StandardCharsets.UTF_8);
        int begin = SUM.length() + DIGITS;
        return text.startsWith(SUM) && text.startsWith(name, begin) && text.endsWith("}")
                ? text.substring(begin + name.length(), text.length() - 1)
                : null;
    }

    private static byte[] whole(byte[] line) {
        return Arrays.copyOf(line, line.length - 1);
    }

    /** The first line. */
    static byte[] first(String setting) {
        return line(setting, SETTING, json(setting));
    }

    /** The line of an input. */
    static byte[] line(String setting, BatchEntry entry) {
        return line(setting, ENTRY, json(entry));
    }

    private static byte[] line(String setting, String name, String content) {
        long sum = sum((setting + "\n" + content).getBytes(StandardCharsets.UTF_8));
        return (SUM + HexFormat.of().toHexDigits(sum, DIGITS) + name + content + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Object content) {
        try {
            return Json.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The journal cannot be written.", e);
        }
    }

    /** The checksum of bytes. */
    static long sum(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(ByteBuffer.wrap(bytes));
        return sum.getValue();
    }
}
