package org.dudao.spark;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.dudao.Dudao;

/**
 * By what is judged. It travels to the executors; the program itself does not, and is loaded once on each.
 *
 * @param asOf the as-of date
 * @param profiles the names of profiles that are built in, in order
 * @param hasPlaces whether places demand by themselves what they do
 */
record Setting(LocalDate asOf, List<String> profiles, boolean hasPlaces) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final ConcurrentHashMap<Setting, Dudao> LOADED = new ConcurrentHashMap<>();

    /** The program of this process. */
    Dudao program() {
        return LOADED.computeIfAbsent(this, setting -> {
            Dudao program = Dudao.load();
            Dudao placed = setting.hasPlaces() ? program : program.withoutPlaces();
            return setting.profiles().isEmpty() ? placed : placed.withProfiles(setting.profiles());
        });
    }
}
