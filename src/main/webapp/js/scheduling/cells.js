// The week as a place to move visits on: chairs down, days across. A visit keeps its time of day.
import { load, take } from "./swap.js";

const table = () => document.getElementById("week");
const days = () => [...table().querySelectorAll("th[data-day]")].map((head) => head.dataset.day);
const row = (chair) => table().querySelector(`tr[data-chair="${chair}"]`);
const address = () => document.getElementById("live").dataset.address;

export const week = {
  parts: ["week"],
  address,
  chairs: () => [...table().querySelectorAll("tr[data-chair]:not(.week__out)")].map((one) => one.dataset.chair),
  last: () => days().length - 1,
  place: (block) => place(block.closest("td")),
  under(event) {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest("#week tr:not(.week__out) > td");
    return cell ? place(cell) : null;
  },
  asked: (move) => ({ day: days()[move.at], on: days()[move.at] }),
  loaded,
  draw,
  wipe,
  async moved(answer, page) {
    take(page, ["panel"]);
    const fresh = await load(address());
    take(fresh.page, ["week"]);
  },
};

function place(cell) {
  return { chair: cell.parentElement.dataset.chair, at: cell.cellIndex - 1 };
}

// How the nurses would be loaded on the day that the visit would go to, beside the week.
function loaded(page) {
  for (const id of ["load", "hours"]) {
    const part = page.getElementById(id);
    if (part) {
      document.getElementById("movecheck").append(document.adoptNode(part));
    }
  }
}

function draw(move) {
  wipe(move);
  const visit = document.getElementById(`a-${move.id}`);
  visit?.classList.add("appt--leaving");
  const ghost = document.createElement("div");
  ghost.className = move.fits === false ? "week__ghost week__ghost--no" : "week__ghost";
  ghost.append(...[...(visit?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  if (move.fits === false) {
    const reasons = move.reasons === 1 ? "1 reason" : `${move.reasons} reasons`;
    ghost.append(Object.assign(document.createElement("p"), { textContent: `Not free, ${reasons}: see beside the week` }));
    offer();
  }
  const cell = row(move.chair).cells[move.at + 1];
  cell.append(ghost);
  ghost.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function offer() {
  const fix = document.querySelector("#movecheck [data-fix-chair]")?.dataset;
  const at = fix ? days().indexOf(fix.fixDay) : -1;
  row(fix?.fixChair)?.cells[at + 1]?.classList.toggle("week__offer", at >= 0);
}

function wipe(move) {
  table().querySelectorAll(".week__ghost").forEach((old) => old.remove());
  table().querySelectorAll(".week__offer").forEach((old) => old.classList.remove("week__offer"));
  document.getElementById(`a-${move.id}`)?.classList.remove("appt--leaving");
}
