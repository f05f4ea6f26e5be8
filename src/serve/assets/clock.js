// The clock of a page that is looked at from another instant: it starts there, and goes on.
{
  const start = Number(document.currentScript.dataset.at) * 1000;
  const own = Date.now;
  const ahead = start - own();
  Date.now = () => own() + ahead;
}
