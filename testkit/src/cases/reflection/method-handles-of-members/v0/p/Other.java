package p;
class Other { }
