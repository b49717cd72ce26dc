interface Shape { String name(); String text(); }
