package org.dudao.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.facts.County;
import org.dudao.facts.CountyDocument;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.submission.json.DatasetParser;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.JsonTokens;
import org.dudao.submission.json.MalformedJson;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.RecordMaker;
import org.dudao.submission.json.SizeLimit;
import org.dudao.submission.json.SourceLocations;
import org.dudao.submission.json.Texts;
import org.dudao.submission.json.Tokens;
import org.dudao.submission.json.Utf8;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.MappedFiles;
import org.dudao.submission.workbook.SubmittedTables;
import org.jspecify.annotations.Nullable;

/**
 * Reads a submission and reports all its input problems in one pass.
 *
 * <p>No file is trusted: its size, depth, names, numbers and rows are bounded, so that none can take more memory than a real township's
 * year needs. A reader may be shared between threads.
 */
public final class SubmissionReader {
    /** A township's whole year takes about 1 MB. */
    public static final int LARGEST = SizeLimit.LARGEST_FILE;

    /** A county's document takes some 2 kB. */
    public static final int LARGEST_COUNTY = 64 * 1024;

    /** Bounds the number of names in a file, however short they are. */
    private static final int USUAL = 2 * 1024 * 1024;

    private static final int DEEPEST = 64;
    private static final String FROM_MEMORY = "Reading from memory cannot fail.";

    private final RecordMaker maker;
    private final RecordMaker countyMaker;
    private final RecordMaker countyFields;
    private final NameSuggestions names;
    private final FormReading forms;

    /** A cache of all names would grow with a hostile file. */
    private final JsonFactory json =
            bounded().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

    /** Caches names, and so is abandoned at the first problem. */
    private final JsonFactory quick = bounded().build();

    private static JsonFactoryBuilder bounded() {
        return (JsonFactoryBuilder) JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(100)
                        .maxStringLength(100_000)
                        .maxNameLength(1_000)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
    }

    public SubmissionReader(Dictionary dictionary) {
        this.maker = new RecordMaker(dictionary.dataset());
        this.countyFields = new RecordMaker(dictionary.county());
        this.countyMaker = new RecordMaker(dictionary.countyDocument());
        this.names = new NameSuggestions(dictionary);
        this.forms = new FormReading(dictionary, this::dataset);
    }

    /**
     * Reads a file.
     *
     * @param asOf the as-of date; dates of past events must not be after it
     */
    public Reading read(Path file, LocalDate asOf) {
        Problems problems = new Problems();
        Path last = file.getFileName();
        String name = Texts.printable(
                last == null || last.toString().isEmpty()
                        ? file.toAbsolutePath().toString()
                        : last.toString());
        String path = Texts.printable(file.toString());
        try {
            if (FormFile.isForm(file)) {
                SubmittedTables form = FormFile.source(file);
                return forms.read(form, form instanceof MappedFiles ? form.name() : name, asOf, problems);
            }
            if (!Files.isRegularFile(file)) {
                problems.add(
                        "no-file",
                        name,
                        "",
                        Files.exists(file)
                                ? new BilingualText("不是文件：" + path, "Not a file: " + path)
                                : new BilingualText("文件不存在：" + path, "File not found: " + path),
                        FileKind.EXPECTED,
                        new BilingualText("检查文件名和所在文件夹。", "Check the file name and the folder."));
                return new Reading(null, problems.kept(), problems.total());
            }
            FileKind kind = FileKind.of(file);
            if (Files.size(file) == 0) {
                return empty(name, problems);
            } else if (kind != FileKind.JSON) {
                problems.add(
                        kind == FileKind.TABLE ? "stray-table" : "unknown-kind",
                        Texts.printable(name),
                        "",
                        kind.message(),
                        FileKind.EXPECTED,
                        kind.correction());
                return new Reading(null, problems.kept(), problems.total());
            }
            if (Files.size(file) > LARGEST) {
                return tooLarge(name, problems);
            }
            try (InputStream in = RegularFile.open(file)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return read(name, bytes, asOf);
            }
        } catch (IOException e) {
            return unreadable(name, path, e, problems);
        }
    }

