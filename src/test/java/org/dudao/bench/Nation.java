package org.dudao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dudao.divisions.Townships;

/** Synthetic submissions for the nation's townships: real codes and names, everything else generated from a seed. */
final class Nation {
    /** The day that the nation is checked on. */
    static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);

    private static final double UNREADABLE = 0.02;

    private final long seed;
    private final int townships;
    private final List<Townships.Division> divisions;

    /**
     * A nation, or a sample of it that is spread over the whole country.
     *
     * @param townships how many, 41,352 at most
     */
    Nation(long seed, int townships) {
        this.seed = seed;
        this.townships = townships;
        this.divisions = Townships.all().toList();
        if (townships > divisions.size()) {
            throw new IllegalArgumentException("The nation has " + divisions.size() + " townships");
        }
    }

    /** Whether the line of a number, from 0, is one that must be refused. */
    boolean isUnreadable(int number) {
        return new Random(seed ^ (number * 0x9E3779B97F4A7C15L)).nextDouble() < UNREADABLE;
    }

    /** The line of a number, from 0, without its end. */
    byte[] line(int number) {
        int place = (int) ((long) number * divisions.size() / townships);
        Townships.Division division = divisions.get(place);
        ObjectNode township = NationTownship.of(seed, place, division);
        return isUnreadable(number)
                ? Mistakes.unreadable(township, new Random(seed + number))
                : Mistakes.bytes(township);
    }

    /** Writes them all, a line each. The same seed gives the same bytes. */
    void write(OutputStream to) throws IOException {
        for (int i = 0; i < townships; i++) {
            to.write(line(i));
            to.write('\n');
        }
    }

    /** Writes a file: seed, number of townships, file. */
    public static void main(String[] args) throws IOException {
        try (OutputStream to = new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16), 1 << 16)) {
            new Nation(Long.parseLong(args[0]), Integer.parseInt(args[1])).write(to);
        }
    }
}
