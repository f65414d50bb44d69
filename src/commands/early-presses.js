/* Read by the page right after office.js and long before the program: a ribbon button that starts the page is delivered as
   soon as office.js listens, and is lost where no function is known for it by then (OfficeDev/office-js 5176). The presses
   wait here until the program takes them. Copied to the site as it is; also the oldest browsers inside Office read it. */
(function () {
  var FUNCTIONS = ['scoreWorkbook', 'scoreSheet', 'nextProblem'];
  /* A program that never comes must not leave the button dead. */
  var LONGEST_WAIT = 60000;
  var waiting = [];
  var run = null;

  function onPress(name, event) {
    if (run) {
      run(name, event);
      return;
    }
    var press = { name: name, event: event };
    waiting.push(press);
    setTimeout(function () {
      var place = waiting.indexOf(press);
      if (place < 0) return;
      waiting.splice(place, 1);
      event.completed();
    }, LONGEST_WAIT);
  }

  window.earlyPresses = {
    take: function (handler) {
      run = handler;
      waiting.splice(0).forEach(function (press) {
        handler(press.name, press.event);
      });
    },
  };
  if (window.Office)
    FUNCTIONS.forEach(function (name) {
      window.Office.actions.associate(name, function (event) {
        onPress(name, event);
      });
    });
})();
