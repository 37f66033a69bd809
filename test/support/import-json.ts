import { registerHooks } from 'node:module';

/**
 * Lets packages import JSON without saying that it is JSON, as bundlers do. `@actions/languageservice` is
 * made for those alone: import it after this, with `await import()`.
 */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json')
      ? next(url, { ...context, importAttributes: { type: 'json' } })
      : next(url, context),
});
