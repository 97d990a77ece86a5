// What consumers without a library of their own put on a page.
import type { MilepostElement } from 'milepost';
import { framework } from './framework';

const output = document.createElement('output');
const button = document.createElement('button');
const element: MilepostElement = document.createElement('milepost-assessment');
button.textContent = 'Hide';
button.onclick = () => {
  if (element.isConnected) element.remove();
  else document.body.append(element);
  button.textContent = element.isConnected ? 'Hide' : 'Show';
};
element.framework = framework;
element.addEventListener('milepost-change', ({ detail }) => { output.textContent = detail.evaluation.roles[0]?.verdict ?? ''; });
document.body.append(button, output, element);
