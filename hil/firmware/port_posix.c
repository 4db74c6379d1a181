#define _DEFAULT_SOURCE /* rates above 38400 */

#include "port_posix.h"

#include <errno.h>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

static speed_t speed_of(long baud)
{
    switch (baud) {
    case 9600:
        return B9600;
    case 57600:
        return B57600;
    case 115200:
        return B115200;
#ifdef B460800
    case 460800:
        return B460800;
#endif
#ifdef B921600
    case 921600:
        return B921600;
#endif
    default:
        return B0;
    }
}

int port_open(const char *path, long baud)
{
    struct termios line;
    speed_t speed = speed_of(baud);
    int port;

    if (speed == B0) {
        errno = EINVAL;
        return -1;
    }
    port = open(path, O_RDWR | O_NOCTTY);
    if (port < 0) {
        return -1;
    }
    if (tcgetattr(port, &line) != 0) {
        close(port);
        return -1;
    }
    line.c_iflag = 0;
    line.c_oflag = 0;
    line.c_lflag = 0;
    line.c_cflag = CS8 | CREAD | CLOCAL;
    line.c_cc[VMIN] = 1;
    line.c_cc[VTIME] = 0;
    cfsetispeed(&line, speed);
    cfsetospeed(&line, speed);
    if (tcsetattr(port, TCSANOW, &line) != 0) {
        close(port);
        return -1;
    }
    return port;
}

size_t port_read(int port, uint8_t *bytes, size_t size)
{
    ssize_t n;
    do {
        n = read(port, bytes, size);
    } while (n < 0 && errno == EINTR);
    return n > 0 ? (size_t)n : 0;
}

int port_write(int port, const uint8_t *bytes, size_t length)
{
    while (length > 0) {
        ssize_t n = write(port, bytes, length);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return -1;
        }
        bytes += n;
        length -= (size_t)n;
    }
    return 0;
}
