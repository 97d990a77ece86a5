import DefaultTheme from 'vitepress/theme';
import 'milepost';

export default DefaultTheme;
