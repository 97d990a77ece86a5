// What runs inside the measured page. Each function stands for itself: its text is sent there.

/** Before the element's own script: keeps the core's memory, counts drawing, and times the browser's frames. */
export function watchCore(names) {
  const bench = { readyAfter: 0, draws: 0, mirrored: true, frames: [] };
  window.bench = bench;
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const instance = await instantiate.apply(WebAssembly, given);
    const exports = { ...instance.exports };
    bench.memory = Object.values(exports).find((value) => value instanceof WebAssembly.Memory);
    const { [names.mirror]: mirror, [names.frame]: frame } = exports;
    exports[names.mirror] = () => (bench.mirrored ? mirror() : 0);
    exports[names.frame] = (...values) => {
      bench.draws += 1;
      return frame(...values);
    };
    return { exports };
  };
  const { requestAnimationFrame } = window;
  window.requestAnimationFrame = (callback) =>
    requestAnimationFrame((time) => {
      const before = bench.draws;
      const start = performance.now();
      callback(time);
      if (bench.draws > before) bench.frames.push(performance.now() - start);
    });
  addEventListener('milepost-ready', () => {
    bench.readyAfter = performance.now();
  });
}

export function memory() {
  return window.bench.memory.buffer.byteLength;
}

/** How often the core drew in so many seconds. */
export async function idleFrames(seconds) {
  const before = window.bench.draws;
  await new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });
  return window.bench.draws - before;
}

/** One change each: a claim of the first ability, and a letter of the name for the file. */
export function claim(element, count) {
  element.claim(element.framework.abilities[0].id, count % 3);
}

export function typeName(element, count) {
  const field = [...element.shadowRoot.querySelectorAll('.textfield > input')].at(-1);
  field.value = `Name ${count}`;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/**
 * The middle of what a frame took after each of several changes, in milliseconds: with the mirror and without it,
 * in turns, so that whatever else the machine does meets both alike. `change` is a function's text.
 */
export async function frameTimes(change, changes) {
  const { bench } = window;
  const element = document.querySelector('milepost-assessment');
  const make = (0, eval)(`(${change})`);
  const times = { mirrored: [], alone: [] };
  let step = 0;
  for (let count = 0; count < changes; count += 1) {
    for (const [way, list] of Object.entries(times)) {
      bench.mirrored = way === 'mirrored';
      bench.frames = list;
      make(element, step++);
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
    }
  }
  bench.mirrored = true;
  bench.frames = [];
  const middle = (list) => list.sort((left, right) => left - right)[Math.floor(list.length / 2)] ?? 0;
  return { mirrored: middle(times.mirrored), alone: middle(times.alone) };
}

/** What a person does with a framework of 10,000 abilities, each as a function of the element and the answers. */
export const HUGE_STEPS = {
  'Taking a framework of 10,000 abilities': (element, { framework }) => {
    element.framework = framework;
  },
  'Opening 10,000 claims on them': (element, { answers }) => element.importJSON(answers),
  'Opening 10,000 others in their place': (element, { others }) => element.importJSON(others),
  'Undoing that': (element) => {
    [...element.shadowRoot.querySelectorAll('button')].find(({ textContent }) => /^Undo/.test(textContent)).click();
  },
  'Merging the others with them': (element, { others }) => element.importJSON(others, { merge: true }),
  'One claim among them': (element, { ability }) => element.claim(ability, 3),
  'The form for evidence': (element) => {
    [...element.shadowRoot.querySelectorAll('button')].find(({ textContent }) => /^Add evidence/.test(textContent)).click();
  },
  'A letter typed into it': (element) => {
    const field = element.shadowRoot.querySelector('textarea');
    field.value = 'M';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  },
  'The quarter tab': (element) => element.shadowRoot.querySelectorAll('[role=tab]')[2].click(),
  'The roles tab': (element) => element.shadowRoot.querySelectorAll('[role=tab]')[1].click(),
  'The brief tab': (element) => element.shadowRoot.querySelectorAll('[role=tab]')[3].click(),
  'The compare tab': (element) => element.shadowRoot.querySelectorAll('[role=tab]')[4].click(),
};

/** Begins to watch for what the browser calls a long task, in milliseconds; shorter ones it does not tell of. */
export function watchTasks() {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' });
}

/** The longest task of a step and of all that follows from it within a second; 0 where none was long. */
export async function longestTask(step, given) {
  const rest = () => new Promise((resolve) => {
    setTimeout(resolve, 1000);
  });
  await rest();
  window.tasks = [];
  const change = (0, eval)(`(${step})`);
  // A task of its own, as an event would be.
  setTimeout(() => change(document.querySelector('milepost-assessment'), window[given]), 0);
  await rest();
  return Math.max(0, ...window.tasks);
}
