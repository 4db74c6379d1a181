package org.twinrig.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinrig.validation.table.CsvTable;

/**
 * The quantities that the CFAST validation guide scores, with the experiments' uncertainty and what the guide publishes
 * for CFAST on its whole corpus, of which the cases here are a part.
 *
 * @see "R. D. Peacock et al., CFAST Validation Guide, NIST TN 1889v3; baseline of CFAST 8 tracked with its sources"
 */
final class Guide {
    private static final List<Quantity> QUANTITIES = read();

    private Guide() {}

    /**
     * A scored quantity.
     *
     * @param sigmaE relative standard deviation of the experiments [-]
     * @param points that the guide has
     * @param bias of CFAST in the guide [-]
     * @param sigmaM of CFAST in the guide [-]
     */
    record Quantity(String name, double sigmaE, int points, double bias, double sigmaM) {}

    static List<Quantity> quantities() {
        return QUANTITIES;
    }

    static Optional<Quantity> quantity(String name) {
        return QUANTITIES.stream()
                .filter(quantity -> quantity.name().equals(name))
                .findFirst();
    }

    private static List<Quantity> read() {
        try (InputStream in = Guide.class.getResourceAsStream("guide.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return CsvTable.of("guide.csv", text).rows().stream()
                    .map(row -> new Quantity(
                            row.text("quantity"),
                            row.number("sigma_e"),
                            (int) row.number("points"),
                            row.number("bias"),
                            row.number("sigma_m")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
