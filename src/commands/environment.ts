// Astro lets variables of the environment take the place of its own constants (`import.meta.env.DEV`): with
// `DEV=1` set by a host for something else, a build would be one of the dev server's pages.
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
