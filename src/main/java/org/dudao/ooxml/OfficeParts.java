package org.dudao.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dudao.io.FileRefused;
import org.jspecify.annotations.Nullable;

/** The parts of an office file, of which some are replaced and all others are copied without being unpacked. */
public final class OfficeParts {
    private static final int MEGABYTE = 1024 * 1024;

    /** Its elements take some ten times as much in memory. */
    private static final int LARGEST = 32 * MEGABYTE;

    /** A fixed time for parts that are added, so that equal files give equal bytes. */
    private static final LocalDateTime ADDED = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final byte[] file;
    private final Map<String, byte[]> replaced = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();

    /** The parts of a file that was checked before. */
    public OfficeParts(byte[] file) {
        this.file = file;
    }

    /**
     * A reference of one part to another.
     *
     * @param type the last step of its type, such as {@code worksheet}
     * @param target the other part; empty if it is outside of the file
     */
    public record Related(String id, String type, String target) {}

    /** The names of all parts, in the order of the file. */
    public List<String> names() throws IOException {
        try (ZipFile zip = open()) {
            return Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        }
    }

    /** The bytes of a part as they are now, or as many as {@link #xml} refuses; null if there is none. */
    public byte @Nullable [] read(String part) throws IOException {
        if (replaced.containsKey(part)) {
            return replaced.get(part);
        }
        try (ZipFile zip = open()) {
            ZipArchiveEntry entry = zip.getEntry(part);
            if (entry == null) {
                return null;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes(LARGEST + 1);
            }
        }
    }

    /** A part as it is now. */
    public PartXml xml(String part) throws IOException {
        byte[] bytes = read(part);
        if (bytes == null) {
            throw new ZipException(part + ": missing");
        } else if (bytes.length > LARGEST) {
            throw new FileRefused(
                    "表单中有一个部件过大，没有填写（" + part + "，不超过 " + LARGEST / MEGABYTE + " MB）。请删去多余的行和列。",
                    "A part of the form is too large, and nothing was filled in (" + part + ", at most "
                            + LARGEST / MEGABYTE + " MB). Delete empty rows and columns.");
        }
        return PartXml.parse(part, bytes);
    }

    /** Replaces a part, or adds one. */
    public void replace(String part, byte[] bytes) {
        replaced.put(part, bytes);
    }

    /** Removes a part to which another one refers, with its content type. */
    public void remove(String part, String referredToBy) throws IOException {
        removed.add(part);
        String types = "[Content_Types].xml";
        drop(types, "PartName", "/" + part);
        int slash = referredToBy.lastIndexOf('/') + 1;
        String rels = referredToBy.substring(0, slash) + "_rels/" + referredToBy.substring(slash) + ".rels";
        drop(rels, "Target", part.startsWith(referredToBy.substring(0, slash)) ? part.substring(slash) : part);
        drop(rels, "Target", "/" + part);
    }

    private void drop(String list, String attribute, String value) throws IOException {
        PartXml xml = xml(list);
        Splices splices = new Splices();
        xml.root().children().stream()
                .filter(one -> value.equals(one.attribute(attribute)))
                .forEach(one -> splices.replace(one.start(), one.end(), ""));
        if (!splices.isEmpty()) {
            replace(list, xml.bytes(splices.apply(xml.source())));
        }
    }

    /** The names of the parts that were replaced. */
    public List<String> replaced() {
        return List.copyOf(replaced.keySet());
    }

    /** The content type of each part that states its own. */
    public Map<String, String> types() throws IOException {
        Map<String, String> types = new LinkedHashMap<>();
        for (XmlNode one : xml("[Content_Types].xml").root().children("Override")) {
            String name = one.attribute("PartName");
            String type = one.attribute("ContentType");
            if (name != null && type != null) {
                types.put(name.startsWith("/") ? name.substring(1) : name, type);
            }
        }
        return types;
    }

    /**
     * What a part refers to.
     *
     * @param part empty for the file itself
     */
    public List<Related> related(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        List<Related> all = new ArrayList<>();
        if (read(rels) == null) {
            return all;
        }
        for (XmlNode one : xml(rels).root().children("Relationship")) {
            String type = one.attribute("Type");
            String target = one.attribute("Target");
            String id = one.attribute("Id");
            if (type != null && target != null && id != null) {
                boolean outside = "External".equals(one.attribute("TargetMode"));
                all.add(new Related(
                        id,
                        type.substring(type.lastIndexOf('/') + 1),
                        outside ? "" : resolved(part.substring(0, slash), target)));
            }
        }
        return all;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>(List.of((folder + target).split("/", -1)));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).equals("..") && i > 0) {
                steps.remove(i);
                steps.remove(i - 1);
                i -= 2;
            } else if (steps.get(i).equals(".")) {
                steps.remove(i--);
            }
        }
        return String.join("/", steps);
    }

    /** The part that the file is about: the workbook or the document; empty if there is none. */
    public String main() throws IOException {
        return related("").stream()
                .filter(r -> r.type().equals("officeDocument"))
                .map(Related::target)
                .findFirst()
                .orElse("");
    }

    /** The file with the replaced parts, each with the time of the one it replaces, and the added ones at its end. */
    public byte[] write() throws IOException {
        try (SeekableInMemoryByteChannel to = new SeekableInMemoryByteChannel();
                ZipFile zip = open()) {
            ZipArchiveOutputStream out = new ZipArchiveOutputStream(to);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                byte[] other = replaced.get(entry.getName());
                if (other != null) {
                    ZipArchiveEntry with = new ZipArchiveEntry(entry.getName());
                    with.setTime(entry.getTime());
                    out.putArchiveEntry(with);
                    out.write(other);
                    out.closeArchiveEntry();
                } else if (!removed.contains(entry.getName())) {
                    try (InputStream raw = zip.getRawInputStream(entry)) {
                        out.addRawArchiveEntry(entry, raw);
                    }
                }
            }
            for (Map.Entry<String, byte[]> one : replaced.entrySet()) {
                if (zip.getEntry(one.getKey()) == null) {
                    ZipArchiveEntry added = new ZipArchiveEntry(one.getKey());
                    added.setTimeLocal(ADDED);
                    out.putArchiveEntry(added);
                    out.write(one.getValue());
                    out.closeArchiveEntry();
                }
            }
            out.finish();
            byte[] whole = new byte[(int) to.size()];
            System.arraycopy(to.array(), 0, whole, 0, whole.length);
            return whole;
        }
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder().setByteArray(file).get();
    }
}
