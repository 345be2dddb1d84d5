// Files on their way to the server: picked, dropped or pasted, sent over plain HTTP past the live page, with progress.
const atOnce = 2;
const boxes = new Map();
let keys = 0;

const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
const isTextField = (node) => node instanceof Element && node.matches("input, textarea, [contenteditable]");
const now = () => new Date().toTimeString().slice(0, 8).replaceAll(":", ".");
const extension = (type) => (type.split("/")[1] ?? "png").replace(/[^a-z0-9]/g, "");

// The page may be cut off from the server for a while; what it has to hear waits for it.
async function tell(box, ...words) {
  for (let tries = 0; boxes.has(box.element) && tries < 120; tries++) {
    try {
      return await box.page.invokeMethodAsync(...words);
    } catch {
      await new Promise((wait) => setTimeout(wait, 1000));
    }
  }
}

async function choose(box, files) {
  const chosen = files.map((file) => ({ key: `f${++keys}`, file }));
  const taken = await tell(box, "ChosenAsync", chosen.map(({ key, file }) => ({ key, name: file.name, bytes: file.size })));
  for (const { key, file } of chosen) {
    if (!taken?.[key]) continue;
    box.files.set(key, { file, operation: taken[key] });
    box.waiting.push(key);
  }
  pump(box);
}

function pump(box) {
  while (box.sending < atOnce && box.waiting.length > 0) {
    const upload = box.files.get(box.waiting[0]);
    const key = box.waiting.shift();
    if (upload) post(box, key, upload);
  }
}

function post(box, key, upload) {
  const request = (upload.request = new XMLHttpRequest());
  box.sending++;
  request.upload.addEventListener("progress", (event) => {
    const bar = box.element.querySelector(`[data-upload="${key}"]`);
    if (bar && event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("loadend", () => {
    box.sending--;
    if (box.files.has(key)) finish(box, key, request);
    pump(box);
  });
  request.open("POST", new URL(box.element.dataset.address, document.baseURI));
  request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
  request.setRequestHeader("RequestVerificationToken", box.token ?? "");
  request.setRequestHeader("X-File-Name", encodeURIComponent(upload.file.name));
  request.setRequestHeader("X-Operation", upload.operation);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.send(upload.file);
}

function finish(box, key, request) {
  if (request.status === 200) {
    box.files.delete(key);
    return tell(box, "SentAsync", key);
  }
  let problem = null;
  try {
    problem = JSON.parse(request.responseText).problem ?? null;
  } catch {
    // No sentence of ours: it did not get through.
  }
  return tell(box, "FailedAsync", key, problem);
}

// A picture on the clipboard. Where text comes along, as from a spreadsheet, a text field keeps it.
function pasted(box, event) {
  const { files, types } = event.clipboardData ?? {};
  if (!box.element.dataset.pastes || !files?.length) return;
  if (isTextField(event.target) && types.includes("text/plain")) return;
  event.preventDefault();
  choose(box, [...files].map((file) =>
    file.type.startsWith("image/") && /^image\.\w+$/.test(file.name)
      ? new File([file], `${box.pastedName} ${now()}.${extension(file.type)}`, { type: file.type })
      : file));
}

function dragged(box, event) {
  if (!hasFiles(event)) return;
  // Let go beside the box the browser would open the file in place of the page.
  event.preventDefault();
  box.element.toggleAttribute("data-over", event.type === "dragover");
  if (event.type === "drop") choose(box, [...event.dataTransfer.files]);
}

export function start(element, page, token, pastedName) {
  const box = { element, page, token, pastedName, files: new Map(), waiting: [], sending: 0 };
  boxes.set(element, box);
  const input = element.querySelector("input[type=file]");
  const picked = () => {
    choose(box, [...input.files]);
    input.value = "";
  };
  input.addEventListener("change", picked);
  const [onDrag, onPaste] = [(event) => dragged(box, event), (event) => pasted(box, event)];
  box.listeners = [["dragover", onDrag], ["dragleave", onDrag], ["drop", onDrag], ["paste", onPaste]];
  for (const [name, listener] of box.listeners) document.addEventListener(name, listener);
  // Picked before this script was there.
  if (input.files.length > 0) picked();
}

export function send(element, key) {
  const box = boxes.get(element);
  box?.waiting.push(key);
  if (box) pump(box);
}

export function drop(element, key) {
  const box = boxes.get(element);
  const upload = box?.files.get(key);
  box?.files.delete(key);
  upload?.request?.abort();
}

export function stop(element) {
  const box = boxes.get(element);
  boxes.delete(element);
  for (const [name, listener] of box?.listeners ?? []) document.removeEventListener(name, listener);
}
