package org.twinrig.pipeline.embedded.dynamo;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.twinrig.pipeline.embedded.store.Database;
import org.twinrig.pipeline.embedded.wire.Offer;
import org.twinrig.pipeline.embedded.wire.ServiceError;
import org.twinrig.pipeline.embedded.wire.WireRequest;
import org.twinrig.pipeline.embedded.wire.WireResponse;
import org.twinrig.pipeline.embedded.wire.WireService;

/**
 * DynamoDB over its JSON 1.0 protocol. Reads are always consistent; capacity, indexes, streams, transactions and tags are
 * not offered.
 */
public final class DynamoDbService implements WireService {
    private static final String TARGET = "DynamoDB_20120810.";
    private static final Offer OFFER = new Offer("DynamoDB")
            .with(
                    "CreateTable",
                    "TableName",
                    "AttributeDefinitions",
                    "KeySchema",
                    "BillingMode",
                    "ProvisionedThroughput")
            .with("DescribeTable", "TableName")
            .with("ListTables", "ExclusiveStartTableName", "Limit")
            .with("DeleteTable", "TableName")
            .with(
                    "PutItem",
                    "TableName",
                    "Item",
                    "ConditionExpression",
                    "ExpressionAttributeNames",
                    "ExpressionAttributeValues",
                    "ReturnValues")
            .with("GetItem", "TableName", "Key", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames")
            .with(
                    "UpdateItem",
                    "TableName",
                    "Key",
                    "UpdateExpression",
                    "ConditionExpression",
                    "ExpressionAttributeNames",
                    "ExpressionAttributeValues",
                    "ReturnValues")
            .with(
                    "DeleteItem",
                    "TableName",
                    "Key",
                    "ConditionExpression",
                    "ExpressionAttributeNames",
                    "ExpressionAttributeValues",
                    "ReturnValues")
            .with("BatchWriteItem", "RequestItems")
            .with(
                    "Query",
                    "TableName",
                    "KeyConditionExpression",
                    "FilterExpression",
                    "ProjectionExpression",
                    "ExpressionAttributeNames",
                    "ExpressionAttributeValues",
                    "ScanIndexForward",
                    "Limit",
                    "ExclusiveStartKey",
                    "ConsistentRead",
                    "Select")
            .with(
                    "Scan",
                    "TableName",
                    "FilterExpression",
                    "ProjectionExpression",
                    "ExpressionAttributeNames",
                    "ExpressionAttributeValues",
                    "Limit",
                    "ExclusiveStartKey",
                    "ConsistentRead",
                    "Select");

    private final Map<String, Function<DynamoRequest, byte[]>> operations;

    /** A service that keeps its tables in this database. */
    public DynamoDbService(Database database, Clock clock) {
        var tables = new Tables(database, clock);
        var items = new Items(database, tables);
        var searches = new Searches(database, tables);
        operations = Map.ofEntries(
                Map.entry("CreateTable", tables::create),
                Map.entry("DescribeTable", tables::describe),
                Map.entry("ListTables", tables::list),
                Map.entry("DeleteTable", tables::delete),
                Map.entry("PutItem", items::put),
                Map.entry("GetItem", items::get),
                Map.entry("UpdateItem", items::update),
                Map.entry("DeleteItem", items::delete),
                Map.entry("BatchWriteItem", items::batchWrite),
                Map.entry("Query", searches::query),
                Map.entry("Scan", searches::scan));
    }

    @Override
    public WireResponse answer(WireRequest request) {
        try {
            String target = request.header("X-Amz-Target").orElse("");
            String name = target.startsWith(TARGET) ? target.substring(TARGET.length()) : target;
            Function<DynamoRequest, byte[]> operation = operations.get(name);
            if (operation == null) {
                throw new ServiceError(400, Failures.UNKNOWN_OPERATION, OFFER.refusal(name));
            }
            DynamoRequest parameters = DynamoRequest.read(request.bytes());
            OFFER.check(name, parameters.names(), 400, Failures.VALIDATION);
            return WireResponse.json(200, operation.apply(parameters));
        } catch (ServiceError e) {
            return error(e);
        }
    }

    private static WireResponse error(ServiceError error) {
        return WireResponse.json(error.status(), JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("__type", error.code());
            json.writeStringField("message", error.text());
            json.writeEndObject();
        }));
    }
}
