package org.dudao.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A task that does not end is abandoned and the next one runs, up to a limit. */
@Timeout(60)
@Tag("full")
class TimeLimitTest {
    private final TimeLimit limit = new TimeLimit(Duration.ofMillis(100));

    @Test
    void whatEndsInTimeIsTaken() throws Exception {
        assertThat(limit.within(() -> 5)).isEqualTo(5);
        assertThatThrownBy(() -> limit.within(() -> {
                    throw new IllegalArgumentException("a fault");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatDoesNotEndIsGivenUpEvenWhereItHeedsNoInterruption() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        try {
            for (int i = 0; i < 8; i++) {
                assertThatThrownBy(() -> limit.within(() -> spin(end))).isInstanceOf(TimeoutException.class);
            }
            assertThat(limit.within(() -> 6)).isEqualTo(6);
            assertThatThrownBy(() -> limit.within(() -> spin(end))).isInstanceOf(BatchRefused.class);
        } finally {
            end.set(true);
        }
    }

    @Test
    void whatHeedsTheInterruptionIsNotCounted() throws Exception {
        for (int i = 0; i < 20; i++) {
            CountDownLatch ended = new CountDownLatch(1);
            assertThatThrownBy(() -> limit.within(() -> {
                        try {
                            Thread.sleep(60_000);
                        } finally {
                            ended.countDown();
                        }
                        return 0;
                    }))
                    .isInstanceOf(TimeoutException.class);
            ended.await();
            Thread.sleep(20);
        }
    }

    private static int spin(AtomicBoolean end) {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return 0;
    }
}
