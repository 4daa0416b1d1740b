// The week and the list: printing, keys, live changes.
import "../platform/print.js";
import "./keys.js";
import { keepLive } from "./live.js";

keepLive(["week"]);
