package org.dudao.desk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dudao.UnreadableInput;
import org.dudao.batch.BatchRefused;
import org.dudao.batch.TimeLimit;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.LedgerFault;
import org.jspecify.annotations.Nullable;

/** The checks of all visitors, made by a few workers in turn, each within a limit of time. */
final class Checks implements Closeable {
    private final Path folder;
    private final CheckRun run;
    private final TimeLimit limit;
    private final Duration longest;
    private final Map<String, Check> all = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            DeskSettings.WORKERS,
            DeskSettings.WORKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(DeskSettings.WAITING));

    Checks(Path folder, CheckRun run, Duration longest) {
        this.folder = folder;
        this.run = run;
        this.limit = new TimeLimit(longest);
        this.longest = longest;
    }

    /** A new folder for what a visitor uploads. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "check-");
    }

    /**
     * Begins a check.
     *
     * @param its the folder with its uploads
     * @throws Refusal if too many wait
     */
    Check begin(String owner, Path its, CheckRequest request) throws IOException {
        Check check = new Check(Visitor.random(), owner, its, request, Instant.now());
        all.put(check.id(), check);
        try {
            workers.execute(() -> judge(check));
        } catch (RejectedExecutionException e) {
            forget(check);
            throw Refusal.busy();
        }
        forgetTheOldest(owner);
        return check;
    }

    private void judge(Check check) {
        check.run();
        try {
            check.end(limit.within(() -> run.judge(check.request(), check.folder())));
        } catch (TimeoutException e) {
            check.fail(
                    new BilingualText(
                            "超过 " + longest.toSeconds() + " 秒没有核查完，已停止。请检查文件是否有大量空白行列，另存后再试。",
                            "It took more than " + longest.toSeconds()
                                    + " s and was stopped. See whether the file has very many empty rows or columns; save it anew and try again."));
        } catch (Refusal e) {
            check.fail(e.words());
        } catch (LedgerFault e) {
            check.fail(e.text());
        } catch (UnreadableInput e) {
            String reason = String.valueOf(e.getMessage());
            check.fail(new BilingualText("不能核查：" + reason, "It cannot be checked: " + reason));
        } catch (BatchRefused | RuntimeException | Error e) {
            check.fail(new BilingualText(
                    "程序内部错误，这份文件没有核查（" + e.getClass().getSimpleName() + "）。请把文件交给开发者。",
                    "An internal error: the file was not checked ("
                            + e.getClass().getSimpleName() + "). Give the file to the developers."));
        }
    }

    /** A visitor's check; null if there is none, or it is another's. */
    @Nullable
    Check find(String id, Visitor visitor) {
        Check check = all.get(id);
        return check == null || !check.owner().equals(visitor.id()) ? null : check;
    }

    /** The checks of a visitor, the newest first. */
    List<Check> ofVisitor(Visitor visitor) {
        return all.values().stream()
                .filter(one -> one.owner().equals(visitor.id()))
                .sorted(Comparator.comparing(Check::begun).reversed())
                .toList();
    }

    /** Deletes a check with all that was uploaded and made. */
    void forget(Check check) throws IOException {
        all.remove(check.id());
        Folders.delete(check.folder());
    }

    private void forgetTheOldest(String owner) {
        List<Check> over = all.values().stream()
                .filter(one -> one.owner().equals(owner) && one.isOver())
                .sorted(Comparator.comparing(Check::begun))
                .toList();
        for (Check one : over.subList(0, Math.max(0, over.size() - DeskSettings.KEPT))) {
            all.remove(one.id());
            Folders.deleteIfPossible(one.folder());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
