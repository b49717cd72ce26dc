class Dot implements Shape { }
