import * as tsx from 'tsx/esm/api';

tsx.register();
await import('./documento/serve.ts');
