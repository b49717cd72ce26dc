class Box {}
