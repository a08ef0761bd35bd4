package org.dudao.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A map that caches the last key.
 *
 * @param <V> the values
 */
final class LastKeyCache<V> {
    private final Map<String, V> all = new HashMap<>();
    private final Function<String, V> make;
    private String lastName;
    private V last;

    /**
     * Creates an empty map.
     *
     * @param make creates the value of a key
     */
    LastKeyCache(Function<String, V> make) {
        this.make = make;
    }

    /** The value of this key, created if absent. */
    V make(String name) {
        if (last == null || !name.equals(lastName)) {
            last = all.computeIfAbsent(name, make);
            lastName = name;
        }
        return last;
    }

    /** The value of this key, or null. */
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
