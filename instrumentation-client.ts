import { config } from 'zod/v4/core';

// Before any schema is made. Zod would try `new Function` to see whether it may: our policy refuses, and every browser that opens the page
// reports the refusal. What people type is checked here without compiling anything.
config({ jitless: true });
