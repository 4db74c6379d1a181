package org.twinrig.pipeline.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.WireService;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * The SDK's HTTP client without a socket: hands a request to the service whose name stands in the request's signature
 * ({@code Credential=key/date/region/service/aws4_request}) and gives its answer back.
 */
final class InProcessHttpClient implements SdkHttpClient {
    private static final Pattern SCOPE = Pattern.compile("Credential=[^/]+/[^/]+/[^/]+/([^/]+)/aws4_request");

    private final Map<String, WireService> services;
    private final AtomicLong requests = new AtomicLong();
    private volatile boolean closed;

    /** A client for these services by their signing names. */
    InProcessHttpClient(Map<String, WireService> services) {
        this.services = services;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return execute(request);
            }

            @Override
            public void abort() {
                // the SDK interrupts the calling thread as well, which ends the only call that waits, a long poll
            }
        };
    }

    private HttpExecuteResponse execute(HttpExecuteRequest execute) throws IOException {
        if (closed) {
            throw new IllegalStateException("the embedded services are closed");
        }
        SdkHttpRequest http = execute.httpRequest();
        String service = service(http);
        WireService handler = services.get(service);
        if (handler == null) {
            throw new UnsupportedOperationException(
                    "the service %s is not offered by the embedded target, which has %s; use another target (localstack or aws)"
                            .formatted(
                                    service, services.keySet().stream().sorted().toList()));
        }
        InputStream body = execute.contentStreamProvider().isPresent()
                ? execute.contentStreamProvider().get().newStream()
                : InputStream.nullInputStream();
        return answer(handler.answer(wire(http, body)), http.method() == SdkHttpMethod.HEAD);
    }

    private static String service(SdkHttpRequest http) {
        Matcher scope = SCOPE.matcher(http.firstMatchingHeader("Authorization").orElse(""));
        return scope.find() ? scope.group(1) : "at " + http.host();
    }

    private static WireRequest wire(SdkHttpRequest http, InputStream body) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        http.forEachHeader(headers::put);
        return new WireRequest(
                http.method().name(),
                http.host(),
                http.encodedPath().isEmpty() ? "/" : http.encodedPath(),
                http.rawQueryParameters(),
                headers,
                body);
    }

    private HttpExecuteResponse answer(WireResponse response, boolean withoutBody) {
        var http = SdkHttpResponse.builder().statusCode(response.status());
        response.headers().forEach(http::putHeader);
        String requestId = "embedded-" + requests.incrementAndGet();
        http.putHeader("x-amzn-RequestId", requestId);
        http.putHeader("x-amz-request-id", requestId);
        HttpExecuteResponse.Builder answer = HttpExecuteResponse.builder().response(http.build());
        // no body at all for HEAD: the SDK would try to inflate an empty one whose header says gzip
        return withoutBody
                ? answer.build()
                : answer.responseBody(AbortableInputStream.create(response.body()))
                        .build();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String clientName() {
        return "InProcess";
    }
}
