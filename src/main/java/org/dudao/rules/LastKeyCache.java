package org.dudao.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Things by name, where mostly the name is that of the time before.
 *
 * @param <V> the things
 */
final class LastKeyCache<V> {
    private final Map<String, V> all = new HashMap<>();
    private final Function<String, V> make;
    private String lastName;
    private V last;

    /**
     * Nothing yet.
     *
     * @param make makes the thing of a name
     */
    LastKeyCache(Function<String, V> make) {
        this.make = make;
    }

    /** The thing of this name, made if there is none. */
    V make(String name) {
        if (last == null || !name.equals(lastName)) {
            last = all.computeIfAbsent(name, make);
            lastName = name;
        }
        return last;
    }

    /** The thing of this name, or null. */
    V get(String name) {
        if (!name.equals(lastName)) {
            last = all.get(name);
            lastName = name;
        }
        return last;
    }

    Map<String, V> byName() {
        return all;
    }
}
