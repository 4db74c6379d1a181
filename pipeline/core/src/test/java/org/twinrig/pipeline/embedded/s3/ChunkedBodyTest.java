package org.twinrig.pipeline.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinrig.pipeline.embedded.wire.ServiceError;

/** The transfer coding {@code aws-chunked}. */
class ChunkedBodyTest {

    private static ChunkedBody body(String text) {
        return new ChunkedBody(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void chunksAreJoinedAndTrailersRead() throws IOException {
        ChunkedBody body = body(
                "5;chunk-signature=ab\r\nhello\r\nA\r\n, chunked!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\nX-Other: 1\r\n\r\n");

        assertThat(new String(body.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("hello, chunked!");
        assertThat(body.trailers())
                .containsEntry("x-amz-checksum-crc32", "AAAAAA==")
                .containsEntry("x-other", "1");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'5\r\nhel', ends within a chunk",
        "'3\r\nhello\r\n0\r\n\r\n', longer than its size",
        "'xyz\r\nhello\r\n', not a hexadecimal number"
    })
    void damageIsNamed(String text, String message) {
        assertThatExceptionOfType(ServiceError.class)
                .isThrownBy(() -> body(text).readAllBytes())
                .withMessageContaining(message);
    }
}
