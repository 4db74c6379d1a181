#include "frame.h"

#include <string.h>

#define COBS_FULL 0xFFu /* a block of 254 bytes that no zero follows */

uint16_t frame_crc16(const uint8_t *bytes, size_t length)
{
    uint32_t crc = 0xFFFFu;
    size_t i;
    int bit;
    for (i = 0; i < length; i++) {
        crc ^= (uint32_t)bytes[i] << 8;
        for (bit = 0; bit < 8; bit++) {
            crc = (crc & 0x8000u) != 0 ? (crc << 1) ^ 0x1021u : crc << 1;
        }
    }
    return (uint16_t)crc;
}

uint32_t frame_crc32(const uint8_t *bytes, size_t length)
{
    uint32_t crc = 0xFFFFFFFFu;
    size_t i;
    int bit;
    for (i = 0; i < length; i++) {
        crc ^= bytes[i];
        for (bit = 0; bit < 8; bit++) {
            crc = (crc & 1u) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
    }
    return ~crc;
}

static size_t crc_size(size_t length)
{
    return length > FRAME_SHORT ? 4u : 2u;
}

static uint32_t crc_of(const uint8_t *bytes, size_t length)
{
    return length > FRAME_SHORT ? frame_crc32(bytes, length) : frame_crc16(bytes, length);
}

/* Decodes in place; false when a block reaches beyond the end. */
static bool cobs_decode(uint8_t *bytes, size_t *length)
{
    size_t from = 0, to = 0, i;
    while (from < *length) {
        size_t code = bytes[from++];
        if (from + code - 1u > *length) {
            return false;
        }
        for (i = 1; i < code; i++) {
            bytes[to++] = bytes[from++];
        }
        if (code != COBS_FULL && from < *length) {
            bytes[to++] = 0;
        }
    }
    *length = to;
    return true;
}

static size_t cobs_encode(const uint8_t *in, size_t length, uint8_t *out)
{
    size_t code = 0, at = 1, i;
    for (i = 0; i < length; i++) {
        if (in[i] != 0) {
            out[at++] = in[i];
        }
        if (in[i] == 0 || (at - code == COBS_FULL && i + 1u < length)) {
            out[code] = (uint8_t)(at - code);
            code = at++;
        }
    }
    out[code] = (uint8_t)(at - code);
    return at;
}

static bool parse(uint8_t *bytes, size_t size, frame *out)
{
    size_t end, crc, i;
    uint32_t sent = 0;
    bool is_long;

    if (!cobs_decode(bytes, &size) || size < FRAME_HEAD + 2u || size > FRAME_MAX) {
        return false;
    }
    is_long = (bytes[0] & FRAME_LONG_FLAG) != 0;
    crc = is_long ? 4u : 2u;
    if (size < FRAME_HEAD + crc || crc_size(size - crc) != crc) {
        return false;
    }
    end = size - crc;
    for (i = 0; i < crc; i++) {
        sent |= (uint32_t)bytes[end + i] << (8u * i);
    }
    if (sent != crc_of(bytes, end)) {
        return false;
    }
    out->type = (uint8_t)(bytes[0] & ~FRAME_LONG_FLAG);
    out->seq = bytes[1];
    out->micros = 0;
    for (i = 0; i < 8; i++) {
        out->micros |= (uint64_t)bytes[2 + i] << (8u * i);
    }
    out->payload = bytes + FRAME_HEAD;
    out->length = end - FRAME_HEAD;
    return true;
}

bool frame_take(frame_decoder *decoder, uint8_t byte, frame *out)
{
    bool whole;
    if (byte != 0) {
        if (decoder->filled < sizeof decoder->buffer) {
            decoder->buffer[decoder->filled++] = byte;
        } else {
            decoder->overlong = true;
        }
        return false;
    }
    if (decoder->filled == 0) {
        return false;
    }
    whole = !decoder->overlong && parse(decoder->buffer, decoder->filled, out);
    decoder->filled = 0;
    decoder->overlong = false;
    if (whole) {
        decoder->good++;
    } else {
        decoder->broken++;
    }
    return whole;
}

size_t frame_write(const frame *in, uint8_t *line)
{
    uint8_t raw[FRAME_MAX];
    size_t length = FRAME_HEAD + in->length, crc, i;
    uint32_t sum;

    if (in->length > FRAME_MAX_PAYLOAD) {
        return 0;
    }
    crc = crc_size(length);
    raw[0] = (uint8_t)(in->type | (crc == 4u ? FRAME_LONG_FLAG : 0u));
    raw[1] = in->seq;
    for (i = 0; i < 8; i++) {
        raw[2 + i] = (uint8_t)(in->micros >> (8u * i));
    }
    if (in->length > 0) {
        memcpy(raw + FRAME_HEAD, in->payload, in->length);
    }
    sum = crc_of(raw, length);
    for (i = 0; i < crc; i++) {
        raw[length + i] = (uint8_t)(sum >> (8u * i));
    }
    i = cobs_encode(raw, length + crc, line);
    line[i] = 0;
    return i + 1u;
}
