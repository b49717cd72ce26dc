class Dot { }
