// The shadow root's style sheet: made by script, since strict sites refuse style elements and attributes.

const CSS = `
:host { display: block; position: relative; }
:host([hidden]), [hidden] { display: none !important; }
.ruler { height: 0; }
.probe { position: absolute; visibility: hidden; }
.probe.accent { color: var(--milepost-accent, transparent); border-radius: var(--milepost-radius, 10px); }
.probe.background { background-color: var(--milepost-background, transparent); }
.probe.text { color: var(--milepost-text, transparent); }
.probe.system { color: CanvasText; background-color: Canvas; }
.probe.system-link { color: LinkText; }
.heard, .caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: pre; }
.problem { margin: 0 0 8px; white-space: pre-line; padding: 12px 16px; border: 1px solid; border-radius: 8px; }

.frame { position: relative; overflow: hidden; overflow: clip; touch-action: pan-y pinch-zoom; -webkit-tap-highlight-color: transparent; }
canvas { position: absolute; left: 0; display: block; user-select: none; -webkit-user-select: none; -webkit-touch-callout: none; }
.mirror { position: absolute; inset: 0; overflow: hidden; overflow: clip; pointer-events: none; }
.sheet { position: fixed; width: 0; height: 0; border: 0; }
.above { position: relative; z-index: 1; height: 0; }
.tip { position: absolute; box-sizing: border-box; width: max-content; max-width: min(20em, 100%); padding: 6px 10px; border: 1px solid;
  border-color: color-mix(in srgb, var(--text) 35%, var(--background)); border-radius: 6px; background: var(--background); color: var(--text);
  font-size: .875em; line-height: 1.4; overflow-wrap: anywhere; box-shadow: 0 2px 8px rgb(0 0 0 / .18); }
.drop { position: absolute; inset: 0; display: grid; place-items: center; border: 3px dashed var(--accent);
  background: var(--background); color: var(--text); opacity: .92; font-weight: 600; pointer-events: none; }

.node { position: absolute; box-sizing: border-box; min-width: 0; min-height: 0; margin: 0; padding: 0; border: 0;
  background: none; color: var(--text); font: inherit; text-align: start; list-style: none; outline: none; }
.checkbox, .radio, .select, .progress { opacity: 0; }
.frame:not(.plain) .mirror { forced-color-adjust: none; }
.frame:not(.plain) .node > :is(input, textarea) { forced-color-adjust: auto; }
.frame:not(.plain) :is(.heading, .text, .status, .button, .link, .tab, .listitem > span) { color: transparent;
  font-size: var(--size, inherit); font-weight: var(--weight, inherit); line-height: var(--line, inherit); white-space: pre-wrap; overflow-wrap: anywhere; user-select: text; -webkit-user-select: text; }
.node > :is(input, textarea, select) { position: absolute; inset: 0; box-sizing: border-box; width: 100%; height: 100%;
  margin: 0; padding: 0 12px; border: 0; border-radius: 0; outline: none; background: none; color: inherit;
  font: inherit; font-size: max(16px, 1em); line-height: 1.5; text-align: start; }
.node > :is(input, textarea)::placeholder { color: inherit; opacity: .7; }
.textfield > input[type=search] { appearance: none; -webkit-appearance: none; }
.textarea > textarea { padding: 10px 12px; resize: none; }
:is(.textfield, .textarea, .select) > :is(input, textarea, select) { pointer-events: auto; }

.plain { height: auto !important; padding: 16px 20px; overflow: visible; border: 1px solid; border-color: color-mix(in srgb, var(--text) 20%, transparent);
  border-radius: var(--radius); background: var(--background); }
.plain > canvas { display: none; }
.plain .mirror { position: static; overflow: visible; pointer-events: auto; }
.plain .node { position: static; width: auto !important; height: auto !important; opacity: 1; margin: 0 0 10px; outline: revert; }
.plain .listitem > span { opacity: 1; }
.plain .heading { margin-top: 20px; font-size: 1.1em; font-weight: 600; }
.plain h2.heading { margin-top: 0; font-size: 1.25em; }
.plain .list { padding-inline-start: 24px; }
.plain .listitem { margin-bottom: 4px; list-style: disc; }
.plain .link { color: var(--accent); text-decoration: underline; }
.plain .tablist { padding-bottom: 6px; border-bottom: 1px solid; }
.plain :is(.button, .tab) { min-height: 36px; margin-inline-end: 8px; padding: 6px 12px; border: 1px solid; border-radius: 6px; cursor: pointer; }
.plain .button[aria-expanded] { display: block; width: 100% !important; }
.plain .button[aria-expanded]::before { content: "▸ " / ""; }
.plain .button[aria-expanded=true]::before { content: "▾ " / ""; }
.plain .button[aria-disabled] { opacity: .6; cursor: default; }
.plain :is(.tab[aria-selected=true], .button[aria-pressed=true]) { border-color: var(--accent); box-shadow: inset 0 -2px var(--accent); font-weight: 600; }
.plain .node > :is(input, textarea, select) { position: static; width: auto; height: auto; outline: revert; }
.plain .node > :is(input:not([type=checkbox], [type=radio]), textarea, select) { display: block; width: min(100%, 32em);
  min-height: 40px; padding: 8px 12px; border: 1px solid; border-radius: 6px; }
.plain .node > select { background: var(--background); }
.plain .caption { position: static; width: auto; height: auto; overflow: visible; clip-path: none; white-space: normal; }
.plain :is(.textfield, .textarea, .select) { display: block; margin-bottom: 14px; }
.plain :is(.checkbox, .radio) { display: flex; gap: 8px; align-items: baseline; min-height: 24px; }
.plain .progress::after { content: attr(aria-valuetext) / ""; }
.plain [data-description]::after { content: " – " attr(data-description) / ""; }

@media print {
  .frame { --text: #000 !important; --background: #fff !important; --accent: #000 !important; color-scheme: light !important; }
  .plain .node:not(.document) { break-inside: avoid; }
  .plain .mirror:has(.document) .node:not(.document, .document *, :has(.document)) { display: none !important; }
}
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A sheet belongs to the document it was made in, so there is one for each. */
export function applyStyles(root: ShadowRoot): void {
  const { ownerDocument } = root;
  const sheet = sheets.get(ownerDocument) ?? new (ownerDocument.defaultView ?? window).CSSStyleSheet();
  if (!sheets.has(ownerDocument)) sheet.replaceSync(CSS);
  sheets.set(ownerDocument, sheet);
  root.adoptedStyleSheets = [sheet];
}
