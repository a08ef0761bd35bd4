import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the licences of what the zip ships: {@code THIRD-PARTY.txt} and the texts that the jars have. The bill of materials says what a
 * library is; it must name the jars of the folder, by their bytes, and no others, and each must have a licence that may be shipped.
 *
 * <p>Usage: {@code java -cp Jackson ThirdParty.java BOM LIB LICENCES CLASSES OUT}; exit code 1 if anything is wrong.
 */
public final class ThirdParty {
    private static final Pattern TEXT =
            Pattern.compile("(?i)(.*/)?(licen[cs]e|notice|copying)([.-][^/]*)?|(.*/)?about\\.html|META-INF/licenses/.*[^/]");
    private static final String SHIPPED = "shipped";
    private static final String TEXTS = "texts/";

    private final Path lib;
    private final Path classes;
    private final Path out;
    private final Properties licences = new Properties();
    private final List<String> faults = new ArrayList<>();

    /** Where each text is, by its hash: many jars have the same. */
    private final Map<String, String> texts = new HashMap<>();

    private ThirdParty(Path lib, Path licences, Path classes, Path out) throws IOException {
        this.lib = lib;
        this.classes = classes;
        this.out = out;
        try (InputStream in = Files.newInputStream(licences)) {
            this.licences.load(in);
        }
    }

    /** What a library's own bill says. */
    private record Library(String coordinates, List<String> licences, String url, String sha256) {}

    public static void main(String[] args) throws IOException {
        List<Path> paths = Arrays.stream(args).map(Path::of).toList();
        List<String> faults = write(paths.get(0), paths.get(1), paths.get(2), paths.get(3), paths.get(4));
        faults.forEach(System.err::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** Writes the list and the texts; gives what is wrong, in which case the list may lack something. */
    public static List<String> write(Path bom, Path lib, Path licences, Path classes, Path out) throws IOException {
        delete(out);
        ThirdParty thirdParty = new ThirdParty(lib, licences, classes, out);
        thirdParty.write(thirdParty.libraries(new ObjectMapper().readTree(bom.toFile())));
        return thirdParty.faults;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /** The libraries of the bill by the names of their jars. */
    private Map<String, Library> libraries(JsonNode bom) {
        Map<String, Library> all = new TreeMap<>();
        for (JsonNode one : bom.path("components")) {
            String group = one.path("group").asText();
            String name = one.path("name").asText();
            String version = one.path("version").asText();
            all.put(
                    name + "-" + version + ".jar",
                    new Library(
                            group + ":" + name + ":" + version, licences(group + "/" + name, one), url(one), sha256(one)));
        }
        return all;
    }

    private List<String> licences(String key, JsonNode component) {
        String known = licences.getProperty(key);
        if (known != null) {
            return List.of(known);
        }
        Set<String> all = new LinkedHashSet<>();
        for (JsonNode one : component.path("licenses")) {
            JsonNode licence = one.path("license");
            if (one.has("expression")) {
                all.addAll(List.of(one.path("expression").asText().replaceAll("^\\(|\\)$", "").split(" OR ", -1)));
            } else {
                all.add(licence.path(licence.has("id") ? "id" : "name").asText());
            }
        }
        return List.copyOf(all);
    }

    private static String url(JsonNode component) {
        for (String kind : List.of("website", "vcs", "issue-tracker")) {
            for (JsonNode one : component.path("externalReferences")) {
                if (one.path("type").asText().equals(kind)) {
                    return one.path("url").asText();
                }
            }
        }
        return component.path("licenses").path(0).path("license").path("url").asText();
    }

    private static String sha256(JsonNode component) {
        for (JsonNode one : component.path("hashes")) {
            if (one.path("alg").asText().equals("SHA-256")) {
                return one.path("content").asText();
            }
        }
        return "";
    }

    private void write(Map<String, Library> libraries) throws IOException {
        Set<String> accepted = Set.of(licences.getProperty(SHIPPED).split(", *", -1));
        StringBuilder list = new StringBuilder(
                """
                督导附带的程序库，各有自己的许可证：文件，名称和版本，许可证（几个中任选其一），网址，许可证原文。
                The libraries that come with Dudao, each under a licence of its own: file, name and version, licence (any one of several),
                address, texts.
                """);
        List<String> jars = names(lib, ".jar");
        for (String jar : jars) {
            Library library = libraries.get(jar);
            if (library == null) {
                faults.add("not in the bill of materials: " + jar);
                continue;
            }
            if (!library.sha256().equals(sha256(Files.readAllBytes(lib.resolve(jar))))) {
                faults.add("other bytes than in the bill of materials: " + jar);
            }
            if (library.licences().stream().noneMatch(accepted::contains)) {
                faults.add("no licence that may be shipped, see licences.properties: " + jar + " " + library.licences());
            }
            list.append("\n%s\n    %s\n    %s\n".formatted(jar, library.coordinates(), String.join(" | ", library.licences())));
            if (!library.url().isEmpty()) {
                list.append("    ").append(library.url()).append('\n');
            }
            texts(jar).forEach(text -> list.append("    ").append(text).append('\n'));
        }
        libraries.keySet().stream()
                .filter(jar -> !jars.contains(jar))
                .forEach(jar -> faults.add("in the bill of materials and not in the folder: " + jar));
        Files.createDirectories(out);
        Files.writeString(out.resolve("THIRD-PARTY.txt"), list + pages());
    }

    /** Scripts that pages load, and data of others within the program. */
    private String pages() throws IOException {
        String scripts = names(classes, ".js").stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", "));
        StringBuilder text = new StringBuilder(
                """

                网页中的脚本：htmx（上面的 htmx.org，0BSD）；其余都是督导自己的（Apache-2.0）：%s
                Scripts of the pages: htmx (htmx.org above, 0BSD); all others are Dudao's own (Apache-2.0).
                """
                        .formatted(scripts));
        List<String> notices = names(classes, "-NOTICE.txt");
        if (!notices.isEmpty()) {
            text.append("\n程序中引用的数据 / data of others in the program:\n");
        }
        for (String notice : notices) {
            String name = notice.substring(notice.lastIndexOf('/') + 1);
            text.append("    ").append(keep("dudao/" + name, Files.readAllBytes(classes.resolve(notice)))).append('\n');
        }
        return text.toString();
    }

    /** Copies the texts of a jar that are not there yet; gives where they are. */
    private Set<String> texts(String jar) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        String folder = jar.replaceFirst("\\.jar$", "");
        try (ZipFile zip = new ZipFile(lib.resolve(jar).toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().endsWith(".class"))
                    .filter(entry -> TEXT.matcher(entry.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    all.add(keep(folder + "/" + entry.getName().replaceFirst("^META-INF/", ""), in.readAllBytes()));
                }
            }
        }
        return all;
    }

    private String keep(String name, byte[] bytes) throws IOException {
        String hash = sha256(bytes);
        if (!texts.containsKey(hash)) {
            Path file = out.resolve(TEXTS + name).normalize();
            if (!file.startsWith(out.resolve(TEXTS).normalize())) {
                throw new IOException("a name that leads elsewhere: " + name);
            }
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            texts.put(hash, TEXTS + name);
        }
        return texts.get(hash);
    }

    /** The files of a folder with that ending, sorted, by their place in it. */
    private static List<String> names(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
