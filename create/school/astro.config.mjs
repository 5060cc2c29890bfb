import { defineConfig } from 'astro/config';
import tongban from 'tongban';

export default defineConfig({ integrations: [tongban()] });
