package org.dudao.submission.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Prefetched rows are equal to rows read directly. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RowPrefetcherTest {
    private static Workbook.Row row(int number) {
        return new Workbook.Row(number, List.of(Workbook.Cell.text("x".repeat(number % 90))));
    }

    private static Iterator<Workbook.Row> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(RowPrefetcherTest::row).iterator();
    }

    private static List<Integer> numbers(Iterator<Workbook.Row> rows) {
        List<Integer> numbers = new ArrayList<>();
        rows.forEachRemaining(r -> numbers.add(r.number()));
        return numbers;
    }

    @Test
    void everyRowComesOnceAndInItsOrder() {
        for (int count : List.of(0, 1, 999, 1_000, 1_001, 30_000)) {
            try (RowPrefetcher ahead = new RowPrefetcher(rows(count))) {
                assertThat(numbers(ahead))
                        .isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
                assertThatThrownBy(ahead::next).isInstanceOf(NoSuchElementException.class);
            }
        }
    }

    /** Fails after its last row. */
    private record Failing(Iterator<Workbook.Row> rows, AtomicReference<Thread> reader, Error failure)
            implements Iterator<Workbook.Row> {
        @Override
        public boolean hasNext() {
            reader.set(Thread.currentThread());
            if (!rows.hasNext()) {
                throw failure;
            }
            return true;
        }

        @Override
        public Workbook.Row next() {
            return rows.next();
        }
    }

    @Test
    void whatReadingThrowsIsThrownAfterTheRowsBeforeIt() {
        for (int count : List.of(7, 20_000)) {
            AtomicReference<Thread> reader = new AtomicReference<>();
            Error failure = new AssertionError("the sheet ends too soon");
            List<Integer> seen = new ArrayList<>();
            try (RowPrefetcher ahead = new RowPrefetcher(new Failing(rows(count), reader, failure))) {
                assertThatThrownBy(() -> ahead.forEachRemaining(r -> seen.add(r.number())))
                        .isSameAs(failure);
            }
            assertThat(seen).hasSize(count);
            assertThat(reader.get() == Thread.currentThread())
                    .as("a short sheet needs no second thread")
                    .isEqualTo(count == 7);
        }
    }

    @Test
    void whoStopsEarlyLeavesNoThreadBehind() {
        AtomicReference<Thread> reader = new AtomicReference<>();
        Iterator<Workbook.Row> endless = new Failing(
                IntStream.iterate(1, i -> i + 1)
                        .mapToObj(RowPrefetcherTest::row)
                        .iterator(),
                reader,
                null);
        try (RowPrefetcher ahead = new RowPrefetcher(endless)) {
            for (int i = 0; i < 5_000; i++) {
                ahead.next();
            }
        }
        assertThat(reader.get()).isNotSameAs(Thread.currentThread());
        assertThat(reader.get().isAlive()).isFalse();
    }
}
