package org.twinrig.pipeline.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
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

/** The SDK's HTTP client without a socket: hands a request to the service that it is for, and its answer back. */
final class InProcessHttpClient implements SdkHttpClient {
    private final Dispatch dispatch;
    private volatile boolean closed;

    InProcessHttpClient(Dispatch dispatch) {
        this.dispatch = dispatch;
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
        String name = Dispatch.name(http.firstMatchingHeader("Authorization").orElse(""))
                .orElse("at " + http.host());
        WireService service =
                dispatch.service(name).orElseThrow(() -> new UnsupportedOperationException(dispatch.refusal(name)));
        InputStream body = execute.contentStreamProvider().isPresent()
                ? execute.contentStreamProvider().get().newStream()
                : InputStream.nullInputStream();
        return answer(service.answer(wire(http, body)), http.method() == SdkHttpMethod.HEAD);
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
        dispatch.nextId().forEach(http::putHeader);
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
