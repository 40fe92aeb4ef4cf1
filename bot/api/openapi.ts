import * as z from 'zod/v4';
import { errorAnswer } from './answers.ts';
import { routes } from './routes.ts';

const description =
  "The tab's endpoints. Refusals are { code, message }. A POST or PUT takes application/json only, and who is signed in comes by the " +
  'Authorization header, never by a cookie: a foreign page can send neither without asking first, and is not allowed to.';

/** The OpenAPI 3.1 document of the tab's endpoints, made from the list of routes. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Bündel', version: '1', description },
    paths,
    components: {
      schemas: { Error: schemaOf(errorAnswer) },
      securitySchemes: {
        local: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '`Local <id>`, on this machine only',
        },
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Microsoft Entra',
        },
      },
    },
  };
}

function operation(route: (typeof routes)[number]): Record<string, unknown> {
  const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const parameters = [...inPath, ...queryParameters(route.query)];
  return {
    operationId: route.name,
    summary: route.summary,
    'x-action': route.action,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } } }
      : {}),
    ...(route.action === 'public.read' ? {} : { security: [{ local: [] }, { entra: [] }] }),
    responses: {
      200: { description: 'Done', content: answerOf(route) },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function answerOf(route: (typeof routes)[number]): object {
  if (route.file) return { [route.file]: { schema: { type: 'string' } } };
  return { 'application/json': { schema: schemaOf(route.answer) } };
}

function queryParameters(query: (typeof routes)[number]['query']): object[] {
  if (!query) return [];
  return Object.entries(query.shape).map(([name, schema]) => ({ name, in: 'query', schema: schemaOf(schema) }));
}

function schemaOf(schema: z.ZodType): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: 'any' });
  return rest;
}
