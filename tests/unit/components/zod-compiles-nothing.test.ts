import { expect, test } from 'vitest';

test('the options the browser sets before any schema is made are those of zod', async () => {
  await import('@/instrumentation-client');
  const { globalConfig } = await import('zod/v4/core');
  expect(globalConfig).toHaveProperty('jitless', true);
});
