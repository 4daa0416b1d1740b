// Takes parts of a page from the server into the open one, by id. The focus stays where it was.

// What a day's board shows.
export const BOARD = ["closed", "load", "nowline", "hours", "chairs", "legend"];

export async function load(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { Accept: "text/html" } });
  if (new URL(answer.url).pathname === "/sign-in") {
    location.assign("/sign-in");
  }
  return { answer, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
}

export function take(page, ids) {
  const focused = document.activeElement?.id;
  for (const id of ids) {
    const old = document.getElementById(id);
    const fresh = page.getElementById(id);
    if (old && fresh) {
      fresh.querySelectorAll("[autofocus]").forEach((one) => one.removeAttribute("autofocus"));
      old.replaceWith(document.adoptNode(fresh));
      window.htmx?.process(fresh);
    }
  }
  const trace = page.getElementById("live")?.dataset.trace;
  if (trace && ids.length > 1) {
    document.getElementById("live").dataset.trace = trace;
  }
  if (focused && document.activeElement === document.body) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}
