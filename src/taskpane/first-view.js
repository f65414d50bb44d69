/* Read by the page before it shows anything, so that something can be seen and pressed long before office.js has answered:
   chooses the language of the first view (taskpane.html), and keeps a press of its button until the program takes it. Copied
   to the site as it is; also the oldest browsers inside Office read it. */
(function () {
  /* Office says in the address which language it speaks: Excel$Win32$16.01$zh-CN$… */
  var told = /[?&]_host_Info=\w+(?:[$|]|%24|%7C)\w+(?:[$|]|%24|%7C)[\d.]+(?:[$|]|%24|%7C)([\w-]+)/i.exec(
    location.search,
  );
  var language = told ? told[1] : navigator.language || '';
  document.documentElement.lang = /^zh/i.test(language) ? 'zh-CN' : 'en-US';
  document.title = document.documentElement.lang === 'zh-CN' ? '绩效评分' : 'Performance scoring';

  var isPressed = false;
  function onClick(event) {
    var button = document.getElementById('first-score');
    if (!button || !button.contains(event.target)) return;
    isPressed = true;
    button.setAttribute('aria-disabled', 'true');
    document.getElementById('first-then').removeAttribute('hidden');
  }
  document.addEventListener('click', onClick);

  /* What somebody did in the first view, once: it is about to be replaced. */
  window.takeFirstView = function () {
    var button = document.getElementById('first-score');
    var taken = { isPressed: isPressed, hadFocus: button !== null && document.activeElement === button };
    isPressed = false;
    document.removeEventListener('click', onClick);
    return taken;
  };
})();
