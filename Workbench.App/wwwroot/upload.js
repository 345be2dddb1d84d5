// Sends selected, dropped and pasted files to the server by HTTP, past the page's connection, and shows the progress.
const operationHeader = "X-Operation";
const fileNameHeader = "X-File-Name";
const maxParallel = 2;
const uploadBoxes = new Map();
let nextKey = 0;

const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
const isTextField = (node) => node instanceof Element && node.matches("input, textarea, [contenteditable]");
const now = () => new Date().toTimeString().slice(0, 8).replaceAll(":", ".");
const extension = (type) => (type.split("/")[1] ?? "png").replace(/[^a-z0-9]/g, "");

// Calls the page and tries again for two minutes: it may have lost its connection for a while.
async function invokePage(box, ...call) {
  for (let tries = 0; uploadBoxes.has(box.element) && tries < 120; tries++) {
    try {
      return await box.page.invokeMethodAsync(...call);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

// onStored is called when the server has stored them.
async function addFiles(box, files, onStored) {
  const selected = files.map((file) => ({ key: `f${++nextKey}`, file }));
  const accepted = await invokePage(box, "FilesSelectedAsync", selected.map(({ key, file }) => ({ key, name: file.name, bytes: file.size })));
  for (const { key, file } of selected) {
    if (!accepted?.[key]) continue;
    box.files.set(key, { file, operation: accepted[key], onStored });
    box.waiting.push(key);
  }
  startWaiting(box);
}

function startWaiting(box) {
  while (box.sending < maxParallel && box.waiting.length > 0) {
    const upload = box.files.get(box.waiting[0]);
    const key = box.waiting.shift();
    if (upload) sendFile(box, key, upload);
  }
}

function sendFile(box, key, upload) {
  const request = (upload.request = new XMLHttpRequest());
  box.sending++;
  request.upload.addEventListener("progress", (event) => {
    const bar = box.element.querySelector(`[data-upload-key="${key}"]`);
    if (bar && event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("loadend", () => {
    box.sending--;
    if (box.files.has(key)) reportResult(box, key, request);
    startWaiting(box);
  });
  request.open("POST", new URL(box.element.dataset.uploadUrl, document.baseURI));
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.setRequestHeader("RequestVerificationToken", box.token ?? "");
  request.setRequestHeader(fileNameHeader, encodeURIComponent(upload.file.name));
  request.setRequestHeader(operationHeader, upload.operation);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.send(upload.file);
}

function reportResult(box, key, request) {
  if (request.status === 200) {
    const { onStored } = box.files.get(key);
    box.files.delete(key);
    onStored?.();
    return invokePage(box, "FileUploadedAsync", key);
  }
  let problem = null;
  try {
    problem = JSON.parse(request.responseText).problem ?? null;
  } catch {
    // The server did not answer, or something between answered: there is no explanation to show.
    if (request.status === 413) problem = box.element.dataset.tooLarge;
  }
  return invokePage(box, "FileFailedAsync", key, problem);
}

// Takes a picture from the clipboard. If there is also text, as from a spreadsheet, a text field gets the text.
function onPaste(box, event) {
  const { files, types } = event.clipboardData ?? {};
  if (!box.element.dataset.acceptsPaste || !files?.length) return;
  if (isTextField(event.target) && types.includes("text/plain")) return;
  event.preventDefault();
  addFiles(box, [...files].map((file) =>
    file.type.startsWith("image/") && /^image\.\w+$/.test(file.name)
      ? new File([file], `${box.pastedName} ${now()}.${extension(file.type)}`, { type: file.type })
      : file));
}

// Attaches the text of a field that takes less. The text stays in the field until the server has the file.
async function onAttachText(box, { target }) {
  const button = target.closest?.("[data-attach-text]");
  const field = button && document.getElementById(button.dataset.attachText);
  const isUnderway = box.attaching === field || [...box.files.values()].some((upload) => upload.field === field);
  if (!field || !box.element.dataset.acceptsPaste || isUnderway) return;
  const text = field.value;
  const file = new File([text], `${button.dataset.fileName} ${now()}.txt`, { type: "text/plain" });
  const line = button.dataset.attachedLine.replace("{0}", file.name);
  box.attaching = field;
  await addFiles(box, [file], () => replaceText(field, text, line));
  box.attaching = null;
  for (const upload of box.files.values()) if (upload.file === file) upload.field = field;
}

// What was written behind the text meanwhile stays.
function replaceText(field, text, line) {
  if (!field.isConnected || !field.value.startsWith(text)) return;
  field.focus();
  field.value = line + field.value.slice(text.length);
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
}

function onDrag(box, event) {
  if (!hasFiles(event)) return;
  // The browser would open a file that is dropped beside the box in place of the page.
  event.preventDefault();
  box.element.toggleAttribute("data-dragover", event.type === "dragover");
  if (event.type === "drop") addFiles(box, [...event.dataTransfer.files]);
}

export function start(element, page, token, pastedName) {
  const box = { element, page, token, pastedName, files: new Map(), waiting: [], sending: 0 };
  uploadBoxes.set(element, box);
  const input = element.querySelector("input[type=file]");
  const onSelected = () => {
    addFiles(box, [...input.files]);
    input.value = "";
  };
  input.addEventListener("change", onSelected);
  const [dragListener, pasteListener] = [(event) => onDrag(box, event), (event) => onPaste(box, event)];
  const attachListener = (event) => onAttachText(box, event);
  box.listeners = [["dragover", dragListener], ["dragleave", dragListener], ["drop", dragListener], ["paste", pasteListener], ["click", attachListener]];
  for (const [name, listener] of box.listeners) document.addEventListener(name, listener);
  // Selected before this script was loaded.
  if (input.files.length > 0) onSelected();
}

export function retry(element, key) {
  const box = uploadBoxes.get(element);
  box?.waiting.push(key);
  if (box) startWaiting(box);
}

export function remove(element, key) {
  const box = uploadBoxes.get(element);
  const upload = box?.files.get(key);
  box?.files.delete(key);
  upload?.request?.abort();
}

export function stop(element) {
  const box = uploadBoxes.get(element);
  uploadBoxes.delete(element);
  for (const [name, listener] of box?.listeners ?? []) document.removeEventListener(name, listener);
}
