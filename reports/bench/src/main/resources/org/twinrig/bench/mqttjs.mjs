// Publishes with MQTT.js: port, clients, bytes, messages in all; ten under way at once in each client.
import mqtt from 'mqtt';
const [port, clients, bytes, messages] = process.argv.slice(2).map(Number);
const payload = Buffer.alloc(bytes, 'x');
const each = messages / clients;
const connected = await Promise.all(Array.from({length: clients}, (_, i) =>
  mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, {protocolVersion: 5, clientId: `mqttjs-${i}`})));
let acknowledged = 0;
await Promise.all(connected.map((client, i) => new Promise((resolve, reject) => {
  let sent = 0, answered = 0;
  const next = () => {
    if (sent === each) return;
    sent++;
    client.publish(`bench/${i}`, payload, {qos: 1}, error => {
      if (error) return reject(error);
      acknowledged++;
      if (++answered === each) resolve(); else next();
    });
  };
  for (let w = 0; w < 10; w++) next();
})));
await Promise.all(connected.map(client => client.endAsync()));
console.log(acknowledged);
