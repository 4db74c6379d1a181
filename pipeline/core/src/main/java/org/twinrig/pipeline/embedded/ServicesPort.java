package org.twinrig.pipeline.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;

/**
 * The embedded services on one HTTP port of the loopback interface, as LocalStack has them: for the AWS command line, for
 * functions in other processes, and to test the way through sockets. Signatures are read for the service's name and not
 * verified.
 */
public final class ServicesPort implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.twinrig.pipeline.embedded");
    private static final String LOOPBACK = "127.0.0.1";

    static {
        // without it each answer waits 40 ms for the client's delayed acknowledgement
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final Dispatch dispatch;
    private final HttpServer server;
    private final ExecutorService threads;

    private ServicesPort(Dispatch dispatch, HttpServer server) {
        this.dispatch = dispatch;
        this.server = server;
        this.threads = Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "twinrig-services-port");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static ServicesPort open(Dispatch dispatch, int port) {
        try {
            var address = new InetSocketAddress(InetAddress.getByName(LOOPBACK), port);
            return new ServicesPort(dispatch, HttpServer.create(address, 0));
        } catch (IOException e) {
            throw new UserError(
                    "TCP port %d on %s cannot be used for the embedded services: %s; choose another port, or 0 for any free one"
                            .formatted(port, LOOPBACK, e.getMessage()),
                    UserError.MACHINE_LACKS);
        }
    }

    /** Address of all services, e.g. {@code http://127.0.0.1:4566}. */
    public URI uri() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var name = Dispatch.name(authorization == null ? "" : authorization);
            var service = name.flatMap(dispatch::service);
            if (service.isEmpty()) {
                refuse(exchange, dispatch.refusal(name.orElse("of a request without a signature")));
            } else {
                send(exchange, service.get().answer(request(exchange)));
            }
        } catch (RuntimeException e) { // the server would drop the connection and say nothing
            LOG.log(System.Logger.Level.ERROR, exchange.getRequestMethod() + " " + exchange.getRequestURI(), e);
            throw e;
        }
    }

    private static void refuse(HttpExchange exchange, String text) throws IOException {
        byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(501, body.length);
        exchange.getResponseBody().write(body);
    }

    private static WireRequest request(HttpExchange exchange) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        var host = exchange.getRequestHeaders().getFirst("Host");
        var uri = exchange.getRequestURI();
        return new WireRequest(
                exchange.getRequestMethod(),
                host == null ? LOOPBACK : host.replaceFirst(":\\d+$", ""),
                uri.getRawPath().isEmpty() ? "/" : uri.getRawPath(),
                query(uri.getRawQuery() == null ? "" : uri.getRawQuery()),
                headers,
                exchange.getRequestBody());
    }

    private static Map<String, List<String>> query(String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        for (var part : raw.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                var name = decoded(equals < 0 ? part : part.substring(0, equals));
                query.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void send(HttpExchange exchange, WireResponse answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        dispatch.nextId().forEach(headers::set);
        try (var body = answer.body()) {
            var length = answer.headers().get("Content-Length");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(answer.status(), -1);
                return;
            }
            long known = length == null ? 0 : Long.parseLong(length);
            byte[] first = known == 0 ? body.readAllBytes() : new byte[0];
            long total = known == 0 ? first.length : known;
            exchange.sendResponseHeaders(answer.status(), total == 0 ? -1 : total);
            exchange.getResponseBody().write(first);
            body.transferTo(exchange.getResponseBody());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
