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

/** The middle of what a frame took after each of several claims, in milliseconds. */
export async function frameAfterClaim(claims, mirrored) {
  const { bench } = window;
  const element = document.querySelector('milepost-assessment');
  const ability = element.framework.abilities[0].id;
  bench.mirrored = mirrored;
  bench.frames = [];
  for (let count = 0; count < claims; count += 1) {
    element.claim(ability, count % 2);
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  }
  bench.mirrored = true;
  const times = bench.frames.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? 0;
}
