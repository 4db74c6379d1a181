/* fan-guard PATH [BAUD]: the device on a serial port of this machine, until the line is gone. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "device.h"
#include "port_posix.h"

static void send_to(void *context, const uint8_t *bytes, size_t length)
{
    (void)port_write(*(const int *)context, bytes, length); /* a line that is gone is noticed by the next read */
}

int main(int argc, char **argv)
{
    static device self;
    uint8_t bytes[256];
    size_t n;
    int port;

    if (argc < 2 || argc > 3) {
        fprintf(stderr, "usage: fan-guard PATH [BAUD]\n");
        return 2;
    }
    port = port_open(argv[1], argc > 2 ? strtol(argv[2], NULL, 10) : 115200L);
    if (port < 0) {
        fprintf(stderr, "fan-guard: cannot open %s: %s\n", argv[1], strerror(errno));
        return 3;
    }
    device_init(&self, send_to, &port);
    device_boot(&self);
    while ((n = port_read(port, bytes, sizeof bytes)) > 0) {
        device_take(&self, bytes, n);
        if (n < sizeof bytes) {
            device_idle(&self);
        }
    }
    return 0;
}
