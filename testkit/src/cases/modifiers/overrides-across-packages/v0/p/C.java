package p;
public class C extends q.B { }
