// @ts-check
import { defineConfig } from 'astro/config';
import { tongban } from './src/site/integration.ts';

export default defineConfig({ integrations: [tongban()] });
