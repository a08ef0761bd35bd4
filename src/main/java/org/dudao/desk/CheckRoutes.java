package org.dudao.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dudao.io.RegularFile;
import org.dudao.report.annotated.MendedWorkbook;
import org.dudao.submission.Reading;

/** The addresses of checks: begin one, see what came of it, download, correct, delete. */
final class CheckRoutes {
    private final Checks checks;
    private final DeskRoutes desk;

    /** Corrected workbooks that are written at a time: each is held as a whole. */
    private final Semaphore atOnce = new Semaphore(DeskSettings.WORKERS);

    CheckRoutes(Checks checks, DeskRoutes desk) {
        this.checks = checks;
        this.desk = desk;
    }

    void register(Gate gate) {
        gate.post("/checks", DeskAct.CHECK, this::begin);
        gate.get("/checks/{id}", DeskAct.CHECK, this::show);
        gate.get("/checks/{id}/all.zip", DeskAct.CHECK, (x, person) -> all(x));
        gate.get("/checks/{id}/files/{name}", DeskAct.CHECK, (x, person) -> file(x));
        gate.post("/checks/{id}/mend", DeskAct.CHECK, this::mend);
        gate.post("/checks/{id}/delete", DeskAct.CHECK, (x, person) -> delete(x));
    }

    private void begin(Context x, Person person) throws IOException {
        List<UploadedFile> given = x.uploadedFiles("submission").stream()
                .filter(one -> one.size() > 0)
                .toList();
        if (given.size() > 1) {
            beginAll(given, x, person);
            return;
        }
        Path folder = checks.newFolder();
        try {
            GivenUpload submission = GivenUpload.of(x.uploadedFile("submission"), folder, "submission");
            GivenUpload summary = GivenUpload.of(x.uploadedFile("summary"), folder, "summary");
            GivenUpload earlier = GivenUpload.of(x.uploadedFile("earlier"), folder, "earlier");
            if (submission == null && summary == null) {
                throw Refusal.nothing();
            }
            begin(
                    x,
                    folder,
                    new CheckRequest(
                            submission, summary, earlier, List.of(), day(x), profile(x), desk.language(x), person));
        } catch (IOException | RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    /** Each file is a check of its own; the first page shows how far they are. */
    private void beginAll(List<UploadedFile> given, Context x, Person person) throws IOException {
        UploadedFile summary = x.uploadedFile("summary");
        if (given.size() > DeskSettings.WAITING) {
            throw Refusal.tooManyFiles(DeskSettings.WAITING);
        } else if (summary != null && summary.size() > 0) {
            throw Refusal.oneSummary();
        }
        for (UploadedFile one : given) {
            Path folder = checks.newFolder();
            try {
                GivenUpload submission = GivenUpload.of(one, folder, "submission");
                checks.begin(
                        Visitor.of(x).id(),
                        folder,
                        new CheckRequest(
                                submission, null, null, List.of(), day(x), profile(x), desk.language(x), person));
            } catch (IOException | RuntimeException e) {
                Folders.delete(folder);
                throw e;
            }
        }
        x.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void begin(Context x, Path folder, CheckRequest request) throws IOException {
        Check check = checks.begin(Visitor.of(x).id(), folder, request);
        check.await(desk.moment());
        x.redirect("/checks/" + check.id(), HttpStatus.SEE_OTHER);
    }

    private LocalDate day(Context x) {
        String given = x.formParam("day");
        if (given == null || given.isBlank()) {
            return desk.today();
        }
        try {
            return LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.day(given);
        }
    }

    private String profile(Context x) {
        String given = x.formParam("profile");
        if (given == null || given.isEmpty() || desk.hasProfile(given)) {
            return given == null ? "" : given;
        }
        throw Refusal.profile(given);
    }

    private Check check(Context x) {
        Check found = checks.find(x.pathParam("id"), Visitor.of(x));
        if (found == null) {
            throw Refusal.noPage();
        }
        return found;
    }

    private void show(Context x, Person person) {
        Check check = check(x);
        if (x.header("HX-Request") != null) { // the page asks whether it has ended
            if (check.isOver()) {
                x.header("HX-Refresh", "true");
            }
            x.status(HttpStatus.NO_CONTENT);
            return;
        }
        PageFrame frame = desk.frame(x, check.request().title(), check.request().title());
        DeskRoutes.page(x, "desk/check.jte", desk.view(check, frame, person));
    }

    private void file(Context x) throws IOException {
        Check check = check(x);
        String name = x.pathParam("name");
        boolean isMade = files(check).stream().anyMatch(one -> one.name().equals(name));
        if (!isMade) {
            throw Refusal.noPage();
        }
        DeskRoutes.download(x, stem(check) + "-" + name, bytes(check, name));
    }

    private void all(Context x) throws IOException {
        Check check = check(x);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ResultFile one : files(check)) {
                zip.putNextEntry(new ZipEntry(one.name()));
                zip.write(bytes(check, one.name()));
            }
        }
        DeskRoutes.download(x, stem(check) + ".zip", bytes.toByteArray());
    }

    private static List<ResultFile> files(Check check) {
        CheckResult result = check.result();
        return result == null ? List.of() : result.files();
    }

    private static byte[] bytes(Check check, String name) throws IOException {
        return RegularFile.bytes(check.folder().resolve(ResultFiles.FOLDER).resolve(name), RegularFile.MADE_BY_PROGRAM);
    }

    /** What downloads are called after: the name of the upload without its ending. */
    private static String stem(Check check) {
        String name = check.request().title();
        return name.replaceAll("\\.[A-Za-z0-9]{1,4}$", "");
    }

    private void mend(Context x, Person person) throws IOException {
        Check check = check(x);
        CheckResult result = check.result();
        Reading reading = result == null ? null : result.reading();
        if (reading == null) {
            throw Refusal.nothingToMend();
        }
        Path folder = checks.newFolder();
        try {
            CheckRequest was = check.request();
            List<MendedWorkbook.Change> corrections = new ArrayList<>();
            GivenUpload mended = mended(new Mending(check, reading), x, folder, corrections);
            GivenUpload summary = was.summary() == null ? null : was.summary().copyTo(folder.resolve("summary"));
            GivenUpload earlier = was.earlier() == null ? null : was.earlier().copyTo(folder.resolve("earlier"));
            begin(
                    x,
                    folder,
                    new CheckRequest(
                            mended, summary, earlier, corrections, was.asOf(), was.profile(), was.language(), person));
        } catch (IOException | RuntimeException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    private GivenUpload mended(Mending mending, Context x, Path folder, List<MendedWorkbook.Change> corrections)
            throws IOException {
        if (!atOnce.tryAcquire()) {
            throw Refusal.busy();
        }
        try {
            return mending.write(x, folder, corrections);
        } finally {
            atOnce.release();
        }
    }

    private void delete(Context x) throws IOException {
        checks.forget(check(x));
        x.redirect("/", HttpStatus.SEE_OTHER);
    }
}
