import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/** The least a bot can be, as its SDK's samples write it: a process that answers a text with the same text. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_context, error) => console.error(error);

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/readyz', (_req, res, next) => {
  res.send(200);
  next();
});
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
