import 'milepost';
