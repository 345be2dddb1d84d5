// Whether this window is being looked at: of several windows only such a one tells what came.
let shell = null;

const turned = () => {
  if (!document.hidden) shell?.invokeMethodAsync("Looked").catch(() => {});
};

export const hidden = () => document.hidden;

export function start(listener) {
  shell = listener;
  document.addEventListener("visibilitychange", turned);
}

export function stop() {
  document.removeEventListener("visibilitychange", turned);
  shell = null;
}
