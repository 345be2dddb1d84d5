// The calendar of a date field: a popover below the field, with the keys of a calendar. The popover lies in the field, so that a
// modal dialog doesn't make it inert.
const gap = 4; // pixels between the field and its calendar
const margin = 8; // pixels to the edges of the window
const dayButtons = ".mud-picker-calendar-day";

const numberOf = (day) => Number(day.textContent);

// The days of the month. Those of its neighbors fill the first and the last week.
function daysOf(calendar) {
  const all = [...calendar.querySelectorAll(dayButtons)];
  const first = all.findIndex((day) => numberOf(day) === 1);
  const next = all.findIndex((day, index) => index > first && numberOf(day) === 1);
  return all.slice(Math.max(first, 0), next < 0 ? all.length : next);
}

function place(calendar, field) {
  const { left, top, bottom } = field.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = calendar;
  const below = bottom + gap;
  const fits = below + height + margin <= innerHeight || top - gap - height < margin;
  calendar.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  calendar.style.top = `${Math.max(margin, fits ? Math.min(below, innerHeight - height - margin) : top - gap - height)}px`;
}

// What MudBlazor leaves open in its lists of months and years: names that differ from the texts, a chosen month or year that is a
// heading, and years that no key reaches.
function prepareLists(calendar) {
  calendar.querySelectorAll(":is(h1, h2, h3, h4, h5, h6)").forEach((heading) => heading.setAttribute("role", "presentation"));
  calendar.querySelectorAll(".mud-picker-month").forEach((month) => month.removeAttribute("aria-label"));
  for (const year of calendar.querySelectorAll(".mud-picker-year")) {
    year.setAttribute("role", "button");
    year.tabIndex = 0;
  }
}

// One day takes part in the order of Tab: the focused, the chosen or today.
function prepareDays(calendar, current) {
  const days = daysOf(calendar);
  const first =
    current ?? days.find((day) => day === document.activeElement) ?? days.find((day) => day.matches(".mud-selected")) ??
    days.find((day) => day.matches(".today:not([disabled])")) ?? days.find((day) => !day.disabled);
  // MudBlazor shows days of the months before and after if they are outside the limits.
  for (const day of calendar.querySelectorAll(dayButtons)) day.style.visibility = days.includes(day) ? "" : "hidden";
  for (const day of days) {
    day.tabIndex = day === first ? 0 : -1;
    if (day.matches(".mud-selected")) day.setAttribute("aria-current", "date");
    else day.removeAttribute("aria-current");
  }
  return first;
}

function focusDay(calendar, wanted) {
  const days = daysOf(calendar);
  const number = wanted > 0 ? Math.min(wanted, days.length) : days.length + wanted;
  const day = days.find((button) => numberOf(button) === number && !button.disabled);
  (prepareDays(calendar, day) ?? calendar.querySelector("button:not([disabled])"))?.focus();
}

// The step in days that a key makes from a day; null for other keys.
function stepFor(key, day) {
  const weekday = [...day.parentElement.querySelectorAll(dayButtons)].indexOf(day) % 7;
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -weekday, End: 6 - weekday }[key] ?? null;
}

const monthOf = (calendar) => calendar.querySelector(".mud-button-month")?.textContent.trim();
const isChoice = (key) => key === "Enter" || key === " ";

export function open(calendar, field) {
  let wanted = null; // the day to focus when the month is there; counted from the end of the month if it is not positive
  let monthLeft = ""; // the name of the month before
  const waitingKeys = []; // pressed before the month was there
  const opener = field.querySelector("button");
  const follow = () => place(calendar, field);
  const hide = () => calendar.hidePopover();

  function turn(direction, day) {
    const button = calendar.querySelector(`.mud-picker-nav-button-${direction}`);
    if (button === null || button.disabled) return;
    wanted = day;
    monthLeft = monthOf(calendar);
    button.click();
  }

  // Returns whether the key means something on a day.
  function press(key, day) {
    const step = stepFor(key, day);
    if (key === "PageUp") turn("prev", numberOf(day));
    else if (key === "PageDown") turn("next", numberOf(day));
    else if (step !== null) {
      const { length } = daysOf(calendar);
      const number = numberOf(day) + step;
      if (number < 1) turn("prev", number);
      else if (number > length) turn("next", number - length);
      else focusDay(calendar, number);
    } else return false;
    return true;
  }

  function onKeyDown(event) {
    const day = event.target.closest(dayButtons);
    const year = event.target.closest(".mud-picker-year");
    // MudBlazor and the page's own keys do not apply here.
    event.stopPropagation();
    if (year !== null && isChoice(event.key)) {
      event.preventDefault();
      year.click();
    }
    if (day === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (wanted !== null && event.key !== "Escape" && event.key !== "Tab") {
      // The focused day is of the month that is about to go.
      waitingKeys.push(event.key);
      event.preventDefault();
    } else if (press(event.key, day)) event.preventDefault();
  }

  function pressWaitingKeys() {
    while (waitingKeys.length > 0 && wanted === null) {
      const key = waitingKeys.shift();
      const day = document.activeElement?.closest(dayButtons);
      if (!day || !calendar.contains(day)) waitingKeys.length = 0;
      else if (isChoice(key)) day.click();
      else press(key, day);
    }
  }

  // The days of another month are other buttons: the focus must not fall out of the calendar.
  const observer = new MutationObserver(() => {
    prepareLists(calendar);
    if (wanted !== null && monthOf(calendar) !== monthLeft && daysOf(calendar).length > 0) {
      focusDay(calendar, wanted);
      wanted = null;
      pressWaitingKeys();
      return;
    }
    const first = prepareDays(calendar);
    if (!calendar.contains(document.activeElement)) (first ?? calendar.querySelector(".mud-picker-year:has([role=presentation]), button:not([disabled])"))?.focus();
  });

  calendar.addEventListener("keydown", onKeyDown, true);
  calendar.addEventListener("click", ({ target }) => {
    if (target.closest(`${dayButtons}, [data-closes-calendar]`)) hide();
  });
  calendar.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !calendar.contains(relatedTarget)) hide();
  });
  calendar.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    observer.disconnect();
    removeEventListener("scroll", follow, true);
    removeEventListener("resize", follow);
    opener.removeEventListener("click", hide);
    if (document.activeElement === document.body) opener.focus();
    calendar.dispatchEvent(new Event("close"));
  });
  addEventListener("scroll", follow, { capture: true, passive: true });
  addEventListener("resize", follow);
  opener.addEventListener("click", hide);
  calendar.showPopover({ source: opener });
  place(calendar, field);
  observer.observe(calendar, { childList: true, subtree: true });
  prepareDays(calendar)?.focus();
}
