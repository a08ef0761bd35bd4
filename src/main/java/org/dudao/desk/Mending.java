package org.dudao.desk;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.report.annotated.Corrections;
import org.dudao.report.annotated.MendedWorkbook;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/** Corrects the cells that a person ticked, in a copy of the workbook; the upload itself is never changed. */
final class Mending {
    /** The prefix of the field that says that a suggestion is taken; the number of the problem follows. */
    static final String TAKE = "take-";

    /** The prefix of the field that says what is to stand there. */
    static final String VALUE = "value-";

    private static final int LONGEST = 1000;

    private final Check check;
    private final Reading reading;

    Mending(Check check, Reading reading) {
        this.check = check;
        this.reading = reading;
    }

    /** Whether a problem can be corrected on the page. */
    static boolean isMendable(InputProblem problem) {
        return problem.place().contains("!");
    }

    /**
     * Writes the corrected copy.
     *
     * @param form what the person ticked and typed
     * @param folder of the check to come, which gets the copy
     * @param all gets the changes of earlier rounds and of this one, as the copy lists them
     * @throws Refusal if nothing is to be changed
     */
    GivenUpload write(Context form, Path folder, List<MendedWorkbook.Change> all) throws IOException {
        GivenUpload given = check.request().submission();
        if (given == null) {
            throw Refusal.nothingToMend();
        }
        try (XSSFWorkbook own = SubmittedWorkbook.openAny(check.source())) {
            List<MendedWorkbook.Change> changes = Corrections.of(reading, own, problem -> decided(form, problem));
            if (changes.isEmpty()) {
                throw Refusal.nothingToMend();
            }
            all.addAll(check.request().corrections());
            changes.forEach(change -> add(all, change));
            String name = mended(given.name());
            Path copy = Files.createDirectory(folder.resolve("submission")).resolve(name);
            Files.write(copy, MendedWorkbook.of(own, all, check.request().language()));
            return new GivenUpload(name, copy);
        } catch (SubmittedWorkbook.Unfit e) {
            throw Refusal.nothingToMend();
        }
    }

    /** A cell that is changed again keeps what stood there at first. */
    private static void add(List<MendedWorkbook.Change> all, MendedWorkbook.Change change) {
        String found = change.found();
        for (MendedWorkbook.Change earlier : List.copyOf(all)) {
            if (earlier.place().equals(change.place())) {
                found = earlier.found();
                all.remove(earlier);
            }
        }
        all.add(new MendedWorkbook.Change(change.place(), found, change.value(), change.why()));
    }

    private MendedWorkbook.@Nullable Change decided(Context form, InputProblem problem) {
        int number = reading.problems().indexOf(problem);
        String value = form.formParam(VALUE + number);
        boolean isTaken = problem.suggestion().isEmpty() || form.formParam(TAKE + number) != null;
        if (!isTaken || value == null || !isMendable(problem)) {
            return null;
        }
        String typed = value.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return null;
        }
        boolean isSuggested = typed.equals(problem.suggestion());
        return new MendedWorkbook.Change(
                problem.place(), problem.found(), typed, isSuggested ? Corrections.CONFIRMED : Corrections.TYPED);
    }

    private static String mended(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 && name.toLowerCase(Locale.ROOT).substring(dot).matches("\\.(xlsx?|zip)")
                ? name.substring(0, dot)
                : name;
        return stem.endsWith("（已改正）") ? stem + ".xlsx" : stem + "（已改正）.xlsx";
    }
}
