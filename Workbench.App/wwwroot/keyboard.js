// One key listener for the whole page. A registered key costs one call to the server, any other key none.
const sequenceTimeout = 1500; // milliseconds between the two keys of "g q"
let listener = null;
let acceptedKeys = new Set();
let firstKey = null;
let timer = 0;

// A checkbox or radio button takes no letters or digits, so that shortcuts work after a tick.
const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]";
const isTyping = (event) =>
  event.isComposing || event.composedPath().some((node) => node instanceof Element && node.matches(fields));
const isModalOpen = () => document.querySelector("dialog[open], .mud-popover-open") !== null;

function resetSequence() {
  clearTimeout(timer);
  firstKey = null;
}

function awaitSecondKey(key) {
  firstKey = key;
  timer = setTimeout(resetSequence, sequenceTimeout);
}

// Returns the key as the list of shortcuts writes it, in any keyboard layout; undefined if it can't be a shortcut.
function keyName(event) {
  const letter = event.key.length === 1 && !event.shiftKey ? event.key.toLowerCase() : event.key;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && letter === "k") return "ctrl+k";
  if (event.ctrlKey || event.metaKey || event.altKey || event.getModifierState("AltGraph")) return undefined;
  return letter.length === 1 && letter !== " " ? letter : undefined;
}

// Enter submits a form of one line; Ctrl+Enter submits every form, also from a field of several lines, and presses the main button
// where fields stand together without a form. A form with a draft handles it itself (long-form.js).
function submitForm(event) {
  const form = event.target.closest?.("form, [data-main-button-scope]");
  if (!form || event.defaultPrevented || event.isComposing || event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  if (!event.target.matches("input, textarea, select")) return;
  event.preventDefault();
  event.target.dispatchEvent(new Event("change", { bubbles: true }));
  if (form.matches("form")) form.requestSubmit();
  else form.querySelector(".btn.main:not([disabled])")?.click();
}

// Opens the calendar of a date field, as Alt+arrow down opens the list of a select.
function openCalendar(event) {
  if (!event.altKey || event.key !== "ArrowDown" || !event.target.matches?.(".date-field input")) return;
  event.preventDefault();
  event.target.closest(".date-field").querySelector("button").click();
}

// Escape leaves a field, so that the next key is a shortcut again. Lists, calendars and dialogs close first.
function leaveField(event) {
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || isModalOpen()) return;
  if (isTyping(event) && event.target.getAttribute("aria-expanded") !== "true" && !event.target.closest("[popover]")) event.target.blur();
}

function onKeyDown(event) {
  submitForm(event);
  leaveField(event);
  openCalendar(event);
  // Arrow keys that move the selection of a list below a field do not move the field's caret.
  if (/^Arrow(Up|Down)$/.test(event.key) && event.target.matches?.("[data-handles-arrows]")) event.preventDefault();
  if (event.defaultPrevented || event.repeat || isModalOpen()) return;
  const key = keyName(event);
  if (key === undefined || (isTyping(event) && key !== "ctrl+k")) return resetSequence();

  const sequence = firstKey === null ? null : `${firstKey} ${key}`;
  resetSequence();
  const keys = sequence !== null && acceptedKeys.has(sequence) ? sequence : acceptedKeys.has(key) ? key : null;
  if (keys !== null) {
    event.preventDefault();
    listener.invokeMethodAsync("KeyPressedAsync", keys);
  } else if ([...acceptedKeys].some((name) => name.startsWith(`${key} `))) {
    awaitSecondKey(key);
  }
}

// The attribute tells automated tests which keys the page accepts now.
export function setAcceptedKeys(keys) {
  acceptedKeys = new Set(keys);
  document.documentElement.dataset.acceptedKeys = `,${keys.join(",")},`;
}

// dialog.js returns the focus to this button when the chosen item of its menu, now gone, opened a dialog.
const rememberMenuButton = ({ target }) => {
  if (target.matches(".mud-menu-button-activator")) document.lastMenuButton = target;
  else if (target.closest(".mud-popover") === null) document.lastMenuButton = null;
};

export function start(keyListener) {
  listener = keyListener;
  document.addEventListener("focusin", rememberMenuButton);
  document.addEventListener("keydown", onKeyDown);
}

export function stop() {
  document.removeEventListener("focusin", rememberMenuButton);
  document.removeEventListener("keydown", onKeyDown);
  resetSequence();
  listener = null;
}
