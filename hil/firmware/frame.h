/*
 * Frames of PROTOCOL.md: COBS, 0x00 between frames, type, number, time, payload, CRC-16 or CRC-32.
 * No operating system, no heap; whoever calls owns all memory.
 */
#ifndef FRAME_H
#define FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FRAME_HEAD 10u       /* type, number, time */
#define FRAME_SHORT 256u     /* head and payload up to this size carry a CRC-16, longer ones a CRC-32 */
#define FRAME_LONG_FLAG 0x40u
#define FRAME_MAX 512u       /* longest frame that is taken or made here, type to checksum */
#define FRAME_MAX_PAYLOAD (FRAME_MAX - FRAME_HEAD - 4u)
#define FRAME_MAX_LINE (FRAME_MAX + FRAME_MAX / 254u + 2u) /* on the line, with the closing 0x00 */

typedef struct {
    uint8_t type; /* without the flag of the checksum */
    uint8_t seq;
    uint64_t micros;
    const uint8_t *payload;
    size_t length;
} frame;

typedef struct {
    uint8_t buffer[FRAME_MAX_LINE];
    size_t filled;
    bool overlong;
    uint32_t good;
    uint32_t broken;
} frame_decoder;

/* CRC-16/CCITT-FALSE and CRC-32 (IEEE 802.3) of length bytes. */
uint16_t frame_crc16(const uint8_t *bytes, size_t length);
uint32_t frame_crc32(const uint8_t *bytes, size_t length);

/* Takes one byte; true when it completes an intact frame, which stays valid until the next call. */
bool frame_take(frame_decoder *decoder, uint8_t byte, frame *out);

/* Writes a frame with its closing 0x00 to line (FRAME_MAX_LINE bytes); returns its length, 0 when it is too long. */
size_t frame_write(const frame *in, uint8_t *line);

#endif
