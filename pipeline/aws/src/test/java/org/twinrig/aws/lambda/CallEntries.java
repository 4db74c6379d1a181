package org.twinrig.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Does what AWS Lambda does with an entry class: makes it by its name, hands it events that were JSON. */
final class CallEntries {
    private CallEntries() {}

    /** Arguments: a handler, its event, the next handler, its event … Prints one answer a line. */
    @SuppressWarnings("unchecked")
    public static void main(String[] arguments) throws Exception {
        var mapper = new ObjectMapper();
        var context = (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, values) -> null);
        for (int i = 0; i < arguments.length; i += 2) {
            var handler = (RequestHandler<Map<String, Object>, Map<String, Object>>)
                    Class.forName(arguments[i]).getConstructor().newInstance();
            Map<String, Object> event = mapper.readValue(arguments[i + 1], new TypeReference<>() {});
            System.out.println(mapper.writeValueAsString(handler.handleRequest(event, context)));
        }
    }
}
