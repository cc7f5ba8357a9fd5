// Before any schema is made: the options of zod, which come with it later than the page. Zod would try `new Function` to see whether it
// may: our policy refuses, and every browser that opens the page reports the refusal. What people type is checked without compiling.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
