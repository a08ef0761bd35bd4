package org.dudao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The peak memory of a process, from the operating system. */
final class ResidentMemory {
    private ResidentMemory() {}

    /** The high-water mark of resident memory, in MB; 0 where the system does not tell. */
    static double peak(long pid) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // the process ended while it was asked
        }
    }
}
