package org.dudao.cli;

import java.io.PrintWriter;
import java.util.List;
import org.dudao.batch.Batch;
import org.dudao.batch.BatchInputs;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;

/** Shows the progress of a batch: on a terminal in one changing line, elsewhere by occasional lines. */
final class BatchProgress implements Batch.Progress {
    private static final long TERMINAL_MILLIS = 200;
    private static final long LINE_MILLIS = 10_000;
    private static final int BAR = 20;
    private static final int SHOWN = 10;

    private final PrintWriter err;
    private final Language language;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private long last;

    BatchProgress(PrintWriter err, Language language, boolean terminal) {
        this.err = err;
        this.language = language;
        this.terminal = terminal;
    }

    @Override
    public synchronized void done(int done, int before, BatchInputs inputs) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (millis - last >= (terminal ? TERMINAL_MILLIS : LINE_MILLIS)) {
            last = millis;
            show(done, before, inputs, Math.max(1, millis));
        }
    }

    /** The documents of one more township or county are written. */
    synchronized void written(int done, int all) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (millis - last >= (terminal ? TERMINAL_MILLIS : LINE_MILLIS)) {
            last = millis;
            line(language.pick(
                    "已写出 " + done + " 个乡镇（县）的文书，共 " + all + " 个",
                    "documents of " + done + " of " + all + " townships and counties written"));
        }
    }

    @Override
    public void damaged(List<BilingualText> damage) {
        err.println(language.pick(
                "上次没有做完的核查留下的记录有损坏，损坏的重新核查：", "Parts of the unfinished run were damaged and are judged again:"));
        damage.stream().limit(SHOWN).forEach(one -> err.println("  " + language.pick(one)));
        if (damage.size() > SHOWN) {
            err.println(language.pick("  ……共 " + damage.size() + " 处", "  … " + damage.size() + " in all"));
        }
    }

    /** Ends the changing line. */
    synchronized void end() {
        if (terminal && last > 0) {
            err.print(PrintableWriter.LINE_ANEW);
            err.flush();
        }
    }

    private void show(int done, int before, BatchInputs inputs, long millis) {
        double rate = (done - before) * 1000.0 / millis;
        String text = language.pick("已判定 " + done + "，每秒 ", done + " done, ")
                + String.format(java.util.Locale.ROOT, "%.0f", rate)
                + language.pick("", " a second");
        // the number of lines in a file is unknown
        if (inputs.files() > 1 && rate > 0 && inputs.begun() <= done + BAR) {
            long left = Math.round((inputs.files() - done) / rate);
            int full = (int) ((long) BAR * Math.min(done, inputs.files()) / inputs.files());
            text = (terminal ? "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " : "")
                    + text
                    + language.pick("，还需约 " + left + " 秒", ", about " + left + " s left");
        }
        line(text);
    }

    private void line(String text) {
        if (terminal) {
            err.print(PrintableWriter.LINE_ANEW + text);
            err.flush();
        } else {
            err.println(text);
        }
    }
}
