package org.dudao.batch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void allAreDoneAtTheSameTime() throws IOException {
        CyclicBarrier together = new CyclicBarrier(3);
        AtOnce.Work work = () -> {
            try {
                together.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IOException("The others did not come.", e);
            }
        };
        AtOnce.run(List.of(work, work, work));
    }

    @Test
    void whatCannotBeDoneIsSaidInItsOwnWords() {
        assertThatThrownBy(() -> AtOnce.run(List.of(
                        () -> {},
                        () -> AtOnce.run(List.of(() -> {
                            throw new IOException("No space left on device");
                        })))))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThatThrownBy(() -> AtOnce.run(List.of(() -> {
                    throw new IllegalStateException("torn");
                })))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("torn");
    }
}
