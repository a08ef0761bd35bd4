package org.dudao.cli;

import java.io.IOException;
import org.dudao.assessment.History;
import org.dudao.io.FileRefused;
import org.dudao.io.Manifest;
import org.jspecify.annotations.Nullable;

/** Where the histories of townships and counties come from, all of one state of a ledger. May be asked on any thread. */
interface HistorySource {
    /**
     * The history of a township or county.
     *
     * @param key code and school year, such as {@code 990101003-2025-2026}
     * @return null if there is none
     * @throws FileRefused if it is damaged, or another's
     */
    @Nullable
    GivenHistory find(String key) throws IOException;

    /** The hash of the last row of the ledger's journal. */
    String journal();

    /** All of it as an input of a manifest: the state of the ledger, which determines every history. */
    default Manifest.Input input() {
        return new Manifest.Input(History.KIND, History.FILE, journal());
    }
}
