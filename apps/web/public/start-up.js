// Runs before the first paint: theme and language of the last visit. Kept in step with src/lib/preferences.ts by its spec.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('concord.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    var language = localStorage.getItem('concord.language');
    if (language === 'en' || language === 'fr' || language === 'es') root.lang = language;
  } catch (refused) {
    // Storage may be blocked; the system's theme and the browser's language then apply. Old browsers want the name.
    void refused;
  }
})();
