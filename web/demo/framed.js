// A page with the assessment in a frame: what it hears, from whom, and what it says.
const frame = document.querySelector('iframe.assessment');
const progress = document.querySelector('#progress');
const answers = document.querySelector('#answers');

// A name that no other page can guess: only messages that carry it are meant for this frame.
const channel = crypto.randomUUID();
const claim = {
  format: 'milepost.assessment/1',
  claims: [{ ability: 'infrastructure', milestone: 2 }],
};

const hear = {
  ready: ({ assessed, abilities }) => { progress.value = `${assessed} of ${abilities} assessed`; },
  change: (message) => hear.ready(message),
  loaded: (message) => hear.ready(message),
  refused: ({ message }) => { progress.value = message; },
  resize: ({ height }) => { frame.style.height = `${height}px`; },
  export: ({ text }) => {
    answers.hidden = false;
    answers.textContent = text;
  },
};

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || data?.milepost !== 1 || data.channel !== channel) return;
  if (Object.hasOwn(hear, data.type)) hear[data.type](data);
});

function tell(message) {
  const { origin } = new URL(frame.src);
  frame.contentWindow.postMessage({ milepost: 1, channel, ...message }, origin);
}

document.querySelector('#ask').addEventListener('click', () => tell({ type: 'export' }));
document.querySelector('#load').addEventListener('click', () => tell({ type: 'load', assessment: JSON.stringify(claim) }));
frame.src = `frame.html#${new URLSearchParams({ channel, src: 'infrastructure.json', view: 'ability', ability: 'infrastructure' })}`;
