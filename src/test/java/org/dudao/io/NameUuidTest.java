package org.dudao.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UUIDs of version 5 are those of the RFC. */
class NameUuidTest {
    @Test
    void theExampleOfTheRfcComesOut() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(NameUuid.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void anAddressHasOneOfVersion5() {
        UUID uuid = NameUuid.of("urn:dudao:ledger:risk:1d413dfd3118505f");
        assertThat(uuid.version()).isEqualTo(5);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid).isEqualTo(NameUuid.of("urn:dudao:ledger:risk:1d413dfd3118505f"));
    }
}
