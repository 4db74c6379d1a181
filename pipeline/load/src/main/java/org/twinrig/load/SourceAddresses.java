package org.twinrig.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.UserError;

/**
 * From which local addresses connections are opened. One address has some 28,000 ports for one destination; on the
 * loopback network there are more addresses (127.0.0.1, 127.0.0.2 …), elsewhere the machine has what it has.
 */
public final class SourceAddresses {
    private static final double USED_SHARE = 0.8; // ports of closed connections stay taken for a minute (TIME_WAIT)
    private static final int MOST = 250;

    private final List<InetAddress> addresses;

    private SourceAddresses(List<InetAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /**
     * Enough addresses for {@code connections} to {@code destination}.
     *
     * @throws UserError with status 3 if there are not enough ports
     */
    public static SourceAddresses forConnections(int connections, InetAddress destination, MachineLimits limits) {
        int each = (int) Math.max(1, limits.ports() * USED_SHARE);
        int needed = (connections + each - 1) / each;
        if (needed <= 1) {
            return new SourceAddresses(List.of());
        }
        byte[] first = destination.getAddress();
        if (!destination.isLoopbackAddress() || first.length != 4 || needed > MOST) {
            throw new UserError(
                    ("%d connections to %s need more ports than the %d that one source address has; widen the range"
                                    + " (\"sysctl net.ipv4.ip_local_port_range='1024 65535'\" as root) or spread the"
                                    + " devices over several machines.")
                            .formatted(connections, destination.getHostAddress(), limits.ports()),
                    UserError.MACHINE_LACKS);
        }
        return loopback(needed);
    }

    /** The first {@code count} addresses of the loopback network. */
    static SourceAddresses loopback(int count) {
        var addresses = new ArrayList<InetAddress>();
        try {
            for (int i = 1; i <= count; i++) {
                addresses.add(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) i}));
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
        return new SourceAddresses(addresses);
    }

    /** The local address of connection number {@code index}; null lets the operating system choose. */
    public @org.jspecify.annotations.Nullable InetSocketAddress of(int index) {
        return addresses.isEmpty() ? null : new InetSocketAddress(addresses.get(index % addresses.size()), 0);
    }

    /** How many addresses are used; 0 when the operating system chooses. */
    public int count() {
        return addresses.size();
    }
}
