// Keeps the text of a draft in this tab until the server has saved it. A field with data-autosave (its name) has in
// data-fingerprint the fingerprint of the text that the server has, and in data-draft-id the draft that it belongs to. After a
// reload the text is restored. It is stored in this tab only, for the person who typed it, and removed when they sign out.
(() => {
  // Values stored in the browser: open tabs have them, so they stay.
  const storagePrefix = "kept:";
  const positionKey = "place";
  const personKey = "person"; // read by sign-out.js
  const sessionChannel = "session"; // written by sign-out.js

  const person = document.documentElement.dataset.personId;
  const storageKeyPrefix = `${storagePrefix}${person}:`;
  const entries = new Map(); // name -> { text, of: the id of its draft, base: the server's fingerprint before }, stored as JSON
  const submittedTexts = new Map(); // name -> the text when its form was last submitted
  const knownDrafts = new WeakMap(); // field -> the id of its draft when somebody last typed in it or it was restored

  // Same as DraftFingerprint on the server: the length and a hash; empty for a blank text.
  function fingerprint(text) {
    if (!text.trim()) return "";
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return `${text.length}.${hash.toString(16)}`;
  }

  const fields = () => document.querySelectorAll("[data-autosave]");
  const dispatchChange = (field) => ["input", "change"].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));

  function saveEntry(name, entry) {
    entries.set(name, entry);
    try {
      sessionStorage.setItem(storageKeyPrefix + name, JSON.stringify(entry));
    } catch {
      // The storage is full. The server still has its draft.
    }
  }

  function removeEntry(name) {
    entries.delete(name);
    sessionStorage.removeItem(storageKeyPrefix + name);
  }

  // Opens a field once that is hidden behind another one and has a text that the server did not receive.
  const hiddenFieldNames = new Set();
  function openHiddenFields() {
    if (!document.querySelector("[data-interactive=true]")) return;
    for (const name of hiddenFieldNames) {
      if (!entries.has(name) || document.querySelector(`[data-autosave="${CSS.escape(name)}"]`)) {
        hiddenFieldNames.delete(name);
        continue;
      }
      const opener = document.querySelector(`[data-opens-field="${CSS.escape(name)}"]`);
      const shown = opener?.closest("form").querySelectorAll("[data-autosave][data-fingerprint]") ?? [];
      if (shown.length === 0) continue; // Not rendered or not loaded yet.
      hiddenFieldNames.delete(name);
      if (![...shown].some((field) => entries.has(field.dataset.autosave))) opener.click();
    }
  }

  // Returns what was typed while the text before it was being submitted: the submitted part is gone from the field, this is not.
  // The server names in data-sent-text what it already had as sent when it came back after a reload.
  function textTypedSince(field, name, text) {
    const submitted = field.dataset.sentText ?? submittedTexts.get(name);
    return submitted && text.startsWith(submitted) ? text.slice(submitted.length) : text;
  }

  let isRestoring = false;
  function onInput(field) {
    if (isRestoring || !person || field.dataset.fingerprint === undefined) return;
    const { autosave: name, fingerprint: base, draftId: of } = field.dataset;
    knownDrafts.set(field, of);
    if (fingerprint(field.value) === base) removeEntry(name);
    else saveEntry(name, { text: field.value, of, base: entries.get(name)?.base ?? base });
  }

  // Keeps both texts where the server's draft was changed elsewhere meanwhile.
  function mergeTexts(field, { text, base }) {
    const current = field.value;
    if (!current.trim() || field.dataset.fingerprint === base || text.includes(current) || field.tagName !== "TEXTAREA") return text;
    return current.includes(text) ? current : `${current}\n\n${text}`;
  }

  function restoreField(field, name, entry) {
    const draftId = document.querySelector(`[data-draft-id-for="${CSS.escape(name)}"]`);
    knownDrafts.set(field, field.dataset.draftId);
    if (draftId && entry.of && entry.of !== field.dataset.draftId && !field.value.trim()) {
      // The same draft as before: submitted before the connection was lost and again now, it is one operation.
      draftId.value = entry.of;
      draftId.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      entry.of = field.dataset.draftId;
    }
    field.value = mergeTexts(field, entry);
    saveEntry(name, { ...entry, text: field.value });
    isRestoring = true;
    dispatchChange(field);
    isRestoring = false;
  }

  function reconcileField(field) {
    const { autosave: name, fingerprint: saved, draftId } = field.dataset;
    const entry = entries.get(name);
    if (!entry || saved === undefined) return; // Not loaded yet.
    const isEmpty = !field.value.trim();
    // It was submitted: the server has all of it, or it has received what was typed after that and before the field was emptied.
    if (knownDrafts.has(field) && isEmpty && (fingerprint(entry.text) === saved ? saved : draftId !== knownDrafts.get(field) && draftId !== entry.of)) {
      const text = textTypedSince(field, name, entry.text);
      if (text.trim()) restoreField(field, name, { ...entry, text, of: draftId });
      else removeEntry(name);
    } else if (fingerprint(entry.text) === saved) removeEntry(name);
    else if (!knownDrafts.has(field)) restoreField(field, name, entry);
    else knownDrafts.set(field, draftId);
  }

  // The server has handled what it received before the connection was lost; now it gets what it did not receive.
  async function resendUnreceived() {
    const unsentControls = [...changedControls].filter(([control, at]) => control.isConnected && at > lostAt - timeout && (control.type !== "radio" || control.checked)).map(([control]) => control);
    changedControls.clear();
    if (entries.size === 0 && unsentControls.length === 0) return;
    await DotNet.invokeMethodAsync("Workbench.App", "ConfirmReconnected");
    // A field that is not restored yet is empty: sent now, it would empty the draft of the server.
    for (const field of fields()) if (knownDrafts.has(field) && entries.has(field.dataset.autosave)) dispatchChange(field);
    for (const control of unsentControls) if (control.dataset.autosave === undefined) dispatchChange(control);
  }

  // Controls that were changed without a connection: the page shows the new value, and the server does not know it.
  const timeout = Number(document.getElementById("connection-lost")?.dataset.timeoutSeconds ?? 0) * 1000;
  const changedControls = new Map(); // control -> when
  let lostAt = 0;
  document.addEventListener("connection-down", () => (lostAt = Date.now()));
  document.addEventListener("change", ({ target }) => {
    if (!target.matches?.("input:not([type=hidden], [type=file], [type=password]), select, textarea")) return;
    for (const [control, at] of changedControls) if (!control.isConnected || at < Date.now() - 2 * timeout) changedControls.delete(control);
    changedControls.delete(target); // They are sent in the order in which they were last changed.
    changedControls.set(target, Date.now());
  }, true);

  function clearEntries() {
    entries.clear();
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(storagePrefix)) sessionStorage.removeItem(key);
  }

  // The scroll position and the caret, which a reload restores.
  let lastFocused = null;
  function savePosition() {
    const caret = lastFocused?.isConnected && lastFocused.id ? [lastFocused.id, lastFocused.selectionStart ?? null, lastFocused.selectionEnd ?? null] : null;
    sessionStorage.setItem(positionKey, JSON.stringify({ url: location.href, y: scrollY, caret }));
  }

  let savedPosition = null;
  function restorePosition() {
    if (!savedPosition) return;
    const [id, from, to] = savedPosition.caret ?? [];
    const field = id && document.getElementById(id);
    if (id ? !field : document.documentElement.scrollHeight < savedPosition.y + innerHeight) return;
    if (document.activeElement !== field) {
      field?.focus({ preventScroll: true });
      if (from !== null && from !== undefined) field?.setSelectionRange(from, to);
    }
    scrollTo(0, savedPosition.y);
    // The page may focus its heading after this.
    savedPosition.timer ??= setTimeout(() => (savedPosition = null), 1500);
  }

  function begin() {
    if (!person) return;
    sessionStorage.setItem(personKey, person);
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(storageKeyPrefix)) {
        const name = key.slice(storageKeyPrefix.length);
        entries.set(name, JSON.parse(sessionStorage.getItem(key)));
        hiddenFieldNames.add(name);
      } else if (key.startsWith(storagePrefix)) sessionStorage.removeItem(key);
    }
    const stored = JSON.parse(sessionStorage.getItem(positionKey));
    const [navigation] = performance.getEntriesByType("navigation");
    if (stored?.url === location.href && navigation?.type === "reload") savedPosition = stored;
    sessionStorage.removeItem(positionKey);
    setTimeout(() => (savedPosition = null), 8000);
  }

  begin();
  new MutationObserver(() => {
    if (entries.size > 0) fields().forEach(reconcileField);
    if (hiddenFieldNames.size > 0) openHiddenFields();
    restorePosition();
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ["data-fingerprint", "data-draft-id", "data-autosave"] });
  document.addEventListener("input", (event) => event.target.matches("[data-autosave]") && onInput(event.target), true);
  document.addEventListener("submit", ({ target }) => {
    for (const field of target.querySelectorAll("[data-autosave]")) submittedTexts.set(field.dataset.autosave, field.value);
  }, true);
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches("main :is(input, textarea, select)")) lastFocused = target;
    if (savedPosition?.timer && target.matches("h1")) restorePosition();
  });
  for (const name of ["pointerdown", "keydown", "wheel"]) addEventListener(name, () => (savedPosition = null), { capture: true, passive: true });
  addEventListener("pagehide", savePosition);
  document.addEventListener("connection-up", resendUnreceived);
  // Another tab signed out. The message names the person, unless no page with autosave was open in that tab.
  new BroadcastChannel(sessionChannel).addEventListener("message", ({ data }) => {
    if (data && data !== person) return;
    clearEntries();
    location.reload();
  });
})();
