// What was just done is said once: a reload or a kept address does not say it again.
const address = new URL(location.href);
address.searchParams.delete("done");
history.replaceState(history.state, "", address);
