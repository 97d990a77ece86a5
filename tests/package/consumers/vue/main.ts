import 'milepost/vue';
import { createApp } from 'vue';
import Handbook from './Handbook.vue';

createApp(Handbook).mount('#root');
