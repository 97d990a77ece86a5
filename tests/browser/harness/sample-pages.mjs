// Small pages that harness.test.mjs holds the harness on.

/** A whole document with this body; it asks for nothing by itself. */
export const pageWith = (body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Harness</title>
<link rel="icon" href="data:,"><body style="margin: 0">${body}</body></html>`;

/** Notes what input arrives, holds a file input in a shadow root, a download and a count in storage. */
export const INPUT_PAGE = pageWith(`
  <div id="pad" style="width: 300px; height: 100px; background: rgb(0, 128, 0)"></div>
  <input id="field" style="position: absolute; left: 20px; top: 150px; width: 200px; height: 30px">
  <div style="height: 3000px"></div>
  <div id="holder"></div>
  <a id="link" download="claims.json">Save</a>
  <button id="chooser" style="position: absolute; left: 20px; top: 200px; width: 80px; height: 30px">Open</button>
  <script>
    seen = [];
    chosen = undefined;
    for (const type of ['mousemove', 'mousedown', 'mouseup', 'dblclick', 'wheel', 'keydown'])
      addEventListener(type, (event) => seen.push({
        type, trusted: event.isTrusted, x: event.clientX, y: event.clientY, key: event.key, control: event.ctrlKey }));
    holder.attachShadow({ mode: 'open' }).innerHTML = '<input type="file" style="display: none">';
    chooser.onclick = () => {
      const input = Object.assign(document.createElement('input'), { type: 'file' });
      input.onchange = async (event) => { chosen = [event.isTrusted, await input.files[0].text()]; };
      input.click();
    };
    link.href = URL.createObjectURL(new Blob(['{"format":"milepost"}'], { type: 'application/json' }));
    count = Number(localStorage.getItem('count') ?? 0) + 1;
    localStorage.setItem('count', count);
  </script>`);

/** An element of Milepost's kind, far down the page: real elements over a canvas that takes the clicks. */
export const MIRROR_PAGE = pageWith(`
  <div style="height: 1500px"></div>
  <milepost-assessment></milepost-assessment>
  <script>
    customElements.define('milepost-assessment', class extends HTMLElement {
      ready = new Promise((resolve) => { this.load = resolve; });
      connectedCallback() {
        new IntersectionObserver(([entry]) => { if (entry.isIntersecting) this.load(); }).observe(this);
        this.style.cssText = 'display: block; position: relative; height: 300px';
        this.attachShadow({ mode: 'open' }).innerHTML = \`
          <style>canvas, .node { position: absolute; left: 0; top: 0 } .node { opacity: 0; pointer-events: none;
            margin: 0; width: 200px; height: 30px; border: 0 } canvas { background: rgb(240, 240, 255) }</style>
          <canvas width="400" height="300" aria-hidden="true"></canvas>
          <h2 class="node" style="top: 10px">Infrastructure</h2>
          <label><input class="node" type="radio" style="top: 50px">Milestone 2</label>
          <button class="node" style="top: 90px" aria-label="Undo" aria-expanded="false"></button>
          <button class="node" style="top: 130px">Details</button>
          <button class="node" style="top: 170px">Details</button>
          <input class="node" style="top: 210px; pointer-events: auto" aria-label="Note" value="old">\`;
        this.shadowRoot.querySelector('canvas').addEventListener('click', (event) => {
          if (event.offsetY > 50 && event.offsetY < 80) this.shadowRoot.querySelector('[type=radio]').checked = true;
          this.dispatchEvent(new CustomEvent('milepost-change', { bubbles: true, detail: { y: event.offsetY } }));
        });
        this.addEventListener('dragover', (event) => event.preventDefault());
        this.addEventListener('drop', async (event) => {
          event.preventDefault();
          window.dropped = await event.dataTransfer.files[0].text();
        });
      }
    });
  </script>`);

/** A script that makes requests of its own and from a worker, and two errors. */
export const NOISY_SCRIPT = `
  fetch('/data.json');
  const work = "fetch('" + location.origin + "/from-worker.json').catch(() => {})";
  new Worker(URL.createObjectURL(new Blob([work])));
  console.error('one', 2);
  throw new Error('three');`;
