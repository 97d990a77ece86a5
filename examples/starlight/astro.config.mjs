import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  base: '/handbook',
  integrations: [starlight({
    title: 'Workshop handbook',
    sidebar: ['index', 'roles'],
    components: { Head: './src/Head.astro' },
  })],
});
