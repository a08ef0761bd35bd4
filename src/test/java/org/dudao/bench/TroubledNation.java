package org.dudao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dudao.divisions.Townships;

/** Submissions of synthetic townships with many more mistakes than those of {@link Nation}: some 35 findings each, for ledgers. */
final class TroubledNation {
    /** How often each is spoiled more; of 3,000 townships there are then some 100,000 findings. */
    private static final int TIMES = 8;

    private TroubledNation() {}

    /** Writes a file of lines: seed, number of townships, file. */
    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[0]);
        int townships = Integer.parseInt(args[1]);
        List<Townships.Division> divisions = Townships.all().toList();
        try (OutputStream to = new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16), 1 << 16)) {
            for (int i = 0; i < townships; i++) {
                int place = (int) ((long) i * divisions.size() / townships);
                ObjectNode township = NationTownship.of(seed, place, divisions.get(place));
                Random random = new Random(seed + place);
                for (int times = 0; times < TIMES; times++) {
                    Mistakes.make(township, random);
                }
                to.write(Mistakes.bytes(township));
                to.write('\n');
            }
        }
    }
}
