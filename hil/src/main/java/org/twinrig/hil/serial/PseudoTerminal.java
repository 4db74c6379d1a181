package org.twinrig.hil.serial;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The controlling end of a pseudo-terminal of Linux in raw mode. Its other end is a path that any program opens like a
 * serial device.
 */
final class PseudoTerminal implements AutoCloseable {
    /** What {@link #read} and {@link #write} return when nobody has the other end open. */
    static final int NOBODY = -1;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NAME_BYTES = 128;
    private static final int POLLFD_BYTES = 8;
    private static final int LONGEST_POLL_MS = 50; // bounds how long close() waits for a reader

    private final int fd;
    private final Path path;
    private final Memory in = new Memory(BUFFER_BYTES);
    private final Memory out = new Memory(BUFFER_BYTES);
    private final Memory inPoll = new Memory(POLLFD_BYTES);
    private final Memory outPoll = new Memory(POLLFD_BYTES);
    private final Memory look = new Memory(POLLFD_BYTES);
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    private PseudoTerminal(int fd, Path path) {
        this.fd = fd;
        this.path = path;
    }

    /**
     * Makes one.
     *
     * @throws PortException when this system has none
     */
    static PseudoTerminal make() {
        String system = System.getProperty("os.name");
        if (!system.equals("Linux")) {
            throw PortException.noVirtualPorts(system);
        }
        try {
            return open();
        } catch (LastErrorException e) {
            throw PortException.noPseudoTerminal("opening one", e.getErrorCode());
        } catch (LinkageError e) {
            throw PortException.noLibrary("JNA", e);
        }
    }

    private static PseudoTerminal open() {
        int fd = Posix.posix_openpt(Posix.O_RDWR | Posix.O_NOCTTY | Posix.O_NONBLOCK | Posix.O_CLOEXEC);
        try {
            Posix.grantpt(fd);
            Posix.unlockpt(fd);
            var name = new byte[NAME_BYTES];
            Posix.ptsname_r(fd, name, new NativeLong(name.length));
            String path = new String(name, StandardCharsets.US_ASCII);
            path = path.substring(0, path.indexOf('\0'));
            Posix.makeRaw(fd);
            // Opened and closed once: from then on the system tells whether somebody has the other end open.
            Posix.close(Posix.open(path, Posix.O_RDWR | Posix.O_NOCTTY));
            return new PseudoTerminal(fd, Path.of(path));
        } catch (LastErrorException e) {
            Posix.close(fd);
            throw e;
        }
    }

    /** What the program at the other end opens. */
    Path path() {
        return path;
    }

    /** True while some program has the other end open. */
    synchronized boolean attached() {
        return (poll(look, Posix.POLLOUT, 0) & Posix.POLLHUP) == 0;
    }

    /**
     * Reads what has come; one thread at a time.
     *
     * @param millis how long to wait for the first byte; shorter waits may come back with 0
     * @return number of bytes, 0 for none, {@link #NOBODY} without waiting
     */
    int read(byte[] buffer, int millis) {
        int found = poll(inPoll, Posix.POLLIN, Math.min(millis, LONGEST_POLL_MS));
        if ((found & Posix.POLLIN) == 0) {
            return (found & Posix.POLLHUP) != 0 ? NOBODY : 0;
        }
        Lock lock = use.readLock();
        lock.lock();
        try {
            if (closed) {
                return 0;
            }
            int n = Posix.read(fd, in, new NativeLong(Math.min(buffer.length, BUFFER_BYTES)))
                    .intValue();
            in.read(0, buffer, 0, n);
            return n;
        } catch (LastErrorException e) {
            return nothing(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Writes as much as there is room for; one thread at a time.
     *
     * @param millis how long to wait for room; shorter waits may come back with 0
     * @return number of bytes taken, or {@link #NOBODY}: they would be lost, as on a line that ends nowhere
     */
    int write(byte[] bytes, int offset, int length, int millis) {
        int found = poll(outPoll, Posix.POLLOUT, Math.min(millis, LONGEST_POLL_MS));
        if ((found & Posix.POLLHUP) != 0) {
            return NOBODY;
        }
        if ((found & Posix.POLLOUT) == 0) {
            return 0;
        }
        Lock lock = use.readLock();
        lock.lock();
        try {
            if (closed) {
                return NOBODY;
            }
            int n = Math.min(length, BUFFER_BYTES);
            out.write(0, bytes, offset, n);
            return Posix.write(fd, out, new NativeLong(n)).intValue();
        } catch (LastErrorException e) {
            return nothing(e);
        } finally {
            lock.unlock();
        }
    }

    private int poll(Memory pollfd, int events, int millis) {
        Lock lock = use.readLock();
        lock.lock();
        try {
            if (closed) {
                return Posix.POLLHUP;
            }
            pollfd.setInt(0, fd);
            pollfd.setShort(4, (short) events);
            pollfd.setShort(6, (short) 0);
            Posix.poll(pollfd, new NativeLong(1), millis);
            return pollfd.getShort(6);
        } catch (LastErrorException e) {
            nothing(e);
            return 0;
        } finally {
            lock.unlock();
        }
    }

    private static int nothing(LastErrorException e) {
        return switch (e.getErrorCode()) {
            case Posix.EINTR, Posix.EAGAIN -> 0;
            case Posix.EIO -> NOBODY;
            default -> throw e;
        };
    }

    /** True after {@link #close}. */
    boolean isClosed() {
        Lock lock = use.readLock();
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        Lock lock = use.writeLock();
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                Posix.close(fd);
            }
        } finally {
            lock.unlock();
        }
    }
}
