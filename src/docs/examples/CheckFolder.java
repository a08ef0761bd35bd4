import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dudao.Document;
import org.dudao.Dudao;
import org.dudao.FindingRow;
import org.dudao.Inputs;
import org.dudao.assessment.Assessed;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.submission.Reading;

/** Checks every submission of a folder, and then the counties: {@code CheckFolder FOLDER AS-OF OUTPUT}. */
public final class CheckFolder {
    private CheckFolder() {}

    /** Prints a line per township, per finding and per county, and writes a page per township. */
    public static void main(String[] args) throws IOException {
        LocalDate asOf = LocalDate.parse(args[1]);
        Path output = Files.createDirectories(Path.of(args[2]));
        Dudao dudao = Dudao.load();
        Map<String, List<byte[]>> counties = new TreeMap<>();
        for (Path file : files(Path.of(args[0]))) {
            Reading reading = dudao.read(file.getFileName().toString(), Files.readAllBytes(file), asOf);
            if (reading.submission() == null) {
                reading.problems().forEach(p -> System.out.println(
                        file.getFileName() + "\t" + p.place() + "\t" + p.message().en()));
                continue;
            }
            Assessed assessed = dudao.assess(reading.submission(), asOf, Inputs.NONE);
            Assessment assessment = assessed.assessment();
            String code = assessment.assessment().township().code();
            String year = assessment.assessment().schoolYear();
            print(code, dudao, assessment);
            try (OutputStream page = Files.newOutputStream(output.resolve(code + "-" + year + ".html"))) {
                dudao.write(assessment, Document.PAGE, Language.ZH_CN, page);
            }
            counties.computeIfAbsent(code.substring(0, 6) + " " + year, c -> new ArrayList<>())
                    .add(dudao.contribution(assessed));
        }
        counties.forEach((key, contributions) -> print(
                key.substring(0, 6),
                dudao,
                dudao.assessCounty(key.substring(0, 6), key.substring(7), contributions, null, asOf)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void print(String code, Dudao dudao, Assessment assessment) {
        System.out.println(code + "\t" + assessment.summary().conclusion() + "\t" + assessment.verdicts().size());
        for (FindingRow row : dudao.rows(assessment)) {
            System.out.println(code + "\t" + row.standard() + "\t" + row.subject() + "\t" + row.outcome() + "\t"
                    + row.observed() + "\t" + row.due());
        }
    }
}
