class Box implements Shape { public int sides() { return 6; } }
