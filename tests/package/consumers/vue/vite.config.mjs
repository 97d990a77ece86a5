import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('milepost-');
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })], logLevel: 'warn' };
