class Worker extends Thread { public void run() { } String hello() { return "hello" + isAlive(); } }
