package org.twinrig.features.datasheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Base64;
import org.twinrig.core.UserError;
import org.twinrig.core.reading.ThermalFrame;

/** One frame of a real Lepton 3.5 as a tCam writes it (.tjsn): JSON with the pixels in base64, two bytes, low first. */
final class TcamFile {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private TcamFile() {}

    static ThermalFrame read(Path file) {
        byte[] bytes;
        try {
            JsonNode pixels = new ObjectMapper().readTree(file.toFile()).path("radiometric");
            bytes = Base64.getDecoder().decode(pixels.asText());
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError("%s cannot be read as a tCam frame: %s".formatted(file, e.getMessage()));
        }
        if (bytes.length != 2 * WIDTH * HEIGHT) {
            throw new UserError("%s: radiometric holds %d bytes; a frame of a Lepton 3.5 has %d"
                    .formatted(file, bytes.length, 2 * WIDTH * HEIGHT));
        }
        var counts = new short[WIDTH * HEIGHT];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(counts);
        return new ThermalFrame(0, WIDTH, HEIGHT, counts);
    }
}
