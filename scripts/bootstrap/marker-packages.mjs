/**
 * Module hook: `server-only` throws wherever React's server bundler is not at work, and our commands and tests are servers too.
 * Only this marker is replaced: the `react-server` condition would give them another React as well.
 */
export async function resolve(specifier, context, next) {
  if (specifier === 'server-only') return { url: 'data:text/javascript,', format: 'module', shortCircuit: true };
  return next(specifier, context);
}
