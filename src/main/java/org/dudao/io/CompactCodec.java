package org.dudao.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Serializes values in sequence without names; small numbers take one byte. */
public final class CompactCodec {
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private CompactCodec() {}

    /** Serializes values. */
    public static final class Writer {
        private byte[] bytes = new byte[1 << 12];
        private int size;

        private void put(int one) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) one;
        }

        private void put(byte[] more, int length) {
            if (size + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
            }
            System.arraycopy(more, 0, bytes, size, length);
            size += length;
        }

        /** A number from 0. */
        public void number(int number) {
            put((long) number);
        }

        private void put(long number) {
            long rest = number;
            while (rest >= MORE) {
                put((int) rest | MORE);
                rest >>>= BITS;
            }
            put((int) rest);
        }

        /** A number, possibly negative, or null. */
        public void whole(@Nullable Long whole) {
            if (whole == null) {
                put(0);
            } else {
                long twice = whole << 1;
                put((whole < 0 ? -twice - 1 : twice) + 1); // 0, -1, 1, -2, 2 …
            }
        }

        /** All 64 bits of a hash. */
        public void hash(long hash) {
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                put((int) (hash >>> shift));
            }
        }

        /** A text, or null. */
        public void text(@Nullable String text) {
            if (text == null) {
                number(0);
                return;
            }
            byte[] letters = text.getBytes(StandardCharsets.UTF_8);
            number(letters.length + 1);
            put(letters, letters.length);
        }

        /** An enum constant. */
        @SuppressWarnings("EnumOrdinal") // only the same version of the program reads it
        public void one(Enum<?> of) {
            number(of.ordinal());
        }

        /** A block with another writer's bytes, which a reader can skip. */
        public void block(Writer block) {
            number(block.size);
            put(block.bytes, block.size);
        }

        /** The bytes written so far. */
        public byte[] toBytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    /** Reads values in the order of writing. */
    public static final class Reader {
        private final byte[] bytes;
        private int next;

        /** A reader of a writer's bytes. */
        public Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** A number from 0. */
        public int number() {
            return (int) get();
        }

        private long get() {
            long number = 0;
            for (int shift = 0; ; shift += BITS) {
                int one = bytes[next++];
                number |= (long) (one & (MORE - 1)) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }

        /** A number, possibly negative, or null. */
        public @Nullable Long whole() {
            long whole = get() - 1;
            return whole < 0 ? null : (Long) (whole % 2 == 0 ? whole / 2 : -(whole / 2) - 1);
        }

        /** Enters a block. */
        public void enter() {
            number();
        }

        /** Skips a block. */
        public void pass() {
            int length = number();
            next += length;
        }

        /** All 64 bits of a hash. */
        public long hash() {
            long hash = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                hash = hash << Byte.SIZE | (bytes[next++] & 0xFF);
            }
            return hash;
        }

        /** An enum constant, given all of them. */
        public <E extends Enum<E>> E one(E[] all) {
            return all[number()];
        }

        /** A text, or null. */
        public @Nullable String text() {
            int length = number() - 1;
            if (length < 0) {
                return null;
            }
            next += length;
            return new String(bytes, next - length, length, StandardCharsets.UTF_8);
        }
    }
}
