package p;
enum Kind { A, B }
