class Box { public int sides() { return 6; } }
