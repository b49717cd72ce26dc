package p;
public interface Wide extends Api, Runnable { }
