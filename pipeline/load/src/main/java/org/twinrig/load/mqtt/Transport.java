package org.twinrig.load.mqtt;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * The event loops: Linux's epoll where its library loads, else the JDK's selector.
 *
 * @param group the loops
 * @param channelType socket that goes with them
 * @param name {@code epoll} or {@code nio}
 */
record Transport(EventLoopGroup group, Class<? extends Channel> channelType, String name) {
    static Transport of(int loops) {
        var threads = new DefaultThreadFactory("twinrig-load", true);
        return Epoll.isAvailable()
                ? new Transport(new EpollEventLoopGroup(loops, threads), EpollSocketChannel.class, "epoll")
                : new Transport(new NioEventLoopGroup(loops, threads), NioSocketChannel.class, "nio");
    }
}
