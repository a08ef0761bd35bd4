package org.dudao.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.facts.Text;
import org.dudao.standards.Json;

/**
 * What an unfinished run has found so far: bytes one after the other, and a journal with a line for each input. A line is written after its
 * bytes, so that whatever moment a run is killed at, every whole line of the journal speaks of whole bytes; what is torn is cut off.
 */
final class Store implements Closeable {
    /** The folder of an unfinished run, beside what it will write. */
    static final String FOLDER = ".batch";

    private final RandomAccessFile bytes;
    private final RandomAccessFile journal;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long end;

    private Store(RandomAccessFile bytes, RandomAccessFile journal) {
        this.bytes = bytes;
        this.journal = journal;
    }

    /**
     * Opens the store of a run, or goes on with that of an earlier one.
     *
     * @param setting what both runs must have in common
     * @param resume whether what an unfinished run left is wanted
     * @throws BatchRefused where something is left and not wanted, or was found in another setting
     */
    static Store open(Path out, String setting, boolean resume) throws IOException {
        Path folder = Files.createDirectories(out.resolve(FOLDER));
        Path lines = folder.resolve("journal.ndjson");
        Path data = folder.resolve("store.bin");
        byte[] found = Files.exists(lines) ? Files.readAllBytes(lines) : new byte[0];
        int whole = found.length;
        while (whole > 0 && found[whole - 1] != '\n') {
            whole--; // the last line may be torn anywhere, within a letter too
        }
        String kept = new String(found, 0, whole, StandardCharsets.UTF_8);
        String first = kept.substring(0, Math.max(0, kept.indexOf('\n')));
        if (!kept.isEmpty() && !resume) {
            throw new BatchRefused(new Text(
                    "文件夹中有一次没有做完的核查：" + out + "。用 --resume 接着做，或删除其中的 .batch 重新开始。",
                    "The folder holds an unfinished run: " + out
                            + ". Go on with it by --resume, or remove .batch in it to begin anew."));
        }
        if (!kept.isEmpty() && !first.equals(setting)) {
            throw new BatchRefused(new Text(
                    "没有做完的核查用的是另外的规则、检查日或选项（" + first + "），不能接着做。请用同样的选项，或删除 .batch 重新开始。",
                    "The unfinished run had other rules, another day or other options (" + first
                            + "). Give the same ones, or remove .batch to begin anew."));
        }
        Store store = new Store(new RandomAccessFile(data.toFile(), "rw"), new RandomAccessFile(lines.toFile(), "rw"));
        store.journal.setLength(whole);
        store.journal.seek(whole);
        if (kept.isEmpty()) {
            store.line(setting);
        }
        for (String line : kept.lines().skip(1).toList()) {
            Entry entry = Json.mapper().readValue(line, Entry.class);
            // after a loss of power the journal may know more than the disk
            if (entry.end() <= store.bytes.length()) {
                store.entries.put(entry.source(), entry);
                store.end = Math.max(store.end, entry.end());
            }
        }
        store.bytes.setLength(store.end);
        return store;
    }

    private void line(String line) throws IOException {
        journal.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What was found of an input before; null where nothing was. */
    synchronized Entry of(String source) {
        return entries.get(source);
    }

    /** All inputs so far, the last word on each. */
    synchronized Map<String, Entry> entries() {
        return new LinkedHashMap<>(entries);
    }

    /**
     * Adds what was found of one input.
     *
     * @param parts what is kept of it; nothing for one that was not judged
     * @return the same, with its place
     */
    synchronized Entry add(Entry found, Map<Part, byte[]> parts) throws IOException {
        Entry entry = found.at(end);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new TreeMap<>(parts).values().forEach(whole::writeBytes);
        bytes.seek(end);
        bytes.write(whole.toByteArray()); // at once: each call costs more than what it writes
        end = entry.end();
        line(Json.mapper().writeValueAsString(entry));
        entries.put(entry.source(), entry);
        return entry;
    }

    /** The bytes of one part. */
    synchronized byte[] read(Entry entry, Part part) throws IOException {
        byte[] read = new byte[entry.lengths().get(part)];
        bytes.seek(entry.offset(part));
        bytes.readFully(read);
        return read;
    }

    @Override
    public void close() throws IOException {
        journal.close();
        bytes.close();
    }

    /** Removes what is left of an unfinished run. */
    static void remove(Path out) throws IOException {
        Files.deleteIfExists(out.resolve(FOLDER).resolve("journal.ndjson"));
        Files.deleteIfExists(out.resolve(FOLDER).resolve("store.bin"));
        Files.deleteIfExists(out.resolve(FOLDER));
    }
}
