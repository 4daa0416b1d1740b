// Opens the wait list under the board and closes it again. While it is open it follows what happens on the board and on
// the list itself.
// Without a script the button leads to the list's own page.
import { load, take } from "./swap.js";

const button = document.querySelector("[data-drawer]");
const drawer = () => document.getElementById("drawer");
const open = () => drawer().matches("section");

button.setAttribute("aria-expanded", "false");
button.setAttribute("aria-controls", "drawer");

// An answer that was overtaken, or that comes when the list is closed, would show what is no more.
let asked = 0;

async function show() {
  asked += 1;
  const mine = asked;
  const { answer, page } = await load(button.dataset.drawer);
  if (mine !== asked) {
    return false;
  }
  if (!answer.ok) {
    location.assign(button.href);
    return false;
  }
  take(page, ["drawer"]);
  button.setAttribute("aria-expanded", "true");
  return true;
}

function close() {
  asked += 1;
  const empty = document.createElement("div");
  empty.id = "drawer";
  drawer().replaceWith(empty);
  button.setAttribute("aria-expanded", "false");
  button.focus();
}

button.addEventListener("click", async (event) => {
  event.preventDefault();
  if (open()) {
    close();
  } else if (await show()) {
    document.getElementById("h-drawer").focus();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-drawer-close]")) {
    close();
  }
});

// Nobody's button is taken away from under their hands: then it follows as soon as they leave it.
let late = false;

function follow() {
  const here = document.activeElement;
  late = open() && drawer().contains(here) && here.id !== "h-drawer";
  if (open() && !late) {
    show();
  }
}

document.addEventListener("board-changed", follow);
document.addEventListener("waiting-changed", follow);
document.addEventListener("focusout", () => late && setTimeout(follow));