    /** A name may come with the path that somebody else has the file under. */
    private static String base(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Reading unreadable(String name, String path, IOException why, Problems problems) {
        BilingualText reason = ReadFailure.reason(why);
        problems.add(
                "unreadable",
                name,
                "",
                new BilingualText(
                        "文件无法读取（" + reason.zh() + "）：" + path,
                        "The file cannot be read (" + reason.en() + "): " + path),
                new BilingualText("可以读取的文件", "a readable file"),
                new BilingualText("检查文件权限，或另存一份再试。", "Check the permissions, or save a copy and try again."));
        return new Reading(null, problems.kept(), problems.total());
    }

    /** Reads a workbook, a folder of tables, or an office's own files with their map. */
    public Reading read(SubmittedTables form, LocalDate asOf) {
        Problems problems = new Problems();
        try {
            return forms.read(form, form.name(), asOf, problems);
        } catch (IOException e) {
            return unreadable(form.name(), form.name(), e, problems);
        }
    }

    /**
     * What can be judged of a workbook or a folder of tables with problems of form, without the cells and sheets that have them.
     *
     * @param file that {@link #read} found problems in
     * @return null if a problem concerns all of it, such as one of the township's code or of a school's
     */
    public @Nullable Submission sound(Path file, LocalDate asOf) throws IOException {
        return FormFile.isForm(file) ? forms.sound(FormFile.source(file), asOf) : null;
    }

    /** The same of a form of any kind. */
    public @Nullable Submission sound(SubmittedTables form, LocalDate asOf) throws IOException {
        return forms.sound(form, asOf);
    }

    /**
     * Reads the bytes of a file of the given name.
     *
     * @param bytes JSON, or a workbook, by what they are and not by the name
     */
    public Reading read(String name, byte[] bytes, LocalDate asOf) {
        return read(name, bytes, Sha256.of(bytes), asOf);
    }

    /**
     * Reads the bytes of a file of the given name.
     *
     * @param sha256 the hash of the bytes, in hex
     */
    public Reading read(String file, byte[] bytes, String sha256, LocalDate asOf) {
        String name = Texts.printable(base(file));
        Problems problems = new Problems();
        if (FormFile.isWorkbook(bytes)) {
            try (TemporaryFile workbook = new TemporaryFile(file, bytes)) {
                return forms.read(FormFile.source(workbook.path()), name, asOf, problems);
            } catch (IOException e) {
                return unreadable(name, name, e, problems);
            }
        }
        if (bytes.length > LARGEST) {
            return tooLarge(name, problems);
        }
        if (bytes.length == 0) {
            return empty(name, problems);
        }
        if (Utf8.isIn(bytes, problems)) {
            Problems none = new Problems.None();
            Dataset sound = sound(bytes, asOf, none);
            Dataset dataset = sound != null
                    ? sound
                    : parsed(
                            bytes,
                            problems,
                            parser -> dataset(new JsonTokens(parser), asOf, new SizeLimit(problems, 1), problems));
            if (dataset != null && problems.isEmpty()) {
                Problems found = sound != null ? none : problems;
                Notes notes = new Notes();
                notes.renamed(found, SourceLocations.JSON);
                return new Reading(
                        new Submission(
                                name, asOf, sha256, dataset, SourceLocations.JSON, found.placeholders(), notes.kept()),
                        problems.kept(),
                        problems.total());
            }
        }
        return new Reading(null, problems.kept(), problems.total());
    }

    /**
     * The dataset of a file of usual size without any problem; null if the file must be read again for its problems.
     *
     * @param none stops reading at the first problem
     */
    private Dataset sound(byte[] bytes, LocalDate asOf, Problems none) {
        if (bytes.length > USUAL) {
            return null;
        }
        int start = start(bytes);
        try (JsonParser parser = quick.createParser(bytes, start, bytes.length - start)) {
            return dataset(new JsonTokens(parser), asOf, new SizeLimit(none, 1), none);
        } catch (JsonProcessingException | Problems.Found e) {
            return null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(FROM_MEMORY, e);
        }
    }

    /** The offset of the text, after any byte order mark. */
    private static int start(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** Whether bytes may be a county's document; those are smaller than any township's submission. */
    public static boolean mayBeCounty(byte[] bytes) {
        return bytes.length <= LARGEST_COUNTY
                && new String(bytes, StandardCharsets.UTF_8).contains('"' + DatasetParser.COUNTY_FORMAT + '"');
    }

    /** Reads a county's document from the bytes of a file of the given name. */
    public CountyReading readCounty(String name, byte[] bytes, LocalDate asOf) {
        Problems problems = new Problems();
        CountyDocument document = Utf8.isIn(bytes, problems)
                ? parsed(
                        bytes,
                        problems,
                        parser -> DatasetParser.readCounty(
                                new JsonTokens(parser), countyMaker, names, asOf, new SizeLimit(problems, 1), problems))
                : null;
        if (document != null && document.county() != null) {
            IntegrityChecks.schoolYear(document.county().schoolYear(), "/county/schoolYear", problems);
        }
        return document == null || !problems.isEmpty()
                ? new CountyReading(null, problems.kept(), problems.total())
                : new CountyReading(new CountySubmission(name, Sha256.of(bytes), document.county()), List.of(), 0);
    }

    /**
     * A county document with only the county's identity, for a county that submitted none.
     *
     * @param name null if unknown
     */
    public CountySubmission emptyCounty(String code, String name, String schoolYear) {
        Object[] fields = new Object[countyFields.size()];
        fields[countyFields.index("code")] = code;
        fields[countyFields.index("name")] = name;
        fields[countyFields.index("schoolYear")] = schoolYear;
        return new CountySubmission("", "", (County) countyFields.make(fields));
    }

    private static Reading empty(String name, Problems problems) {
        problems.add(
                "empty-file",
                name,
                "0 B",
                new BilingualText("文件是空的（0 字节），里面没有任何内容", "The file is empty (0 bytes)"),
                new BilingualText("填好并保存过的报送数据文件", "a completed and saved submission file"),
                new BilingualText(
                        "可能没有保存完，或没有传输完：重新保存或重新索取该文件。",
                        "Saving or sending it may have been interrupted: save it again, or request it again."));
        return new Reading(null, problems.kept(), problems.total());
    }

    private static Reading tooLarge(String name, Problems problems) {
        int most = LARGEST / 1024 / 1024;
        problems.add(
                "too-large",
                name,
                "> " + most + " MB",
                new BilingualText("文件过大，未读取", "The file is too large and was not read"),
                new BilingualText(
                        "不超过 " + most + " MB（一个乡镇一学年约 1 MB）",
                        "at most " + most + " MB (a township's year takes about 1 MB)"),
                new BilingualText(
                        "确认这是一个乡镇一学年的报送数据。", "Check that the file is one township's submission for one school year."));
        return new Reading(null, problems.kept(), problems.total());
    }

    /** Parses a text. */
    private interface Parsed<T> {
        T parse(JsonParser parser) throws IOException;
    }

    private <T> T parsed(byte[] bytes, Problems problems, Parsed<T> made) {
        int start = start(bytes);
        try (JsonParser parser = json.createParser(new java.io.InputStreamReader(
                new java.io.ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8))) {
            return parsed(parser, problems, made);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(FROM_MEMORY, e);
        }
    }

    private static <T> T parsed(JsonParser parser, Problems problems, Parsed<T> made) throws IOException {
        try {
            return made.parse(parser);
        } catch (JsonProcessingException e) {
            MalformedJson.report(
                    e, e.getLocation() == null ? parser.currentLocation() : e.getLocation(), DEEPEST, problems);
            return null;
        } catch (SizeLimit.Exceeded e) {
            return null;
        }
    }

    private Dataset dataset(Tokens tokens, LocalDate asOf, SizeLimit volume, Problems problems) throws IOException {
        try {
            Dataset dataset = DatasetParser.read(tokens, maker, names, asOf, volume, problems);
            if (dataset == null) {
                return null;
            }
            Dataset completed = RowCodes.complete(dataset, problems);
            new IntegrityChecks(completed, asOf, problems).check();
            return completed;
        } catch (SizeLimit.Exceeded e) {
            return null;
        }
    }
}
