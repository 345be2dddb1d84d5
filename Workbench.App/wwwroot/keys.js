// One listener for the whole page. A key that somebody registered costs one call to the server, any other key none.
const patience = 1500; // milliseconds between the two keys of "g q"
let shell = null;
let accepted = new Set();
let first = null;
let timer = 0;

const fields = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const typing = (event) =>
  event.isComposing || event.composedPath().some((node) => node instanceof Element && node.matches(fields));
const modalOpen = () => document.querySelector("dialog[open], .mud-dialog") !== null;

function forget() {
  clearTimeout(timer);
  first = null;
}

function wait(key) {
  first = key;
  timer = setTimeout(forget, patience);
}

// The key as it is written in the list, whatever the layout; undefined where it is not for us.
function nameOf(event) {
  const letter = event.key.length === 1 && !event.shiftKey ? event.key.toLowerCase() : event.key;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && letter === "k") return "ctrl+k";
  if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState("AltGraph")) return undefined;
  return letter.length === 1 && letter !== " " ? letter : undefined;
}

function pressed(event) {
  // Arrows that move a choice below a field leave its caret where it is.
  if (/^Arrow(Up|Down)$/.test(event.key) && event.target.matches?.("[data-keeps-arrows]")) event.preventDefault();
  if (event.defaultPrevented || event.repeat || modalOpen()) return;
  const key = nameOf(event);
  if (key === undefined || (typing(event) && key !== "ctrl+k")) return forget();

  const sequence = first === null ? null : `${first} ${key}`;
  forget();
  const keys = sequence !== null && accepted.has(sequence) ? sequence : accepted.has(key) ? key : null;
  if (keys !== null) {
    event.preventDefault();
    shell.invokeMethodAsync("Pressed", keys);
  } else if ([...accepted].some((name) => name.startsWith(`${key} `))) {
    wait(key);
  }
}

// The page says which keys it answers to, for whoever drives it.
export function accept(keys) {
  accepted = new Set(keys);
  document.documentElement.dataset.keys = `,${keys.join(",")},`;
}

export function start(listener) {
  shell = listener;
  document.addEventListener("keydown", pressed);
}

export function stop() {
  document.removeEventListener("keydown", pressed);
  forget();
  shell = null;
}
