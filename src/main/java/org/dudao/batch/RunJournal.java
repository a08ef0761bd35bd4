package org.dudao.batch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Texts;

/**
 * The results of an unfinished run: a data file, and a journal with a line per input. A line is written after its data, so that whenever a
 * run is killed, every complete line refers to complete data; an incomplete tail is cut off. Every line and every section has a checksum: a
 * mismatch is reported as damage, and the input counts as not judged.
 */
final class RunJournal implements Closeable {
    /** The folder of an unfinished run, within the output folder. */
    static final String FOLDER = ".batch";

    /** Maximum number of inputs whose results a power failure can destroy. */
    private static final int AT_RISK = 512;

    private static final String BYTES = "store.bin";

    private final FileChannel bytes;
    private final FileChannel journal;
    private final String setting;
    private final Map<String, BatchEntry> entries = new LinkedHashMap<>();
    private final List<BilingualText> damage = new ArrayList<>();
    private long end;
    private long lineEnd;
    private int atRisk;

    private RunJournal(FileChannel bytes, FileChannel journal, String setting) {
        this.bytes = bytes;
        this.journal = journal;
        this.setting = setting;
    }

    /**
     * Opens the journal of a new run, or of an earlier one to be resumed.
     *
     * @param setting the settings that must be equal in both runs
     * @param resume whether to resume an unfinished run
     * @throws BatchRefused if an unfinished run exists and is not to be resumed, or has other settings
     */
    static RunJournal open(Path out, String setting, boolean resume) throws IOException {
        Path folder = out.resolve(FOLDER);
        JournalFile found = JournalFile.read(folder);
        if (!found.isEmpty() && !resume) {
            throw new BatchRefused(new BilingualText(
                    "文件夹中有一次没有做完的核查：" + out + "。用 --resume 接着做，或删除其中的 .batch 重新开始。",
                    "The folder holds an unfinished run: " + out
                            + ". Resume it with --resume, or delete .batch in it to start again."));
        }
        String first = found.setting();
        if (first != null && !first.equals(setting)) {
            String shown = Texts.printable(first);
            throw new BatchRefused(new BilingualText(
                    "没有做完的核查用的是另外的规则、检查日或选项（" + shown + "），不能接着做。请用同样的选项，或删除 .batch 重新开始。",
                    "The unfinished run had other rules, another as-of date or other options (" + shown
                            + "). Give the same ones, or delete .batch to start again."));
        }
        JournalFile.Whole whole = found.whole(setting);
        FileChannel data = FileChannel.open(folder.resolve(BYTES), CREATE, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
        RunJournal run = new RunJournal(data, JournalFile.open(folder), setting);
        run.damage.addAll(whole.damage());
        whole.entries().forEach(run::takeOver);
        data.truncate(run.end);
        if (found.isEmpty() || !run.damage.isEmpty()) {
            run.journal.truncate(0);
            run.line(JournalFile.first(setting));
            for (BatchEntry entry : run.entries.values()) {
                run.line(JournalFile.line(setting, entry));
            }
            run.force();
        } else {
            run.lineEnd = found.length();
            run.journal.truncate(run.lineEnd);
        }
        return run;
    }

    /** Takes over an input's earlier result, unless its bytes have changed. */
    private void takeOver(BatchEntry entry) {
        for (JournalSection part : entry.lengths().keySet()) {
            try {
                if (!isWhole(entry, part, bytes(entry, part))) {
                    damage.add(damaged(entry));
                    return;
                }
            } catch (IOException e) {
                damage.add(damaged(entry));
                return;
            }
        }
        entries.put(entry.source(), entry);
        end = Math.max(end, entry.end());
    }

    private static BilingualText damaged(BatchEntry entry) {
        String of = Texts.printable(entry.source());
        return new BilingualText(
                FOLDER + "/" + BYTES + " 已损坏：" + of + " 的核查结果与校验值不符。",
                FOLDER + "/" + BYTES + " is damaged: the checksum of the result of " + of + " does not match.");
    }

    /** The damaged parts of an unfinished run, which are judged again. */
    List<BilingualText> damage() {
        return List.copyOf(damage);
    }

    private void line(byte[] line) throws IOException {
        write(journal, line, lineEnd);
        lineEnd += line.length;
    }

    private static void write(FileChannel to, byte[] bytes, long at) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            to.write(left, at + left.position());
        }
    }

    /** Flushes the data before the lines that refer to them. */
    private void force() throws IOException {
        bytes.force(false);
        journal.force(false);
        atRisk = 0;
    }

    /** The earlier result of an input; null if there is none. */
    synchronized BatchEntry entry(String source) {
        return entries.get(source);
    }

    /** The latest results of all inputs. */
    synchronized Map<String, BatchEntry> entries() {
        return new LinkedHashMap<>(entries);
    }

    /**
     * Adds the result of one input.
     *
     * @param parts its sections; none if it was not judged
     * @return a copy with its offset
     */
    BatchEntry add(BatchEntry found, Map<JournalSection, byte[]> parts) throws IOException {
        Map<JournalSection, Long> sums = new EnumMap<>(JournalSection.class);
        parts.forEach((part, content) -> sums.put(part, JournalFile.sum(content)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new TreeMap<>(parts).values().forEach(whole::writeBytes);
        return add(found.with(sums), whole.toByteArray());
    }

    private synchronized BatchEntry add(BatchEntry found, byte[] whole) throws IOException {
        BatchEntry entry = found.at(end);
        write(bytes, whole, end); // in one call: each costs more than the data it writes
        end = entry.end();
        line(JournalFile.line(setting, entry));
        entries.put(entry.source(), entry);
        if (++atRisk == AT_RISK) {
            force();
        }
        return entry;
    }

    /**
     * The bytes of one section.
     *
     * @throws BatchRefused if they no longer match their checksum
     */
    byte[] read(BatchEntry entry, JournalSection part) throws IOException {
        byte[] read;
        try {
            read = bytes(entry, part);
        } catch (EOFException e) {
            read = null;
        }
        if (read == null || !isWhole(entry, part, read)) {
            BilingualText what = damaged(entry);
            throw new BatchRefused(new BilingualText(
                    what.zh() + "没有写出结果。请加 --resume 再运行一次：损坏的会重新核查。",
                    what.en() + " Nothing was written. Run it again with --resume: damaged parts are judged again."));
        }
        return read;
    }

    private static boolean isWhole(BatchEntry entry, JournalSection part, byte[] read) {
        Long sum = entry.sums().get(part);
        return sum != null && sum == JournalFile.sum(read);
    }

    private byte[] bytes(BatchEntry entry, JournalSection part) throws IOException {
        long at = entry.offset(part);
        int length = entry.lengths().get(part);
        if (at + length > bytes.size()) {
            throw new EOFException(BYTES); // after a power failure the journal may be ahead of the data
        }
        ByteBuffer read = ByteBuffer.allocate(length);
        while (read.hasRemaining()) {
            if (bytes.read(read, at + read.position()) < 0) {
                throw new EOFException(BYTES);
            }
        }
        return read.array();
    }

    @Override
    public void close() throws IOException {
        journal.close();
        bytes.close();
    }

    /** Removes the remains of an unfinished run, except the folder. */
    static void remove(Path out) throws IOException {
        Files.deleteIfExists(out.resolve(FOLDER).resolve(JournalFile.FILE));
        Files.deleteIfExists(out.resolve(FOLDER).resolve(BYTES));
    }
}
