// A visit that is being moved on a board: that of a day (ghost.js) or of a week (cells.js). The server says, as if the visit
// were not there, what speaks against a place and how the nurses would be loaded. A place that does not fit is not dropped on.
import { hold } from "./live.js";
import { load, take } from "./swap.js";

const WAIT = 120;
let board = null;
let move = null;

export function moveOn(where) {
  board = where;
}

export const moving = () => move !== null;
export const under = (event, grip) => board.under(event, grip);

export function begin(block) {
  const was = board.place(block);
  move = {
    id: block.dataset.movable,
    version: block.dataset.version,
    name: block.querySelector("b").textContent,
    was,
    ...was,
    fits: null,
  };
  hold(true);
  board.draw(move);
}

export function to(chair, at) {
  const place = Math.max(0, Math.min(board.last(move), at));
  if (chair === move.chair && place === move.at) {
    return;
  }
  Object.assign(move, { chair, at: place, fits: null });
  board.draw(move);
  clearTimeout(move.timer);
  move.timer = setTimeout(check, WAIT);
}

// So many chairs down and columns on, less where negative.
export function step(down, on) {
  const rows = board.chairs();
  const row = rows.indexOf(move.chair) + down;
  to(rows[Math.max(0, Math.min(rows.length - 1, row))], move.at + on);
}

export async function drop() {
  if (move.chair === move.was.chair && move.at === move.was.at) {
    putBack();
    return;
  }
  // A check says nothing of a place that was left meanwhile.
  while (move?.fits === null) {
    await check();
  }
  if (move?.fits === false) {
    document.querySelector("#movecheck [data-key=f]")?.focus();
  } else if (move) {
    await send(document.querySelector("#movecheck form"));
  }
}

export async function putBack() {
  const { id } = move;
  end();
  const { page } = await load(board.address(id));
  take(page, ["panel", ...board.parts]);
  document.getElementById(`a-${id}`)?.focus();
}

async function check() {
  clearTimeout(move?.timer);
  const asked = move;
  const place = `${move.chair} ${move.at}`;
  const body = new URLSearchParams({ chair: move.chair, version: move.version, ...board.asked(move) });
  const { answer, page } = await load(`/board/moves/${move.id}`, { method: "POST", body });
  if (move !== asked || place !== `${move.chair} ${move.at}`) {
    return;
  }
  if (!answer.ok) {
    putBack();
    return;
  }
  take(page, ["panel", "load"]);
  board.loaded?.(page);
  const said = document.getElementById("movecheck");
  move.fits = said.dataset.fits === "true";
  move.reasons = Number(said.dataset.reasons);
  board.draw(move);
}

// Sends a form that moves a visit, by the version that was read when the visit was taken up.
export async function send(form, button = null) {
  const id = new URL(form.action).pathname.split("/").at(-2);
  const body = new URLSearchParams(new FormData(form, button));
  if (move) {
    body.set("version", move.version);
    end();
  }
  const { answer, page } = await load(form.action, { method: "POST", body });
  await board.moved(answer, page);
  (document.querySelector("#panel .refused") ?? document.getElementById(`a-${id}`))?.focus();
}

function end() {
  clearTimeout(move.timer);
  board.wipe(move);
  move = null;
  hold(false);
}
