package org.dudao.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.batch.BatchInputs;
import org.dudao.io.FileFault;
import org.jspecify.annotations.Nullable;

/** What a batch judges: what was given, or the newest submissions of an archive, unpacked for as long as they are read. */
final class BatchSource implements Closeable {
    private final BatchInputs inputs;
    private final @Nullable Path side;

    private BatchSource(BatchInputs inputs, @Nullable Path side) {
        this.inputs = inputs;
        this.side = side;
    }

    /** Opens a folder, a file, or an archive of submissions. */
    static BatchSource open(Path in) throws IOException {
        if (!ArchivedInputs.isArchive(in)) {
            return new BatchSource(FileFault.reading(in, () -> BatchInputs.open(in)), null);
        }
        Path side = Files.createTempDirectory("dudao-archived-");
        try {
            return new BatchSource(ArchivedInputs.newest(in, side), side);
        } catch (IOException | RuntimeException e) {
            TemporaryFolder.delete(side);
            throw e;
        }
    }

    BatchInputs inputs() {
        return inputs;
    }

    @Override
    public void close() throws IOException {
        inputs.close();
        if (side != null) {
            TemporaryFolder.delete(side);
        }
    }
}
