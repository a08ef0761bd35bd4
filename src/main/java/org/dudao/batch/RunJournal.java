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
 * What an unfinished run has found so far: bytes one after the other, and a journal with a line for each input. A line is written after its
 * bytes, so that whatever moment a run is killed at, every whole line of the journal speaks of whole bytes; what is torn is cut off. Every
 * line and every part has a checksum: what does not fit its checksum was damaged, is named, and counts as not found yet.
 */
final class RunJournal implements Closeable {
    /** The folder of an unfinished run, beside what it will write. */
    static final String FOLDER = ".batch";

    /** What is found of so many inputs is lost at most where the power fails. */
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
     * Opens the store of a run, or goes on with that of an earlier one.
     *
     * @param setting what both runs must have in common
     * @param resume whether what an unfinished run left is wanted
     * @throws BatchRefused where something is left and not wanted, or was found in another setting
     */
    static RunJournal open(Path out, String setting, boolean resume) throws IOException {
        Path folder = out.resolve(FOLDER);
        JournalFile found = JournalFile.read(folder);
        if (!found.isEmpty() && !resume) {
            throw new BatchRefused(new BilingualText(
                    "文件夹中有一次没有做完的核查：" + out + "。用 --resume 接着做，或删除其中的 .batch 重新开始。",
                    "The folder holds an unfinished run: " + out
                            + ". Go on with it by --resume, or remove .batch in it to begin anew."));
        }
        String first = found.setting();
        if (first != null && !first.equals(setting)) {
            String shown = Texts.printable(first);
            throw new BatchRefused(new BilingualText(
                    "没有做完的核查用的是另外的规则、检查日或选项（" + shown + "），不能接着做。请用同样的选项，或删除 .batch 重新开始。",
                    "The unfinished run had other rules, another day or other options (" + shown
                            + "). Give the same ones, or remove .batch to begin anew."));
        }
        JournalFile.Whole whole = found.whole(setting);
        FileChannel data = FileChannel.open(folder.resolve(BYTES), CREATE, READ, WRITE, LinkOption.NOFOLLOW_LINKS);
        RunJournal store = new RunJournal(data, JournalFile.open(folder), setting);
        store.damage.addAll(whole.damage());
        whole.entries().forEach(store::takeUp);
        data.truncate(store.end);
        if (found.isEmpty() || !store.damage.isEmpty()) {
            store.journal.truncate(0);
            store.line(JournalFile.first(setting));
            for (BatchEntry entry : store.entries.values()) {
                store.line(JournalFile.line(setting, entry));
            }
            store.force();
        } else {
            store.lineEnd = found.length();
            store.journal.truncate(store.lineEnd);
        }
        return store;
    }

    /** What was found of an input before, unless its bytes are others now. */
    private void takeUp(BatchEntry entry) {
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
                FOLDER + "/" + BYTES + " is damaged: what was found of " + of + " does not fit its checksum.");
    }

    /** What an unfinished run had left and was damaged since, so that it is found anew. */
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

    /** The bytes before the lines that speak of them. */
    private void force() throws IOException {
        bytes.force(false);
        journal.force(false);
        atRisk = 0;
    }

    /** What was found of an input before; null where nothing was. */
    synchronized BatchEntry entry(String source) {
        return entries.get(source);
    }

    /** All inputs so far, the last word on each. */
    synchronized Map<String, BatchEntry> entries() {
        return new LinkedHashMap<>(entries);
    }

    /**
     * Adds what was found of one input.
     *
     * @param parts what is kept of it; nothing for one that was not judged
     * @return the same, with its place
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
        write(bytes, whole, end); // at once: each call costs more than what it writes
        end = entry.end();
        line(JournalFile.line(setting, entry));
        entries.put(entry.source(), entry);
        if (++atRisk == AT_RISK) {
            force();
        }
        return entry;
    }

    /**
     * The bytes of one part.
     *
     * @throws BatchRefused where they are no longer those that were written
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
            throw new BatchRefused(
                    new BilingualText(
                            what.zh() + "没有写出结果。请加 --resume 再运行一次：损坏的会重新核查。",
                            what.en()
                                    + " Nothing was written. Run it once more with --resume: what is damaged is judged again."));
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
            throw new EOFException(BYTES); // after a loss of power the journal may know more than the disk
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

    /** Removes what is left of an unfinished run, but for the folder. */
    static void remove(Path out) throws IOException {
        Files.deleteIfExists(out.resolve(FOLDER).resolve(JournalFile.FILE));
        Files.deleteIfExists(out.resolve(FOLDER).resolve(BYTES));
    }
}
