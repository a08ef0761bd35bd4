package org.dudao.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void asManyAsThereAreProcessorsAreDoneAtTheSameTime() throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        CyclicBarrier together = new CyclicBarrier(processors);
        Parallel.Work work = () -> {
            try {
                together.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IOException("The others did not come.", e);
            }
        };
        Parallel.run(Collections.nCopies(processors * 3, work));
    }

    @Test
    void whatCannotBeDoneIsSaidInItsOwnWords() {
        assertThatThrownBy(() -> Parallel.run(List.of(
                        () -> {},
                        () -> Parallel.run(List.of(() -> {
                            throw new IOException("No space left on device");
                        })))))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void aFaultOfOursStaysOne() {
        assertThatThrownBy(() -> Parallel.run(List.of(() -> {
                    throw new IllegalStateException("torn");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("torn");
    }

    @Test
    void theOthersComeToTheirEndWhereOneFails() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch failed = new CountDownLatch(1);
        assertThatThrownBy(() -> Parallel.run(List.of(
                        () -> {
                            failed.countDown();
                            throw new IOException("No space left on device");
                        },
                        () -> {
                            try {
                                failed.await();
                                Thread.sleep(200);
                                ended.set(true);
                            } catch (InterruptedException e) {
                                throw new IOException("It was not let end.", e);
                            }
                        })))
                .hasMessage("No space left on device");
        assertThat(ended).isTrue();
    }
}
