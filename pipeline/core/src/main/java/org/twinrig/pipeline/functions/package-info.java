/** What runs behind the rules: AWS Lambda handlers, called in this process with a JSON round trip; entry point
 * {@link org.twinrig.pipeline.functions.FunctionRuntime}. */
@org.jspecify.annotations.NullMarked
package org.twinrig.pipeline.functions;
