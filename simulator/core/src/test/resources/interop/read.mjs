// Reads a recording with the official MCAP library as a viewer does: by the index, every checksum on, every message
// decoded with the schema that the file carries. Prints one line per fact; exits with 1 at the first thing wrong.
import { readFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers, protobufFromBinaryDescriptor } from "@mcap/support";
import { crc32 } from "@foxglove/crc";

const bytes = await readFile(process.argv[2]);
const decompressHandlers = await loadDecompressHandlers();
const readable = {
  size: async () => BigInt(bytes.length),
  read: async (offset, size) => new Uint8Array(bytes.subarray(Number(offset), Number(offset + size))),
};

const reader = await McapIndexedReader.Initialize({ readable, decompressHandlers });
const types = new Map();
for (const [id, channel] of reader.channelsById) {
  const schema = reader.schemasById.get(channel.schemaId);
  const root = protobufFromBinaryDescriptor(schema.data);
  types.set(id, root.lookupType(schema.name));
  console.log(`channel ${channel.topic} ${schema.name} ${schema.encoding} ${channel.messageEncoding}`);
}

const seen = new Map();
let before = 0n;
for await (const message of reader.readMessages({ validateCrcs: true })) {
  if (message.logTime < before) throw new Error(`message at ${message.logTime} after ${before}`);
  before = message.logTime;
  const topic = reader.channelsById.get(message.channelId).topic;
  const one = seen.get(topic) ?? { count: 0, hash: createHash("sha256"), last: undefined };
  one.count++;
  one.hash.update(message.data);
  one.last = types.get(message.channelId).decode(message.data);
  const stamp = one.last.timestamp;
  if (BigInt(stamp.seconds.toString()) * 1000000000n + BigInt(stamp.nanos) !== message.logTime)
    throw new Error(`${topic}: the timestamp is not the log time`);
  seen.set(topic, one);
}
for (const [topic, one] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`count ${topic} ${one.count}`);
  console.log(`sha256 ${topic} ${one.hash.digest("hex")}`);
  console.log(`last ${topic} ${JSON.stringify(one.last)}`);
}
for await (const metadata of reader.readMetadata()) {
  console.log(`metadata ${metadata.name} ${JSON.stringify(Object.fromEntries(metadata.metadata))}`);
}
console.log(`statistics ${reader.statistics.messageCount} ${reader.statistics.chunkCount}`);

if (crc32(bytes.subarray(0, Number(reader.dataEndOffset))) !== reader.dataSectionCrc)
  throw new Error("the CRC of the data section is wrong");
const stream = new McapStreamReader({ decompressHandlers, validateCrcs: true });
stream.append(bytes);
let streamed = 0;
for (let record; (record = stream.nextRecord()); ) streamed += record.type === "Message" ? 1 : 0;
if (!stream.done()) throw new Error("the file does not end as it must");
console.log(`streamed ${streamed}`);
