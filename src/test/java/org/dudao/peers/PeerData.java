package org.dudao.peers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dudao.bench.RandomTownship;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.SchoolYear;
import org.dudao.submission.Submission;

/** The townships that all peers judge: one submission a line, and in a second file the as-of date of each. */
public final class PeerData {
    private static final String TOWNSHIPS = "townships.ndjson";
    private static final String DAYS = "as-of.txt";

    private PeerData() {}

    /** A township as it was read. */
    record Town(Submission submission, AssessmentTime time) {}

    /** Writes as many townships as asked into a folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int wanted = Integer.parseInt(args[1]);
        ByteArrayOutputStream townships = new ByteArrayOutputStream();
        List<String> days = new ArrayList<>();
        for (long seed = 0; seed < wanted; seed++) {
            RandomTownship town = RandomTownship.of(seed);
            LocalDate asOf = town.time().asOf();
            if (RandomTownship.READER.read("random.json", town.json(), asOf).submission() == null) {
                continue; // its form has problems
            }
            townships.write(town.json());
            townships.write('\n');
            days.add(asOf.toString());
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(TOWNSHIPS), townships.toByteArray());
        Files.write(folder.resolve(DAYS), days);
    }

    /** Reads them, with every check of the form. */
    static List<Town> read(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(TOWNSHIPS));
        List<String> days = Files.readAllLines(folder.resolve(DAYS));
        List<Town> towns = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            byte[] json = lines.get(i).getBytes(StandardCharsets.UTF_8);
            LocalDate asOf = LocalDate.parse(days.get(i));
            Submission submission =
                    RandomTownship.READER.read("random.json", json, asOf).submission();
            SchoolYear year = SchoolYear.parse(submission.dataset().township().schoolYear());
            towns.add(new Town(submission, new AssessmentTime(year, asOf)));
        }
        return towns;
    }
}
