interface Shape { String name(); default String text() { return "shape " + name(); } }
