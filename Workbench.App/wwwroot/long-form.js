// A form that takes long to fill in. Its fields dispatch "change" while somebody types, so that the draft is saved in time.
// Enter in a single-line field does not submit the form; Ctrl+Enter does.
const typingPause = 600; // milliseconds without a key before "change" is dispatched
const notifyInterval = 2000; // milliseconds between two notifications that somebody is typing
const forms = new WeakMap();

const isField = (node) => node.matches("input:not([role=combobox], [type=checkbox], [type=radio], [type=file]), textarea");

function dispatchChanges(state) {
  clearTimeout(state.timer);
  for (const field of state.pendingFields) field.dispatchEvent(new Event("change", { bubbles: true }));
  state.pendingFields.clear();
}

function notifyTyping(state) {
  if (state.listener === undefined || performance.now() < state.nextNotification) return;
  state.nextNotification = performance.now() + notifyInterval;
  state.listener.invokeMethodAsync("OnTyping").catch(() => {});
}

function onInput(state, field) {
  if (!isField(field)) return;
  notifyTyping(state);
  state.pendingFields.add(field);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => dispatchChanges(state), typingPause);
}

function onKeyDown(state, event) {
  const list = event.target.matches("[role=combobox][aria-expanded=true]");
  if (list && ["ArrowUp", "ArrowDown"].includes(event.key)) return event.preventDefault();
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    dispatchChanges(state);
    state.form.querySelector(event.shiftKey ? "[data-submit=next]" : "[data-submit=open]")?.click();
  } else if (event.target.matches("input")) {
    event.preventDefault();
  }
}

// The optional listener is notified while somebody types.
export function start(form, listener) {
  const state = { form, listener, nextNotification: 0, pendingFields: new Set(), timer: 0 };
  forms.set(form, state);
  form.addEventListener("input", (event) => onInput(state, event.target));
  // The browser dispatches "change" itself when the field loses the focus.
  form.addEventListener("change", (event) => state.pendingFields.delete(event.target));
  form.addEventListener("keydown", (event) => onKeyDown(state, event));
}

export function stop(form) {
  const state = form && forms.get(form);
  if (!state) return;
  clearTimeout(state.timer);
  state.listener = undefined;
}
