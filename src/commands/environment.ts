// Astro lets the environment override its constants (`import.meta.env.DEV`). If a host set `DEV=1` for
// another reason, a build would make the pages of the dev server.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
