class Circle implements Shape { public double area() { return 2; } }
