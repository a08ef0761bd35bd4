package org.dudao.submission.workbook;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The rows of a sheet, read ahead on a thread of its own once there are many.
 *
 * <p>Exceptions of reading are thrown here, after the rows before them. A few batches of rows at most are queued.
 */
final class RowPrefetcher implements Iterator<Workbook.Row>, AutoCloseable {
    /** Most sheets are too short to be worth starting a thread. */
    private static final int FIRST_ROWS = 1_000;

    private static final int BATCH_CELLS = 4_000;
    private static final int BATCH_CHARACTERS = 100_000;
    private static final int BATCHES = 4;

    /**
     * A batch of rows.
     *
     * @param isLast whether it is the last batch
     * @param failure the exception after these rows; null if there was none
     */
    private record Batch(List<Workbook.Row> rows, boolean isLast, Throwable failure) {}

    private final Iterator<Workbook.Row> source;
    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(BATCHES);
    private Thread reader;
    private Batch batch = new Batch(List.of(), false, null);
    private int at;
    private int given;

    /**
     * Starts reading ahead.
     *
     * @param source used by one thread at a time, and only by the reading thread once that runs
     */
    RowPrefetcher(Iterator<Workbook.Row> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (reader == null && given < FIRST_ROWS) {
            return source.hasNext();
        }
        if (reader == null) {
            reader = new Thread(this::read, "rows");
            reader.setDaemon(true);
            reader.start();
        }
        while (at == batch.rows().size()) {
            if (batch.failure() instanceof RuntimeException e) {
                throw e;
            } else if (batch.failure() instanceof Error e) {
                throw e;
            } else if (batch.isLast()) {
                return false;
            }
            take();
        }
        return true;
    }

    private void take() {
        try {
            batch = waiting.take();
            at = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("The reading of a sheet was interrupted."));
        }
    }

    @Override
    public Workbook.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        given++;
        return reader == null ? source.next() : batch.rows().get(at++);
    }

    private void read() {
        try {
            List<Workbook.Row> rows = new ArrayList<>();
            try {
                int cells = 0;
                int characters = 0;
                while (source.hasNext()) {
                    Workbook.Row row = source.next();
                    rows.add(row);
                    cells += row.cells().size();
                    for (Workbook.Cell cell : row.cells()) {
                        characters += cell == null ? 0 : cell.text().length();
                    }
                    if (cells > BATCH_CELLS || characters > BATCH_CHARACTERS) {
                        waiting.put(new Batch(rows, false, null));
                        rows = new ArrayList<>();
                        cells = 0;
                        characters = 0;
                    }
                }
            } catch (RuntimeException | Error e) {
                waiting.put(new Batch(rows, true, e));
                return;
            }
            waiting.put(new Batch(rows, true, null));
        } catch (InterruptedException e) {
            waiting.clear(); // closed early: no consumer is left
        }
    }

    /** Stops reading ahead, before the file is closed. */
    @Override
    public void close() {
        if (reader == null) {
            return;
        }
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
