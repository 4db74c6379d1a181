package org.twinrig.pipeline.rules;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.twinrig.core.UserError;
import org.twinrig.pipeline.payload.PayloadError;

/** A text with {@code ${expression}} in it, for topics and keys of actions. */
final class Template {
    private final String text;
    private final List<Expression> parts = new ArrayList<>();

    private Template(String text) {
        this.text = text;
    }

    static Template of(String text) {
        var template = new Template(text);
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("${", at);
            int end = open < 0 ? text.length() : open;
            if (end > at) {
                var fixed = TextNode.valueOf(text.substring(at, end));
                template.parts.add(in -> fixed);
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new UserError("\"" + text + "\": ${ is not closed with }");
            }
            template.parts.add(RuleParser.parseExpression(text.substring(open + 2, close)));
            at = close + 1;
        }
        return template;
    }

    String fill(Incoming incoming) {
        var filled = new StringBuilder();
        for (var part : parts) {
            var value = part.evaluate(incoming);
            if (value.isMissingNode() || value.isContainerNode()) {
                throw new PayloadError(text, "a text or number", PayloadError.kind(value));
            }
            filled.append(value.asText());
        }
        return filled.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
