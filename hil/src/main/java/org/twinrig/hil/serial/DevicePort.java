package org.twinrig.hil.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A port opened through jSerialComm.
 *
 * <p>Measured of its version 2.11.4, and why there are two threads of our own: a read times out in steps of 100 ms
 * only, so a thread reads and others wait for its bytes as long as they like; a write blocks for ever when the other
 * end does not read, so a thread writes and others stop waiting for it at their deadline; when the other end goes, a
 * write returns 0, a read -1, and the port still says that it is open. The library's own event of an unplugged port is not
 * listened to: it fires a quarter of a million times a second until the port is closed, which would cut off the last
 * bytes; the reading thread sees the end as soon, and after them.
 */
final class DevicePort implements Port {
    private static final int READ_STEP_MS = 100;
    private static final int INBOX_BYTES = 1 << 18;
    private static final int CHUNK_BYTES = 1 << 15;
    private static final long CLOSING_PATIENCE_MS = 1000;
    /** An unplugged USB port of Linux reads as an end of file: 0 bytes without the wait. */
    private static final int HASTY_READS = 20;

    private static final int ACCESS_DENIED = 13; // EACCES
    private static final int BUSY = 16; // EBUSY
    private static final int LOCKED = 11; // EAGAIN: another program holds the lock

    /** What this process has open; for a second opening by itself the library has no error of its own. */
    private static final Set<String> HELD = ConcurrentHashMap.newKeySet();

    private final SerialPort serial;
    private final String name;
    private final String device;
    private final Inbox inbox = new Inbox(INBOX_BYTES);
    private final ExecutorService writer;
    private final AtomicBoolean released = new AtomicBoolean();
    private volatile boolean gone;
    private volatile boolean closed;

    private DevicePort(SerialPort serial, String name) {
        this.serial = serial;
        this.name = name;
        this.device = device(name);
        this.writer = Executors.newSingleThreadExecutor(task -> daemon("twinrig-write-" + name, task));
    }

    static DevicePort open(String path, int baud) {
        try {
            var port = new DevicePort(SerialPort.getCommPort(path), path);
            port.start(baud);
            return port;
        } catch (SerialPortInvalidPortException e) {
            throw PortException.absent(path, Ports.list());
        } catch (LinkageError e) {
            throw PortException.noLibrary("jSerialComm", e);
        }
    }

    private void start(int baud) {
        serial.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        serial.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        serial.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_STEP_MS, 0);
        if (!HELD.add(device)) {
            throw PortException.busy(name);
        }
        if (!serial.openPort(0)) {
            HELD.remove(device);
            throw refusal(baud);
        }
        daemon("twinrig-read-" + name, this::pump).start();
    }

    private PortException refusal(int baud) {
        return switch (serial.getLastErrorCode()) {
            case ACCESS_DENIED -> PortException.denied(name, Optional.empty());
            case BUSY, LOCKED -> PortException.busy(name);
            default -> PortException.refused(name, baud, serial.getLastErrorCode());
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int read(byte[] buffer, Duration timeout) {
        return inbox.take(buffer, timeout);
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration deadline) {
        if (gone) {
            throw PortException.gone(name);
        }
        byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
        Future<Boolean> job = submit(copy);
        try {
            if (!job.get(deadline.toNanos(), TimeUnit.NANOSECONDS)) {
                lose();
                throw PortException.gone(name);
            }
        } catch (TimeoutException e) {
            job.cancel(false);
            throw PortException.stuck(name, deadline);
        } catch (InterruptedException e) {
            job.cancel(false);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("writing to " + name + " failed", e.getCause());
        }
    }

    private Future<Boolean> submit(byte[] bytes) {
        try {
            return writer.submit(() -> writeAll(bytes));
        } catch (RejectedExecutionException e) {
            throw PortException.gone(name);
        }
    }

    private boolean writeAll(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            int n = serial.writeBytes(bytes, bytes.length - done, done);
            if (n <= 0) {
                return false;
            }
            done += n;
        }
        return true;
    }

    private void pump() {
        var chunk = new byte[CHUNK_BYTES];
        int hasty = 0;
        try {
            while (!closed && !gone) {
                long began = System.nanoTime();
                int n = serial.readBytes(chunk, chunk.length);
                if (n > 0) {
                    inbox.put(chunk, n);
                }
                boolean waited = System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(READ_STEP_MS) / 2;
                hasty = n != 0 || waited ? 0 : hasty + 1;
                if (n < 0 || hasty > HASTY_READS) {
                    lose();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The other end went: readers are told after the last byte, and the port is closed so that its events stop. */
    private void lose() {
        gone = true;
        inbox.end(PortException.gone(name));
        release();
    }

    @Override
    public void close() {
        closed = true;
        inbox.close();
        writer.shutdownNow();
        Thread release = release();
        try {
            release.join(CLOSING_PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes the port on a thread of its own: a write that hangs may keep the library from closing it. */
    private Thread release() {
        Thread thread = daemon("twinrig-close-" + name, () -> {
            serial.closePort();
            HELD.remove(device);
        });
        if (released.compareAndSet(false, true)) {
            thread.start();
        }
        return thread;
    }

    /** The device that a path leads to, links followed. */
    private static String device(String path) {
        try {
            return Path.of(path).toRealPath().toString();
        } catch (IOException e) {
            return path; // a name of Windows is no file
        }
    }

    private static Thread daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
