// A form that is written in for long: its fields speak up while somebody types, so that what stands in them is kept;
// Enter in a line sends nothing, Ctrl+Enter sends.
const pause = 600; // milliseconds without a key
const breath = 2000; // milliseconds between two words that somebody is writing
const forms = new WeakMap();

const isField = (node) => node.matches("input:not([role=combobox], [type=checkbox], [type=radio], [type=file]), textarea");

function speak(state) {
  clearTimeout(state.timer);
  for (const field of state.silent) field.dispatchEvent(new Event("change", { bubbles: true }));
  state.silent.clear();
}

function write(state) {
  if (state.listener === undefined || performance.now() < state.writesAgain) return;
  state.writesAgain = performance.now() + breath;
  state.listener.invokeMethodAsync("Writes").catch(() => {});
}

function typed(state, field) {
  if (!isField(field)) return;
  write(state);
  state.silent.add(field);
  clearTimeout(state.timer);
  state.timer = setTimeout(() => speak(state), pause);
}

function pressed(state, event) {
  const list = event.target.matches("[role=combobox][aria-expanded=true]");
  if (list && ["ArrowUp", "ArrowDown"].includes(event.key)) return event.preventDefault();
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    speak(state);
    state.form.querySelector(event.shiftKey ? "[data-send=next]" : "[data-send=open]")?.click();
  } else if (event.target.matches("input")) {
    event.preventDefault();
  }
}

// The listener, where there is one, hears that somebody is writing.
export function start(form, listener) {
  const state = { form, listener, writesAgain: 0, silent: new Set(), timer: 0 };
  forms.set(form, state);
  form.addEventListener("input", (event) => typed(state, event.target));
  // What spoke up by itself, on leaving the field, need not do so again.
  form.addEventListener("change", (event) => state.silent.delete(event.target));
  form.addEventListener("keydown", (event) => pressed(state, event));
}

export function stop(form) {
  const state = form && forms.get(form);
  if (!state) return;
  clearTimeout(state.timer);
  state.listener = undefined;
}
