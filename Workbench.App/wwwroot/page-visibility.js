// Whether this window is visible: of several windows only a visible one shows new notifications.
let listener = null;

const onVisibilityChange = () => {
  if (!document.hidden) listener?.invokeMethodAsync("OnWindowFocusedAsync").catch(() => {});
};

export const isHidden = () => document.hidden;

export function start(visibilityListener) {
  listener = visibilityListener;
  document.addEventListener("visibilitychange", onVisibilityChange);
}

export function stop() {
  document.removeEventListener("visibilitychange", onVisibilityChange);
  listener = null;
}
