package p;
interface Hidden { String say(); }
